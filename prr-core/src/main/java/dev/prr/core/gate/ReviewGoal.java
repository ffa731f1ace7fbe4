package dev.prr.core.gate;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.History;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.report.DraftWriter;
import dev.prr.core.report.Remark;
import dev.prr.core.review.readiness.BoardDecision;
import dev.prr.core.review.readiness.DecisionFile;
import dev.prr.core.review.readiness.LineChanges;
import dev.prr.core.service.Service;
import dev.prr.core.source.SourcePath;
import dev.prr.core.text.Escaper;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Records what a review board decided: in the history, and beside the service. */
public final class ReviewGoal {

  private static final String FILE = "prr/review.yaml";

  /** How long a file of a decision may be, in lines, to be compared. */
  private static final int MOST_LINES = 4000;

  private ReviewGoal() {}

  /**
   * From words, else from the file they name, else from the prr/review.yaml that is there and then
   * stays as it is. The history first: a decision that is in the file is in the history.
   */
  public static GateResult run(GateRequest request, ReviewWords words) {
    return Guard.run(() -> review(request, words), Texts::failed);
  }

  private static GateResult review(GateRequest request, ReviewWords words) throws GateException {
    List<Service> all = services(request);
    Service service = only(all, words.service().strip());
    String name = nameOf(service);
    SourcePath path = pathFor(service);
    Optional<String> there = read(request, path);
    boolean asIs = !words.decide() && words.file().isBlank();
    Optional<BoardDecision> before = before(request, path, there, name);
    BoardDecision decision =
        decision(request, words, path, there)
            .orFor(service.stage().ifKnown())
            .orAsking(before)
            .orAbout(
                before
                    .flatMap(BoardDecision::service)
                    .or(() -> Optional.of(name).filter(own -> isOneOfMany(service, all))));
    if (decision.service().filter(other -> !other.equals(name)).isPresent()) {
      throw wrong("the decision is about another service than " + name, List.of());
    }
    String text = DecisionFile.text(decision);
    List<Remark> wrong = remarks(DecisionFile.read(path, text, request.limits(), request.today()));
    if (!wrong.isEmpty()) {
      throw wrong("the decision is not complete", wrong);
    }
    Kept kept = keep(request, decision, name);
    List<String> lines = new ArrayList<>(asIs ? List.of() : write(request, path, there, text));
    kept.unsealed().ifPresent(lines::add);
    return new GateResult(
        lines.stream().map(Escaper::console).collect(Collectors.joining("\n")),
        Escaper.console(
            "PRR review: "
                + name
                + " "
                + decision.outcome().id()
                + ", to be seen again by "
                + decision.due()
                + ", record "
                + kept.id().brief()),
        Ending.FINE);
  }

  private static List<Service> services(GateRequest request) throws GateException {
    Authority authority = Authority.of(request);
    return Tree.read(request, authority).services(authority).services();
  }

  private static String nameOf(Service service) {
    return service.name().ifKnown().orElse("(unnamed)");
  }

  /** Whether others are described in the same folder. */
  private static boolean isOneOfMany(Service service, List<Service> all) {
    String folder = service.place().path().folder();
    return all.stream().filter(s -> s.place().path().folder().equals(folder)).count() > 1;
  }

  private static Service only(List<Service> all, String name) throws GateException {
    List<Service> meant = all.stream().filter(s -> name.isEmpty() || s.name().is(name)).toList();
    if (meant.size() != 1) {
      throw wrong(
          "name one service with -Dprr.service=<service>; there are "
              + all.stream()
                  .map(ReviewGoal::nameOf)
                  .sorted()
                  .limit(10)
                  .collect(Collectors.joining(", ")),
          List.of());
    }
    return meant.get(0);
  }

  /** Beside the descriptor, in the file that is there already where that is called .yml. */
  private static SourcePath pathFor(Service service) {
    SourcePath described = service.place().path();
    boolean descriptor =
        Set.of("prr.yaml", "prr.yml", "catalog-info.yaml").contains(described.fileName());
    String folder = descriptor ? described.folder() : "";
    SourcePath usual = new SourcePath(folder.isEmpty() ? FILE : folder + "/" + FILE);
    SourcePath there = service.review().place().path();
    boolean spelledOtherwise =
        there.folder().equals(usual.folder()) && there.fileName().equals("review.yml");
    return spelledOtherwise ? there : usual;
  }

  private static Optional<String> read(GateRequest request, SourcePath path) throws GateException {
    try {
      int limit = (int) Math.min(request.limits().fileBytes(), Integer.MAX_VALUE - 1);
      return DraftWriter.read(request.root(), path, limit);
    } catch (IOException e) {
      throw GateException.environment(path + " could not be read. Check its permissions.", e);
    }
  }

  private static BoardDecision decision(
      GateRequest request, ReviewWords words, SourcePath path, Optional<String> there)
      throws GateException {
    if (words.decide()) {
      return words.read(request.today());
    }
    SourcePath from = path;
    Optional<String> text = there;
    if (!words.file().isBlank()) {
      from = new SourcePath(baseName(words.file()));
      text =
          Workspace.readSingle(request.root().resolve(words.file()).normalize(), request.limits())
                  instanceof SourceText read
              ? Optional.of(read.text())
              : Optional.empty();
    }
    if (text.isEmpty()) {
      throw wrong(
          words.file().isBlank()
              ? "there is no decision: give -Dprr.decision and -Dprr.roles, or -Dprr.file, or write"
                  + " "
                  + path
              : "prr.file: there is no file " + words.file() + " that can be read",
          List.of());
    }
    DecisionFile.Reading reading =
        DecisionFile.read(from, text.get(), request.limits(), request.today());
    if (reading.decision().isEmpty()) {
      throw wrong("the decision is not complete", remarks(reading));
    }
    return reading.decision().get();
  }

  private static String baseName(String file) {
    String slashed = file.replace('\\', '/');
    return slashed.substring(slashed.lastIndexOf('/') + 1);
  }

  /** A file that speaks of other services, or of several decisions, is not ours to write over. */
  private static Optional<BoardDecision> before(
      GateRequest request, SourcePath path, Optional<String> there, String name)
      throws GateException {
    Optional<BoardDecision> ours =
        there
            .filter(text -> text.lines().count() <= MOST_LINES)
            .flatMap(
                text -> DecisionFile.read(path, text, request.limits(), request.today()).decision())
            .filter(d -> d.service().filter(other -> !other.equals(name)).isEmpty());
    if (there.isPresent() && ours.isEmpty()) {
      throw wrong(
          path
              + " holds what is not one decision about "
              + name
              + ". Put that elsewhere, or write the decision there by hand and run prr:review"
              + " without a decision to record it",
          List.of());
    }
    return ours;
  }

  /** The id of a record, and why it could not be sealed yet. */
  private record Kept(Digest id, Optional<String> unsealed) {}

  private static Kept keep(GateRequest request, BoardDecision decision, String name)
      throws GateException {
    HeldReview review;
    try {
      review = decision.record(name);
    } catch (IllegalArgumentException e) {
      throw wrong("the decision cannot be recorded: " + e.getMessage(), List.of());
    }
    try {
      History history = Deposit.history(request);
      Digest id = HeldReviews.keep(history, review);
      Sealing sealing = history.seal(request.now());
      return new Kept(id, sealing.trouble());
    } catch (HistoryException e) {
      throw GateException.environment(e.sentence());
    }
  }

  private static List<String> write(
      GateRequest request, SourcePath path, Optional<String> there, String text)
      throws GateException {
    List<String> changes = LineChanges.between(there.orElse(""), text);
    if (changes.isEmpty()) {
      return List.of(path + " says so already");
    }
    Optional<String> trouble =
        there.isPresent()
            ? DraftWriter.replace(request.root(), path, there.get(), text)
            : DraftWriter.write(request.root(), path, text);
    if (trouble.isPresent()) {
      throw GateException.environment(
          trouble.get() + " The decision is recorded; run the goal again to write the file.");
    }
    List<String> lines = new ArrayList<>();
    lines.add((there.isPresent() ? "changed " : "wrote ") + path);
    changes.forEach(change -> lines.add("  " + change));
    return lines;
  }

  private static List<Remark> remarks(DecisionFile.Reading reading) {
    return reading.problems().stream().map(Remark::of).toList();
  }

  private static GateException wrong(String what, List<Remark> details) {
    return GateException.configuration(what, details);
  }
}
