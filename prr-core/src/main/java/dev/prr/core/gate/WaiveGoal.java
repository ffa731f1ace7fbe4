package dev.prr.core.gate;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.report.DraftWriter;
import dev.prr.core.service.descriptor.WaiverDraft;
import dev.prr.core.source.SourcePath;
import dev.prr.core.text.Escaper;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.ServiceVerdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Drafts a waiver from a finding and adds it to the file of waivers of its service. */
public final class WaiveGoal {

  private static final String FILE = "prr/waivers.yaml";

  /** A finding of one service. */
  private record Found(ServiceVerdict service, Decision decision, Finding finding) {}

  private WaiveGoal() {}

  /**
   * One draft, never more: a waiver is a decision.
   *
   * @param rule the id of the rule, or one it once had
   * @param subject of the finding; empty where the rule has only one
   */
  public static GateResult run(GateRequest request, String rule, String subject) {
    return Guard.run(() -> waive(request, rule, subject), Texts::failed);
  }

  private static GateResult waive(GateRequest request, String rule, String subject)
      throws GateException {
    Found found = only(findings(Verification.of(request), rule), rule, subject);
    WaiverDraft draft =
        new WaiverDraft(
            found.decision().ruleId(),
            found.finding().place().path().value(),
            found.finding().subject(),
            found.service().team().ifKnown(),
            request.today());
    SourcePath path = fileOf(found.service());
    Optional<String> trouble = write(request, path, draft);
    String next =
        trouble.isEmpty()
            ? "complete it in " + path + "; nothing is waived before"
            : trouble.get() + " Add the entry by hand.";
    return new GateResult(
        draft.entry(Set.of()).lines().map(Escaper::console).collect(Collectors.joining("\n")),
        Escaper.console("PRR waive: " + next),
        trouble.isEmpty() ? Ending.FINE : Ending.WARNED);
  }

  private static List<Found> findings(Verification verification, String rule) {
    List<Found> all = new ArrayList<>();
    for (ServiceVerdict service : verification.verdicts()) {
      for (Decision decision : service.decisions()) {
        boolean meant =
            decision.ruleId().equals(rule)
                || decision.result().mustHave().formerly().contains(rule);
        if (meant) {
          decision.open().forEach(finding -> all.add(new Found(service, decision, finding)));
        }
      }
    }
    return all;
  }

  private static Found only(List<Found> all, String rule, String subject) throws GateException {
    List<Found> meant =
        all.stream()
            .filter(found -> subject.isEmpty() || found.finding().subject().equals(subject))
            .toList();
    if (meant.size() == 1) {
      return meant.get(0);
    }
    String subjects =
        all.stream()
            .map(found -> found.finding().subject())
            .distinct()
            .limit(5)
            .collect(Collectors.joining(", "));
    throw GateException.configuration(
        all.isEmpty()
            ? "the rule " + rule + " finds nothing here that is not waived"
            : "name one finding of "
                + rule
                + " with -Dprr.subject=<subject>; there are "
                + all.size()
                + ": "
                + subjects,
        List.of());
  }

  /** Beside the descriptor; in the root where a service has none. */
  private static SourcePath fileOf(ServiceVerdict service) {
    SourcePath described = service.descriptor().path();
    boolean descriptor =
        Set.of("prr.yaml", "prr.yml", "catalog-info.yaml").contains(described.fileName());
    String folder = descriptor ? described.folder() : "";
    return new SourcePath(folder.isEmpty() ? FILE : folder + "/" + FILE);
  }

  private static Optional<String> write(GateRequest request, SourcePath path, WaiverDraft draft) {
    try {
      int limit = (int) Math.min(request.limits().fileBytes(), Integer.MAX_VALUE - 1);
      Optional<String> old = DraftWriter.read(request.root(), path, limit);
      if (old.isEmpty()) {
        return DraftWriter.write(request.root(), path, draft.first());
      }
      Optional<String> text = draft.behind(old.get(), path);
      return text.isEmpty()
          ? Optional.of(path + " cannot be added to without changing what is there.")
          : DraftWriter.replace(request.root(), path, old.get(), text.get());
    } catch (IOException e) {
      return Optional.of(path + " could not be read.");
    }
  }
}
