package dev.prr.core.report.format;

import dev.prr.core.fact.Gap;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.rule.Severity;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import java.util.List;

/** Runs whose messages are given. */
final class Messages {

  private Messages() {}

  /** As a finding and as a reason why something is unknown. */
  static RunReport with(String message) {
    return Sample.report(
        Verdict.NOT_READY,
        List.of(
            Sample.service(
                "cart",
                Verdict.NOT_READY,
                List.of(
                    Sample.failed(
                        Sample.rule("bad", "ALR-01", "Why.", "Fix."),
                        DecisionKind.FAIL,
                        Severity.BLOCKER,
                        Sample.finding("Pod/a", Sample.at("a.yaml", 1, 1), message)),
                    Sample.unknown(
                        "open",
                        true,
                        List.of(
                            new Gap(
                                Gap.Reason.WRONG_SHAPE, message, Sample.at("a.yaml", 2, 1))))))),
        List.of(),
        List.of());
  }
}
