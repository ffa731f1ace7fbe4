package dev.prr.core.report.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.file.QuickHistory;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.policy.Level;
import dev.prr.core.review.calendar.RecordedService;
import dev.prr.core.review.calendar.ReviewCalendar;
import dev.prr.core.review.overview.Coming;
import dev.prr.core.review.overview.Levels;
import dev.prr.core.review.overview.Mark;
import dev.prr.core.review.overview.Maturity;
import dev.prr.core.review.overview.Month;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.Question;
import dev.prr.core.review.overview.RuleStanding;
import dev.prr.core.review.overview.Span;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.review.overview.SyntheticOrganization;
import dev.prr.core.review.overview.WaiverStanding;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteTest {

  private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
  private static final Pattern HREF = Pattern.compile("href=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @TempDir Path root;

  @Test
  void every_link_leads_to_a_page_or_a_place_that_there_is() throws Exception {
    SortedMap<String, String> pages = pages(organization(), "Example");
    assertTrue(pages.size() > 100, () -> "few pages: " + pages.size());
    List<String> dead = new ArrayList<>();
    pages.forEach(
        (path, html) -> {
          Matcher links = HREF.matcher(html);
          while (links.find()) {
            if (!leads(path, links.group(1), pages)) {
              dead.add(path + " -> " + links.group(1));
            }
          }
        });
    assertEquals(List.of(), dead);
  }

  private static boolean leads(String from, String href, Map<String, String> pages) {
    String folder = from.contains("/") ? from.substring(0, from.indexOf('/') + 1) : "";
    int hash = href.indexOf('#');
    String file = hash < 0 ? href : href.substring(0, hash);
    String path =
        file.isEmpty()
            ? from
            : file.startsWith("../") ? file.substring("../".length()) : folder + file;
    if (path.equals("overview.json")) {
      return true;
    }
    return pages.containsKey(path)
        && (hash < 0 || pages.get(path).contains(" id=\"" + href.substring(hash + 1) + "\""));
  }

  @Test
  void no_page_has_an_id_twice_or_loads_anything() throws Exception {
    pages(organization(), "Example")
        .forEach(
            (path, html) -> {
              List<String> ids = new ArrayList<>();
              Matcher found = ID.matcher(html);
              while (found.find()) {
                ids.add(found.group(1));
              }
              assertEquals(ids.stream().distinct().toList(), ids, path);
              assertFalse(html.contains(" src="), path);
              assertFalse(html.contains("http://"), path);
              assertFalse(html.contains("https://"), path);
              assertTrue(html.contains("default-src 'none'") || html.contains("default-src"), path);
            });
  }

  @Test
  void one_script_is_allowed_on_the_page_that_searches_and_none_elsewhere() throws Exception {
    String hash =
        Base64.getEncoder()
            .encodeToString(
                MessageDigest.getInstance("SHA-256")
                    .digest(FindPage.SCRIPT.getBytes(StandardCharsets.UTF_8)));
    pages(organization(), "Example")
        .forEach(
            (path, html) -> {
              boolean finds = path.equals("find.html");
              assertEquals(finds, html.contains("<script>" + FindPage.SCRIPT + "</script>"), path);
              assertEquals(finds, html.contains("<script"), path);
              assertEquals(finds, html.contains("sha256-" + hash), path);
            });
  }

  @Test
  void the_same_history_gives_the_same_pages() throws Exception {
    Overview overview = organization();
    assertEquals(pages(overview, "Example"), pages(overview, "Example"));
  }

  @Test
  void the_json_is_what_its_schema_says() throws Exception {
    assertEquals(List.of(), complaints(OverviewJson.of(organization(), "example")));
    assertEquals(List.of(), complaints(OverviewJson.of(odd("x"), "")));
  }

  @Test
  void odd_names_act_nowhere_and_have_files_of_their_own() {
    for (String name :
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "../../etc/passwd",
            "con",
            "a/b",
            "\u202Egnp.exe",
            "#",
            "x".repeat(300),
            "Grüße & \u0000Küsse")) {
      SortedMap<String, String> pages = pages(odd(name), name);
      pages.forEach(
          (path, html) -> {
            assertTrue(path.matches("([a-z]+/)?[a-z0-9-]{1,90}[.]html"), path);
            String inner = html.replace("<script>" + FindPage.SCRIPT + "</script>", "");
            assertFalse(inner.contains("<script"), path);
            assertFalse(inner.contains("<img"), path);
            assertFalse(inner.contains("href=\"javascript"), path);
            assertFalse(html.contains("\u202E"), path);
          });
      assertEquals(1, pages.keySet().stream().filter(p -> p.startsWith("service/")).count());
    }
  }

  @Test
  void names_that_look_alike_get_files_of_their_own() {
    FileNames names = new FileNames("service", List.of("a b", "a-b", "A-B", "a.b"));
    assertEquals("service/a-b.html", names.path("a-b"));
    assertEquals(
        4, List.of("a b", "a-b", "A-B", "a.b").stream().map(names::path).distinct().count());
  }

  @Test
  void teams_are_in_alphabetical_order_wherever_they_are_listed() throws Exception {
    String index = pages(organization(), "Example").get("index.html");
    List<String> teams = new ArrayList<>();
    Matcher links = Pattern.compile("href=\"team/([^\"]*)[.]html\"").matcher(index);
    while (links.find()) {
      teams.add(links.group(1));
    }
    assertEquals(teams.stream().sorted().toList(), teams);
  }

  @Test
  void a_share_is_a_hundred_only_where_all_are_meant() {
    assertEquals(Optional.of(99), new Heat.Box(999, 1000, "").percent());
    assertEquals(Optional.of(1), new Heat.Box(1, 1000, "").percent());
    assertEquals(Optional.of(0), new Heat.Box(0, 1000, "").percent());
    assertEquals(Optional.of(100), new Heat.Box(1, 1, "").percent());
    assertEquals(Optional.empty(), Heat.Box.NONE.percent());
  }

  @Test
  void the_pieces_of_a_column_stand_on_each_other() {
    Stack stack =
        new Stack(
            "t",
            "l",
            List.of(
                new Stack.Series("a", dev.prr.core.report.html.Tone.GOOD),
                new Stack.Series("b", dev.prr.core.report.html.Tone.BAD)),
            List.of(
                new Stack.Column("one", List.of(1, 3)), new Stack.Column("two", List.of(0, 2))));
    assertEquals(
        List.of("0 75 25", "0 0 75", "10 50 50"),
        stack.pieces().stream().map(p -> p.x() + " " + p.y() + " " + p.height()).toList());
  }

  private Overview organization() throws Exception {
    new SyntheticOrganization(60, 4, 2, 7).write(root);
    return Overview.of(
        QuickHistory.beside(root),
        Question.of(Span.ofMonths(4, DAY), List.of(), new Levels(Level.COMMON, List.of())));
  }

  /** All that comes from outside has the same odd name. */
  private static Overview odd(String name) {
    Mark mark = new Mark(name, DecisionKind.WAIVED, Severity.BLOCKER, 1, List.of(name));
    Standing standing =
        new Standing(
            name,
            Optional.of(name),
            Optional.of(Tier.TIER1),
            Optional.of(Stage.LAUNCH),
            Verdict.READY,
            DAY,
            Digest.of(new byte[0]),
            Digest.of(new byte[1]),
            Optional.empty(),
            1,
            List.of(mark),
            List.of(Optional.of(Verdict.READY)),
            Maturity.NONE);
    return new Overview(
        Span.ofMonths(1, DAY),
        List.of("bronze"),
        List.of(standing),
        List.of(new Month(YearMonth.of(2026, 10), Map.of(Verdict.READY, 1), 1)),
        List.of(
            new RuleStanding(
                name,
                Optional.empty(),
                Map.of(DecisionKind.WAIVED, 1),
                List.of(new RuleStanding.InMonth(1, 0)))),
        List.of(
            new WaiverStanding(
                name, List.of(name), List.of(name), YearMonth.of(2026, 10), Optional.of(DAY))),
        List.of(new Coming(DAY.plusDays(3), name, true, List.of(name))),
        1,
        0,
        List.of(),
        0);
  }

  private static SortedMap<String, String> pages(Overview overview, String name) {
    SortedMap<String, String> pages = new TreeMap<>();
    Site.of(
        overview,
        name,
        reviews(),
        page -> assertEquals(null, pages.put(page.path(), page.html()), page.path()));
    return pages;
  }

  /** One that was held and one that is overdue. */
  private static Reviews reviews() {
    HeldReview held =
        HeldReview.of(
                HeldReview.Kind.TOIL,
                new HeldReview.Subject(HeldReview.Scope.GROUP, "commerce"),
                DAY,
                DAY.plusMonths(3),
                HeldReview.Decision.HELD)
            .attendedBy(List.of("leadership"))
            .asking(
                List.of(
                    new HeldReview.Action(
                        "Automate <b>certificates</b>",
                        "payments",
                        Optional.of(DAY.minusDays(1)),
                        HeldReview.Status.OPEN)));
    return new Reviews(
        new HeldReviews(List.of(held), List.of()),
        ReviewCalendar.of(
            new HeldReviews(List.of(held), List.of()),
            List.of(
                new RecordedService(
                    "cart-api", Optional.empty(), Optional.empty(), Optional.empty())),
            Optional.empty(),
            DAY.plusYears(1)),
        team -> team);
  }

  private static List<String> complaints(String json) throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    try (InputStream in =
        SiteTest.class.getResourceAsStream("/META-INF/prr/schemas/organization.schema.json")) {
      JsonNode schema = mapper.readTree(in);
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema)
          .validate(mapper.readTree(json))
          .stream()
          .map(Error::toString)
          .toList();
    }
  }
}
