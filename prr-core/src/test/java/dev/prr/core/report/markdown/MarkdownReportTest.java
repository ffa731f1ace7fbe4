package dev.prr.core.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.Failure;
import dev.prr.core.report.Remark;
import dev.prr.core.report.Sample;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class MarkdownReportTest {

  /** What GitHub takes for the summary of one step. */
  private static final int MOST = 1 << 20;

  @Test
  void it_says_what_to_fix_and_what_could_not_be_judged() {
    String page = new MarkdownReport().of(Sample.checkout());

    assertTrue(page.startsWith("## Production readiness: NOT READY\n"), page);
    assertTrue(
        page.contains(
            "| blocker | `paging-alert-has-runbook` | `monitoring/alerts.yaml:14:5` | Alert"
                + " \"CheckoutErrorBudgetBurn\" pages as critical but links no runbook. | Add the"),
        page);
    assertTrue(page.contains("| yes | `disruption-budget-present` |"), page);
    assertTrue(page.contains("- 2026-12-15 `error-budget-policy` blocks\n"), page);
    assertTrue(page.contains("- waived (1): `enough-replicas`\n"), page);
    assertTrue(page.contains("- pass (36): `passing-rule-0`, `passing-rule-1`, "), page);
    assertTrue(page.contains("- not-applicable (9): `idle-rule-0`, "), page);
  }

  @Test
  void it_says_what_is_waived_until_when_and_what_is_ahead() {
    String page = new MarkdownReport().of(Sample.excused());

    assertTrue(
        page.contains("| `one-replica` | `enough-replicas` | in-force | 2026-12-02 | payments |"),
        page);
    assertTrue(page.contains("- 2026-12-20 The next review is due"), page);
  }

  @Test
  void several_services_come_with_an_overview_the_gravest_first() {
    String page = new MarkdownReport().of(Sample.two());

    assertTrue(page.indexOf("| `cart` |") < page.indexOf("| `web` |"), page);
    assertTrue(page.indexOf("### cart") < page.indexOf("### web"), page);
  }

  @Test
  void where_nothing_could_be_judged_it_lists_the_mistakes() {
    Failure failure =
        new Failure(
            Failure.Kind.CONFIGURATION,
            "prr.yaml has a mistake.",
            List.of(Remark.at(Sample.at("prr.yaml", 7, 9), "No tier.")));

    String page = new MarkdownReport().of(Sample.failure(failure));

    assertTrue(page.contains("### Mistakes\n\n- `prr.yaml:7:9` No tier.\n"), page);
  }

  @Test
  void two_hundred_legacy_services_stay_below_what_a_summary_may_hold() {
    List<Decision> decisions = Sample.legacy().services().get(0).decisions();
    List<ServiceVerdict> services =
        IntStream.range(0, 200)
            .mapToObj(i -> Sample.service(String.format("s%03d", i), Verdict.NOT_READY, decisions))
            .toList();

    String page =
        new MarkdownReport().of(Sample.report(Verdict.NOT_READY, services, List.of(), List.of()));

    assertTrue(page.getBytes(StandardCharsets.UTF_8).length < MOST / 4, "a quarter is plenty");
    assertTrue(page.contains("more findings in result.json"), "what is cut off is said");
    assertEquals(200, page.lines().filter(line -> line.startsWith("| `s")).count());
  }
}
