package dev.prr.core.report;

import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.WaiverState;
import dev.prr.core.verdict.WaiverUse;
import java.util.List;

/** What is waived, and which waivers somebody has to look at. */
final class WaiverLines {

  private WaiverLines() {}

  static void write(Page page, ServiceVerdict service) {
    List<Decision> waived =
        service.decisions().stream().filter(d -> d.kind() == DecisionKind.WAIVED).toList();
    List<WaiverUse> uses =
        service.waivers().stream()
            .filter(WaiverUse::wantsAttention)
            .filter(u -> !isAsked(u))
            .toList();
    List<String> asked =
        service.waivers().stream()
            .filter(WaiverLines::isAsked)
            .map(use -> use.waiver().name())
            .toList();
    boolean follows = service.decisions().stream().anyMatch(d -> d.blocksFrom().isPresent());
    if (!follows && !(waived.isEmpty() && uses.isEmpty() && asked.isEmpty())) {
      page.gap();
    }
    for (Decision decision : waived) {
      page.add(Ink.NOTE, "waived ")
          .add(decision.ruleId() + "  ")
          .wrap(ConsoleReport.TEXT, decision.reason())
          .end();
    }
    for (WaiverUse use : uses) {
      page.add(Ink.WARNING, use.endsSoon() ? "ahead  " : "waiver ")
          .add(use.waiver().place() + "  ")
          .wrap(ConsoleReport.TEXT, use.sentence())
          .end();
    }
    if (!asked.isEmpty()) {
      page.add(Ink.WARNING, "asked  ")
          .wrap(
              ConsoleReport.TEXT,
              "This tree asks for "
                  + Counts.plural(asked.size(), "waiver")
                  + " ("
                  + Lists.brief(asked, 5)
                  + "). Here only waivers that the policy names count, so nothing was softened.")
          .end();
    }
  }

  private static boolean isAsked(WaiverUse use) {
    return use.state() == WaiverState.ASKED;
  }
}
