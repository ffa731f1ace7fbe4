package dev.prr.core.report.service;

import static dev.prr.core.report.Sample.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.report.Background;
import dev.prr.core.report.Failure;
import dev.prr.core.report.Remark;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.report.html.BreakOuts;
import dev.prr.core.report.html.Markup;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.LeftOut;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ServiceReportTest {

  private static final Failure FAILURE =
      new Failure(
          Failure.Kind.CONFIGURATION,
          "prr.yaml has 2 mistakes, so nothing was judged.",
          List.of(Remark.at(at("prr.yaml", 3, 1), "There is no key teem. Write team.")));

  private static String page(RunReport report) {
    return page(report, Sample::line);
  }

  private static String page(RunReport report, Function<Location, Optional<String>> lines) {
    return new ServiceReport(Background.ofLines(lines)).of(report);
  }

  private static List<RunReport> samples() {
    return List.of(
        Sample.checkout(),
        Sample.legacy(),
        Sample.two(),
        Sample.excused(),
        Sample.skipped(),
        Sample.failure(FAILURE));
  }

  @Test
  void every_link_into_the_page_arrives_and_no_id_is_there_twice() {
    for (RunReport sample : samples()) {
      Markup markup = Markup.of(page(sample));
      List<String> ids = new ArrayList<>();
      for (Markup.Element element : markup.elements()) {
        if (element.attributes().containsKey("id")) {
          ids.add(element.attributes().get("id"));
        }
      }
      Set<String> known = new HashSet<>(ids);
      assertEquals(known.size(), ids.size(), () -> "twice in " + ids);
      for (Markup.Element element : markup.elements()) {
        String href = element.attributes().getOrDefault("href", "#content");
        assertTrue(!href.startsWith("#") || known.contains(href.substring(1)), href);
        String by = element.attributes().getOrDefault("aria-labelledby", "content");
        assertTrue(known.containsAll(List.of(by.split(" "))), by);
      }
    }
  }

  @Test
  void no_two_sections_have_one_name() {
    List<String> names =
        Markup.of(page(Sample.two())).elements("section").stream()
            .map(section -> section.attributes().get("aria-labelledby"))
            .toList();
    assertEquals(names.size(), Set.copyOf(names).size(), names::toString);
  }

  @Test
  void headings_go_down_one_step_at_a_time() {
    for (RunReport sample : samples()) {
      int before = 0;
      for (Markup.Element element : Markup.of(page(sample)).elements()) {
        if (element.name().length() == 2
            && element.name().charAt(0) == 'h'
            && Character.isDigit(element.name().charAt(1))) {
          int level = element.name().charAt(1) - '0';
          assertTrue(level <= before + 1, "h" + level + " after h" + before);
          before = level;
        }
      }
    }
  }

  @Test
  void the_verdict_comes_with_its_reason_and_every_finding_with_place_line_why_and_fix() {
    String text = Markup.of(page(Sample.checkout())).text();

    assertTrue(text.contains("Not ready"), text);
    assertTrue(
        text.contains("1 blocker fails, and 1 must-have that may block could not be judged."),
        text);
    assertTrue(text.contains("Team payments · tier 1 · stage launch"), text);
    assertTrue(text.contains("monitoring/alerts.yaml:14:5"), text);
    assertTrue(text.contains("- alert: CheckoutErrorBudgetBurn"), text);
    assertTrue(text.contains("Whoever is paged at night"), text);
    assertTrue(text.contains("Add the annotation runbook_url"), text);
    assertTrue(text.contains("Blocks from 2026-12-15"), text);
    assertTrue(text.contains("in 23 days"), text);
    assertTrue(text.contains("Waived by team platform until 2026-12-31"), text);
    assertTrue(text.contains("deploy/crds.yaml"), text);
    assertTrue(text.contains(Sample.digest("policy").hex()), text);
  }

  @Test
  void a_waiver_is_listed_with_the_days_that_are_left() {
    String text = Markup.of(page(Sample.excused())).text();

    assertTrue(text.contains("one-replica"), text);
    assertTrue(text.contains("2026-12-02"), text);
    assertTrue(text.contains("in 10 days"), text);
    assertTrue(text.contains("head-of-operations, payments"), text);
  }

  @Test
  void several_services_get_an_overview_and_a_section_each() {
    Markup markup = Markup.of(page(Sample.two()));

    assertTrue(markup.text().contains("1 of 2 services is not ready."), markup.text());
    assertEquals(
        2,
        markup.elements("section").stream()
            .filter(section -> "service".equals(section.attributes().get("class")))
            .count());
  }

  @Test
  void a_run_that_judged_nothing_says_why() {
    assertTrue(Markup.of(page(Sample.skipped())).text().contains("The run was skipped (hotfix)"));
    String failed = Markup.of(page(Sample.failure(FAILURE))).text();
    assertTrue(failed.contains("prr.yaml has 2 mistakes, so nothing was judged."), failed);
    assertTrue(failed.contains("There is no key teem. Write team."), failed);
  }

  @Test
  void hundreds_of_findings_stay_a_page_that_can_be_opened() {
    String page = page(Sample.legacy());
    assertTrue(page.length() < 400_000, () -> page.length() + " characters");
  }

  @Test
  void a_run_of_two_hundred_services_stays_a_page_that_can_be_opened() {
    List<Decision> decisions = Sample.checkout().services().get(0).decisions();
    List<ServiceVerdict> services =
        IntStream.range(0, 200)
            .mapToObj(i -> Sample.service("service-" + i, Verdict.NOT_READY, decisions))
            .toList();
    String page = page(Sample.report(Verdict.NOT_READY, services, List.of(), List.of()));

    assertTrue(page.length() < 6_000_000, () -> page.length() + " characters");
    assertFalse(page.contains("passing-rule-7"));
    assertTrue(page.contains("enough-replicas"));
    assertTrue(Markup.of(page).text().contains("36 of 44"));
  }

  @Test
  void the_same_run_gives_the_same_bytes() {
    assertEquals(page(Sample.checkout()), page(Sample.checkout()));
  }

  /** A run in which everything that can come from outside is this text. */
  private static RunReport saying(String text) {
    return saying(text, text.isBlank() || text.contains("..") ? "p" : "p" + text.replace("/", "|"));
  }

  private static RunReport saying(String text, String path) {
    Location place = new Location(new SourcePath(path), 1, 2);
    List<Decision> decisions =
        List.of(
            Sample.failed(
                Sample.rule("rule-a", text, text, text),
                DecisionKind.FAIL,
                Severity.BLOCKER,
                Sample.finding(text, place, text, place)),
            Sample.unknown("rule-b", true, List.of(new Gap(Gap.Reason.OFFLINE, text, place))));
    ServiceVerdict service =
        new ServiceVerdict(
            text,
            Fact.known(text, place),
            Tier.TIER1,
            Stage.LAUNCH,
            Verdict.NOT_READY,
            decisions,
            List.of(),
            List.of(),
            place);
    return Sample.report(
        Verdict.NOT_READY,
        List.of(service),
        List.of(new LeftOut(LeftOut.Reason.MALFORMED, text, place)),
        List.of(Remark.at(place, text)));
  }

  @Test
  void whatever_a_text_says_the_page_keeps_its_elements_attributes_and_links() {
    for (String naughty : BreakOuts.strings()) {
      String asLong = "c".repeat(naughty.codePointCount(0, naughty.length()));
      Markup calm = Markup.of(page(saying("calm"), place -> Optional.of(asLong)));
      String page = page(saying(naughty), place -> Optional.of(naughty));
      Markup markup = Markup.of(page);
      assertEquals(calm.shape(), markup.shape(), naughty);
      assertEquals(links(calm), links(markup), naughty);
      assertTrue(
          page.chars().noneMatch(c -> (c < ' ' && c != '\n') || (c >= 0x202A && c <= 0x202E)),
          naughty);
    }
  }

  private static List<String> links(Markup markup) {
    return markup.elements("a").stream().map(a -> a.attributes().get("href")).toList();
  }

  @Test
  void secrets_are_masked_in_lines_and_in_messages() {
    String token = "ghp_" + "a1B2".repeat(9);
    for (String line :
        List.of(
            "  password: hunter2hunter2",
            "DB_PASSWORD=hunter2hunter2",
            "\"apiKey\": \"hunter2hunter2\"",
            "url: https://bot:hunter2hunter2@example.com/x",
            "args: [--token=hunter2hunter2]")) {
      String page =
          page(
              saying("see https://bot:hunter2hunter2@example.com and " + token, "a.yaml"),
              place -> Optional.of(line));
      assertFalse(page.contains("hunter2hunter2"), line);
      assertFalse(page.contains(token), line);
    }
  }
}
