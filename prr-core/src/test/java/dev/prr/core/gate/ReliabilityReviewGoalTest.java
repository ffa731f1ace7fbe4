package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.report.Schemas;
import dev.prr.core.report.html.Markup;
import dev.prr.core.review.reliability.source.Exports;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The goal over governance repositories, as a schedule runs it. */
final class ReliabilityReviewGoalTest {
  private static final Path EXAMPLE = Path.of("..", "src-it", "governance", "prr");
  private static final String IMPORT = "apiVersion: prr.dev/v1\nkind: IncidentImport\nspec:\n";
  private static final String DECISIONS =
      "apiVersion: prr.dev/v1\nkind: ReliabilityDecisions\nspec:\n";

  @TempDir private Path root;

  private GateResult run(String period) {
    return run(period, Optional.empty());
  }

  private GateResult run(String period, Optional<Path> names) {
    return ReliabilityReviewGoal.run(
        GateRequest.of(root, Instant.parse("2026-11-24T08:00:00Z")).build(), period, names);
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private Path output(String name) {
    return root.resolve("target/prr/reviews/reliability/2026-Q3").resolve(name);
  }

  private JsonNode json() throws IOException {
    return Schemas.parse(Files.readString(output("review.json")));
  }

  private void organization() throws IOException {
    write(
        "prr/organization.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Organization
        metadata: { name: acme }
        spec:
          teams:
            - { id: payments, group: commerce, size: 7, services: [checkout, ledger], aliases: [Payments Team] }
            - { id: search, group: discovery, size: 5, services: [search-api] }
            - { id: pair, group: discovery, size: 2, services: [crawler] }
        """);
  }

  private void example() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = root.resolve("prr").resolve(EXAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static List<String> texts(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(node -> node.get(key).asText())
        .toList();
  }

  @Test
  void the_example_says_what_it_should_and_fits_the_published_schema() throws IOException {
    example();
    GateResult result = run("2026-Q3");
    assertEquals(Ending.WARNED, result.ending(), result::lastLine);
    assertTrue(result.text().contains("exports/jira.csv:"), result::text);
    JsonNode json = json();
    assertEquals(
        List.of(),
        Schemas.complaints(
            Schemas.published("reliability-review.schema.json"),
            Files.readString(output("review.json"))));
    List<String> teams = texts(json.get("teams"), "id");
    assertEquals(teams.stream().sorted().toList(), teams);
    assertFalse(teams.contains("ledger"), "a team of two is part of its group");
    assertEquals(1, json.at("/exclusions/rolledUpTeams").asInt());
    JsonNode payments = json.get("teams").get(teams.indexOf("payments"));
    assertEquals("improved", payments.at("/sinceBaseline/restore").asText());
    assertEquals("not-distinguishable-from-noise", payments.at("/sinceLast/restore").asText());
    assertTrue(payments.at("/sinceLast/restoreNoticeableCut").asDouble() > 0.2);
    assertEquals(8, payments.get("quarters").size());
  }

  @Test
  void the_same_review_twice_is_the_same_bytes_and_one_record() throws IOException {
    example();
    String first = run("2026-Q3").lastLine();
    Map<Path, String> files = outputs();
    assertEquals(first, run("2026-Q3").lastLine());
    assertEquals(files, outputs());
    assertTrue(first.contains(", record "), first);
  }

  private Map<Path, String> outputs() throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root.resolve("target"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void decisions_are_carried_until_they_are_done() throws IOException {
    example();
    run("2026-Q3");
    JsonNode decided = json().get("decided");
    JsonNode edge = decided.get(texts(decided, "team").indexOf("edge"));
    assertEquals("no-longer-valid", edge.at("/reasons/0/decision").asText());
    assertEquals("2026-Q2", edge.at("/reasons/0/since").asText());
    JsonNode data = decided.get(texts(decided, "team").indexOf("data-platform"));
    assertEquals("undecided", data.at("/reasons/0/decision").asText(), "to be decided again");
    assertEquals("second-broker", data.at("/actions/0/id").asText());
    String review = Files.readString(output("review.md"));
    assertTrue(review.contains("| 2026-12-15 | data-platform | Run the event stream"), review);
  }

  @Test
  void the_upward_report_has_no_single_incident_and_the_page_of_the_team_has_them()
      throws IOException {
    example();
    run("2026-Q3");
    for (String upward : List.of("review.md", "review.json")) {
      String text = Files.readString(output(upward));
      assertFalse(text.contains("2026-07-06 "), upward + " has a time of day");
      assertFalse(text.contains("T0"), upward);
    }
    assertTrue(Files.readString(output("team-edge.md")).contains("2026-07-06 07:09"));
    Markup page = Markup.of(Files.readString(output("index.html")));
    assertFalse(page.text().contains("2026-07-06 07"));
    long plots =
        page.elements("svg").stream()
            .filter(e -> e.attributes().getOrDefault("viewBox", "").startsWith("0 0 960"))
            .count();
    assertEquals(5, plots, "one of everybody and one of each group");
  }

  @Test
  void incidents_that_were_kept_give_the_same_figures_without_the_exports() throws IOException {
    example();
    run("2026-Q3");
    JsonNode before = json();
    String kept = Files.readString(output("incidents.csv"));
    Path quarter = root.resolve("prr/reviews/reliability/2026-Q3");
    try (Stream<Path> exports = Files.walk(quarter.resolve("exports"))) {
      for (Path file : exports.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
    Files.delete(quarter.resolve("import.yaml"));
    write("prr/reviews/reliability/2026-Q3/incidents.csv", kept);
    assertEquals(Ending.FINE, run("2026-Q3").ending());
    for (String unit : List.of("/everybody", "/teams/8", "/groups/0")) {
      for (String figure : List.of("incidents", "restoreMedian", "impactMinutes", "failures")) {
        assertEquals(
            before.at(unit + "/quarters/7/" + figure), json().at(unit + "/quarters/7/" + figure));
      }
    }
  }

  @Test
  void two_hundred_names_in_every_source_leave_no_trace_in_any_output_or_record()
      throws IOException {
    organization();
    StringBuilder plan = new StringBuilder(IMPORT + "  files:\n");
    for (Map.Entry<String, String> export :
        Exports.of(200, i -> "Canary" + i + " Zilpzalp" + i).entrySet()) {
      String name = "exports/" + export.getKey() + ".txt";
      write("prr/reviews/reliability/2026-Q3/" + name, export.getValue());
      plan.append("    - {path: " + name + ", format: " + export.getKey() + ", team: payments");
      plan.append(
          export.getKey().equals("csv")
              ? ", columns: {Nr: id, Dienst: service, Team: team, Von: start, Bis: mitigate}}\n"
              : "}\n");
    }
    write("prr/reviews/reliability/2026-Q3/import.yaml", plan.toString());
    write(
        "prr/reviews/reliability/2026-Q3/decisions.yaml",
        DECISIONS
            + """
              held: 2026-10-13
              attended: [payments, group-leadership]
              teams:
                payments:
                  reasons:
                    - {id: a, text: The intern paged Rosemary Lane; fixed by Basil Street.}
            """);
    GateResult result = run("2026-Q3");
    assertEquals(Ending.FINE, result.ending(), result::text);
    assertEquals(13 * 200, json().at("/exclusions/imported").asInt());
    List<String> found = new ArrayList<>();
    String spoken = result.text() + result.lastLine();
    assertFalse(spoken.toLowerCase(Locale.ROOT).contains("canary"), spoken);
    for (Path folder : List.of(root.resolve("target"), root.resolve(".prr"))) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String text =
              new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                  .toLowerCase(Locale.ROOT);
          if (Stream.of("canary", "zilpzalp", "the intern", "rosemary", "basil")
              .anyMatch(text::contains)) {
            found.add(file.toString());
          }
        }
      }
    }
    assertEquals(List.of(), found);
    assertTrue(json().at("/exclusions/scrubbed").asInt() == 3);
  }

  @Test
  void titles_are_kept_only_where_asked_and_listed_names_are_taken_out_of_them()
      throws IOException {
    organization();
    write(
        "prr/reviews/reliability/2026-Q3/gh.json",
        """
        [{"number":1,"title":"rosemary lane: checkout slow","createdAt":"2026-07-01T10:00:00Z","labels":[]}]
        """);
    String plan = IMPORT + "  files:\n    - {path: gh.json, format: github, team: payments";
    write("prr/reviews/reliability/2026-Q3/import.yaml", plan + "}\n");
    run("2026-Q3");
    assertFalse(Files.readString(output("team-payments.md")).contains("checkout slow"));
    write("prr/reviews/reliability/2026-Q3/import.yaml", plan + ", titles: scrubbed}\n");
    write("names.txt", "Basil Street\nRosemary Lane\n");
    assertEquals(Ending.FINE, run("2026-Q3", Optional.of(root.resolve("names.txt"))).ending());
    String page = Files.readString(output("team-payments.md"));
    assertTrue(page.contains("(removed): checkout slow"), page);
    for (String name : List.of("review.md", "review.json", "incidents.csv", "index.html")) {
      assertFalse(Files.readString(output(name)).contains("checkout slow"), name);
    }
    GateResult missing = run("2026-Q3", Optional.of(root.resolve("rosemary.txt")));
    assertTrue(missing.lastLine().contains("prr.names"), missing::lastLine);
    assertFalse(missing.lastLine().contains("rosemary"));
  }

  @Test
  void what_is_wrong_is_told_with_its_place_and_nothing_is_written() throws IOException {
    organization();
    write(
        "prr/reviews/reliability/2026-Q3/import.yaml",
        IMPORT + "  files:\n    - {path: a.json, format: pagerdutty, team: paymnts}\n");
    GateResult wrong = run("2026-Q3");
    assertEquals(Ending.ERROR, wrong.ending());
    assertTrue(wrong.text().contains("import.yaml:5:30"), wrong::text);
    assertTrue(wrong.text().contains("pagerduty"), wrong::text);
    assertFalse(Files.exists(output("review.md")));

    write(
        "prr/reviews/reliability/2026-Q3/import.yaml",
        IMPORT + "  files:\n    - {path: a.json, format: pagerduty, team: paymnts}\n");
    assertTrue(run("2026-Q3").text().contains("Did you mean payments?"));

    write(
        "prr/reviews/reliability/2026-Q3/import.yaml",
        IMPORT + "  files:\n    - {path: a.json, format: pagerduty}\n");
    assertTrue(run("2026-Q3").text().contains("There is no such file"));

    write(
        "prr/reviews/reliability/2026-Q3/import.yaml",
        IMPORT + "  files:\n    - {path: ../../../../../a.json, format: pagerduty}\n");
    assertTrue(run("2026-Q3").text().contains("outside the governance repository"));

    write(
        "prr/reviews/reliability/2026-Q3/decisions.yaml",
        DECISIONS
            + "  held: 2026-10-13\n  nextReview: 2026-10-13\n  teams:\n    payments:\n      actions:\n"
            + "        - {id: a, text: Ask someone@example.org, owner: nobody, due: 2026-12-01}\n");
    String mail = run("2026-Q3").text();
    assertTrue(mail.contains("decisions.yaml:9:25"), mail);
    assertFalse(mail.contains("someone@"), mail);
  }

  @Test
  void without_an_organization_or_incidents_it_says_what_to_do() throws IOException {
    assertTrue(run("").lastLine().contains("organization.yaml"));
    organization();
    assertTrue(run("").text().contains("import.yaml"), run("")::text);
    assertTrue(run("2026-H1").lastLine().contains("write it as 2026-Q3"));
    assertTrue(run("yesterday").lastLine().contains("write it as 2026-Q3"));
  }
}
