package dev.prr.core.report.metrics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.Failure;
import dev.prr.core.report.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OpenMetricsReportTest {

  @Test
  void it_counts_what_was_decided_for_each_service() {
    String metrics = new OpenMetricsReport().of(Sample.checkout());

    assertTrue(
        metrics.contains(
            "prr_service_ready{service=\"checkout\",team=\"payments\",tier=\"1\",stage=\"launch\","
                + "verdict=\"NOT_READY\"} 0\n"),
        metrics);
    assertTrue(metrics.contains("prr_service_blocking{service=\"checkout\"} 2\n"), metrics);
    assertTrue(
        metrics.contains("prr_service_decisions{service=\"checkout\",decision=\"pass\"} 36\n"),
        metrics);
    assertTrue(metrics.contains("prr_run_day_seconds 1795305600\n"), metrics);
    assertTrue(metrics.endsWith("# EOF\n"));
  }

  @Test
  void a_run_that_could_not_judge_says_so() {
    Failure failure = new Failure(Failure.Kind.ENVIRONMENT, "The disk is full.", List.of());

    assertTrue(new OpenMetricsReport().of(Sample.failure(failure)).contains("prr_run_judged 0\n"));
  }

  @Test
  void waivers_are_counted_by_how_they_stand() {
    assertTrue(
        new OpenMetricsReport()
            .of(Sample.excused())
            .contains("prr_waivers{service=\"cart\",state=\"in-force\"} 1\n"));
  }
}
