package dev.prr.core.report;

import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.history.record.Run;
import java.util.List;
import java.util.Optional;

/** What a recorded run comes to when it is judged again. */
public final class ReplayReport {

  private ReplayReport() {}

  /** Lines ended by {@code \n}, safe for a console. */
  public static String of(Found.Whole<Run> run, List<Replayed> services, Style style) {
    Page page = new Page(style);
    page.add(Ink.STRONG, "run " + run.kept().runId())
        .add(" of " + run.kept().instant() + ", record " + run.id().brief())
        .end();
    for (Replayed service : services) {
      page.gap();
      String name = service.recorded().map(Judgement::service).orElse("?");
      page.add(Ink.STRONG, name).add("  ").add(sentence(service)).end();
      for (Replayed.Change change : service.changes()) {
        if (service.now().isPresent()) {
          page.add("  " + change.rule() + "  ")
              .add(word(change.recorded()) + " -> " + word(change.now()))
              .end();
        }
      }
    }
    return page.toString();
  }

  private static String sentence(Replayed service) {
    if (service.now().isEmpty()) {
      return "not judged again. " + service.why();
    }
    String verdicts =
        service.recorded().map(j -> j.verdict().id()).orElse("?")
            + " -> "
            + service.now().get().verdict().id();
    if (service.isTheSameRecord()) {
      return verdicts + ", the same record byte for byte";
    }
    return service.decidesTheSame()
        ? verdicts + ", every decision as recorded; packs, policy or engine are others"
        : verdicts + ", " + Counts.plural(service.changes().size(), "decision") + " changed";
  }

  private static String word(Optional<Ruling> ruling) {
    return ruling
        .map(r -> r.decision().id() + (r.findingCount() == 0 ? "" : " (" + r.findingCount() + ")"))
        .orElse("no such rule");
  }

  /** The one line that sums it up. */
  public static String lastLine(List<Replayed> services) {
    long same = services.stream().filter(Replayed::decidesTheSame).count();
    return "PRR replay: " + same + " of " + services.size() + " services decided as recorded";
  }
}
