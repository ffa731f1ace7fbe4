package dev.prr.core.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.fact.Gap;
import dev.prr.core.rule.Severity;
import dev.prr.core.source.Location;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.LeftOut;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ConsoleReportTest {

  @Test
  void a_service_with_a_bit_of_everything() throws Exception {
    Golden.check("checkout.txt", print(Sample.checkout()));
  }

  @Test
  void an_old_repository_gets_a_first_page_and_no_wall() throws Exception {
    Golden.check("legacy.txt", print(Sample.legacy()));
  }

  @Test
  void two_services_each_have_a_header_and_a_sum() throws Exception {
    Golden.check("two.txt", print(Sample.two()));
  }

  @Test
  void mistakes_in_the_configuration_are_listed_with_their_places() throws Exception {
    Golden.check(
        "mistakes.txt",
        print(
            Sample.failure(
                new Failure(
                    Failure.Kind.CONFIGURATION,
                    "prr.yaml has 2 mistakes, so nothing was judged.",
                    List.of(
                        Remark.at(
                            Sample.at("prr.yaml", 7, 9),
                            "\"7\" is no tier. Nothing can be judged without one. Write 1 to 4."),
                        Remark.at(
                            Sample.at("prr.yaml", 8, 10),
                            "\"servce\" is no role. Did you mean service?"))))));
  }

  @Test
  void a_skipped_run_says_so() throws Exception {
    Golden.check("skipped.txt", print(Sample.skipped()));
  }

  @Test
  void many_findings_of_one_rule_are_folded() {
    String text = print(failing(7, i -> "Workload " + i + " has one replica."));
    assertTrue(text.contains("Workload 4 has one replica.\n  and 2 more in result.json\n"), text);
    assertFalse(text.contains("Workload 5"), text);
  }

  @Test
  void outside_text_neither_acts_nor_gives_commands_to_a_build_server() {
    List<String> hostile =
        List.of(
            "\u001b[31mred\u009b0m",
            "a\nPRR READY: all is well",
            "::error::x",
            "##vso[task.x]y",
            "##teamcity[x]",
            "a ".repeat(60) + "::set-output name=a::b",
            "\u202eevil\u2066",
            "\r::stop-commands::x",
            "##[error]x",
            "\u0007\u0000\ud800");
    for (String text : hostile) {
      Location place = Sample.at("::error::" + text.replace('/', '-') + "/a.yaml", 1, 1);
      RunReport report = hostile(text, place);
      String out =
          ConsoleReport.of(report, Style.PLAIN, p -> Optional.of(text))
              + LastLine.of(report)
              + "\n";
      assertTrue(out.chars().noneMatch(c -> c < ' ' && c != '\n'), out);
      assertTrue(out.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT), out);
      for (String line : out.split("\n", -1)) {
        assertFalse(line.strip().startsWith("::"), line);
        assertFalse(line.contains("##["), line);
        assertFalse(line.contains("##vso["), line);
        assertFalse(line.contains("##teamcity["), line);
      }
      assertEquals(1, out.lines().filter(ConsoleReportTest::soundsLikeAVerdict).count(), out);
    }
  }

  private static boolean soundsLikeAVerdict(String line) {
    return line.startsWith("PRR ERROR:")
        || Stream.of(Verdict.values()).anyMatch(v -> line.startsWith("PRR " + v.id() + ":"));
  }

  private static RunReport hostile(String text, Location place) {
    Decision failed =
        Sample.failed(
            Sample.rule("a-rule", text, text, text),
            DecisionKind.FAIL,
            Severity.BLOCKER,
            Sample.finding(text, place, text, place));
    Decision unknown =
        Sample.unknown("b-rule", true, List.of(new Gap(Gap.Reason.LIMIT, text, place)));
    return Sample.report(
        Verdict.NOT_READY,
        List.of(Sample.service(text, Verdict.NOT_READY, List.of(failed, unknown))),
        List.of(new LeftOut(LeftOut.Reason.LINK, text, Sample.at("::b::/" + "x", 1, 1))),
        List.of(Remark.of(text), Remark.at(place, text)));
  }

  @Test
  void colours_come_only_when_asked_for_and_change_nothing_else() {
    String plain = print(Sample.checkout());
    String coloured =
        ConsoleReport.of(Sample.checkout(), Style.PLAIN.withColour(true), Sample::line)
            + LastLine.of(Sample.checkout())
            + "\n";
    assertFalse(plain.contains("\u001b"), plain);
    assertTrue(coloured.contains("\u001b[1;31mBLOCKER\u001b[0m"), coloured);
    assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
  }

  @Test
  void a_secret_in_the_line_of_a_finding_is_masked() {
    String text =
        ConsoleReport.of(
            failing(1, i -> "Plain credentials."),
            Style.PLAIN,
            place ->
                Optional.of(place.line() == 7 ? "    value: hunter2" : "  - name: DB_PASSWORD"));
    assertFalse(text.contains("hunter2"), text);
    assertTrue(text.contains("value: ***"), text);
  }

  @Test
  void a_long_line_is_cut_around_the_place() {
    String line = "x".repeat(5000) + "here" + "y".repeat(5000);
    RunReport report =
        Sample.report(
            Verdict.NOT_READY,
            List.of(
                Sample.service(
                    "web",
                    Verdict.NOT_READY,
                    List.of(
                        Sample.failed(
                            Sample.rule("a-rule", "RED-01", "Why.", "Fix."),
                            DecisionKind.FAIL,
                            Severity.BLOCKER,
                            Sample.finding("a", Sample.at("a.json", 1, 5001), "Too long."))))),
            List.of(),
            List.of());
    String text = ConsoleReport.of(report, Style.PLAIN, place -> Optional.of(line));
    List<String> lines = text.lines().toList();
    int shown = lines.indexOf("  a.json:1:5001  Too long.") + 1;
    assertTrue(lines.get(shown).length() <= 102, lines.get(shown));
    assertEquals(lines.get(shown).indexOf("here"), lines.get(shown + 1).indexOf('^'));
  }

  @Test
  void the_caret_stands_below_what_it_points_at_whatever_is_before_it() {
    for (String before :
        List.of("", "\t- ", "é ü ", "\ud83d\ude00 ", "\u001b[1m\u202e", "a\u0000b")) {
      Page page = new Page(Style.PLAIN);
      int column = before.codePointCount(0, before.length()) + 1;
      Snippet.add(page, Sample.at("a", 1, column), before + "here: x", 100);
      List<String> lines = page.toString().lines().toList();
      String upToCaret = lines.get(1).substring(0, lines.get(1).indexOf('^'));
      int codePoints = upToCaret.codePointCount(0, upToCaret.length());
      int at = lines.get(0).offsetByCodePoints(0, codePoints);
      assertTrue(lines.get(0).substring(at).startsWith("here"), page.toString());
      assertTrue(lines.get(1).endsWith("^^^^"), page.toString());
    }
  }

  @Test
  void a_place_beyond_the_line_is_pointed_at_behind_its_end() {
    Page page = new Page(Style.PLAIN);
    Snippet.add(page, Sample.at("a", 12, 99), "ab", 100);
    assertEquals("     12 | ab\n        |   ^\n", page.toString());
  }

  @Test
  void the_last_line_is_spelled_as_in_the_result() {
    assertEquals("PRR NOT_READY: 1 blocker, 1 unknown that blocks", LastLine.of(Sample.checkout()));
    assertEquals("PRR NOT_READY: 1 of 2 services, 1 blocker", LastLine.of(Sample.two()));
    assertEquals("PRR NOT_RUN: skipped (hotfix)", LastLine.of(Sample.skipped()));
    assertEquals(
        "PRR ERROR: environment: The disk is full.",
        LastLine.of(
            Sample.failure(new Failure(Failure.Kind.ENVIRONMENT, "The disk is full.", List.of()))));
    assertEquals(
        "PRR READY: 1 pass · 0 fail · 0 unknown · 0 not applicable",
        LastLine.of(one(Verdict.READY, List.of(Sample.passed("a")))));
    assertEquals(
        "PRR READY_WITH_WARNINGS: 1 warning",
        LastLine.of(
            one(
                Verdict.READY_WITH_WARNINGS,
                List.of(
                    Sample.failed(
                        Sample.rule("a", "RED-01", "Why.", "Fix."),
                        DecisionKind.WARN,
                        Severity.MAJOR)))));
    assertEquals(
        "PRR INCONCLUSIVE: nothing was checked, no rule applies to what was found",
        LastLine.of(one(Verdict.INCONCLUSIVE, List.of(Sample.notApplicable("a")))));
    assertEquals(
        "PRR INCONCLUSIVE: nothing was checked, no service and no file to judge were found",
        LastLine.of(Sample.report(Verdict.INCONCLUSIVE, List.of(), List.of(), List.of())));
  }

  private static RunReport one(Verdict verdict, List<Decision> decisions) {
    return Sample.report(
        verdict, List.of(Sample.service("web", verdict, decisions)), List.of(), List.of());
  }

  private static RunReport failing(int findings, IntFunction<String> message) {
    Finding[] all =
        IntStream.range(0, findings)
            .mapToObj(
                i ->
                    Sample.finding("a" + i, Sample.at("deploy/a.yaml", 7 + i, 5), message.apply(i)))
            .toArray(Finding[]::new);
    return one(
        Verdict.NOT_READY,
        List.of(
            Sample.failed(
                Sample.rule("enough-replicas", "RED-01", "Why.", "Fix."),
                DecisionKind.FAIL,
                Severity.BLOCKER,
                all)));
  }

  private static String print(RunReport report) {
    return ConsoleReport.of(report, Style.PLAIN, Sample::line) + LastLine.of(report) + "\n";
  }
}
