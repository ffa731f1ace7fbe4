package dev.prr.core.review.readiness;

import dev.prr.core.artifact.ReviewFile;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Problem;
import dev.prr.core.service.descriptor.ReviewFiles;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads and writes {@code prr/review.yaml}. */
public final class DecisionFile {

  private static final Set<String> OTHER_MEANING =
      Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

  private DecisionFile() {}

  /**
   * A decision, or what is wrong with its file.
   *
   * @param decision empty exactly where there is a problem
   */
  public record Reading(Optional<BoardDecision> decision, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file with one decision.
   *
   * @param today a decision is not of tomorrow
   */
  public static Reading read(SourcePath path, String text, Limits limits, LocalDate today) {
    Documents documents = DocumentReader.read(new SourceText(path, text), limits);
    if (documents.unread().size() + documents.read().size() != 1
        || !documents.read().stream().allMatch(d -> d.document() instanceof Document.Tree)) {
      return wrong(
          Location.startOf(path),
          "This is not the file of one decision.",
          "One run records one decision about one service.",
          "Keep one document in the file.");
    }
    if (documents.read().isEmpty()) {
      return wrong(
          documents.unread().get(0).leftOut().place(),
          "The decision could not be read.",
          documents.unread().get(0).leftOut().detail(),
          "Correct the file.");
    }
    ReviewFile file = new ReviewFile(((Document.Tree) documents.read().get(0).document()).root());
    List<Problem> problems = ReviewFiles.problems(file);
    return problems.isEmpty() ? checked(file, today) : new Reading(Optional.empty(), problems);
  }

  /** What the shape of the file cannot say. */
  private static Reading checked(ReviewFile file, LocalDate today) {
    BoardDecision decision = BoardDecision.of(file);
    if (decision.held().isAfter(today)) {
      return wrong(
          file.at("lastReview").place(),
          "The decision is dated after today.",
          "What was not decided yet cannot be recorded.",
          "Write the day of the meeting.");
    }
    if (decision.due().isAfter(decision.held().plusYears(2))) {
      return wrong(
          file.at("nextReview").place(),
          "The next review is more than two years after this one.",
          "A decision counts for two years at most.",
          "Let nextReview be " + decision.held().plusYears(2) + " or earlier.");
    }
    Optional<String> odd = oddActions(decision);
    return odd.isEmpty()
        ? new Reading(Optional.of(decision), List.of())
        : wrong(
            file.at("outcome").place(),
            odd.get(),
            "Who reads the outcome has to know whether something is still to be done.",
            "Say approved-with-actions and list them, or approved without any.");
  }

  private static Optional<String> oddActions(BoardDecision decision) {
    return switch (decision.outcome()) {
      case APPROVED ->
          decision.actions().isEmpty()
              ? Optional.empty()
              : Optional.of("It is approved without actions, and there are some.");
      case APPROVED_WITH_ACTIONS ->
          decision.actions().isEmpty()
              ? Optional.of("It is approved with actions, and there are none.")
              : Optional.empty();
      case REJECTED -> Optional.empty();
    };
  }

  private static Reading wrong(Location place, String what, String why, String fix) {
    return new Reading(Optional.empty(), List.of(new Problem(place, what, why, fix)));
  }

  /** The file that says it. */
  public static String text(BoardDecision decision) {
    List<String> lines = new ArrayList<>();
    lines.add("apiVersion: prr.dev/v1");
    lines.add("kind: Review");
    lines.add("lastReview: " + decision.held());
    lines.add("outcome: " + decision.outcome().id());
    lines.add(
        "roles: ["
            + String.join(", ", decision.roles().stream().map(DecisionFile::scalar).toList())
            + "]");
    lines.add("nextReview: " + decision.due());
    decision.stage().ifPresent(stage -> lines.add("stage: " + stage.id()));
    decision.evidence().ifPresent(evidence -> lines.add("evidence: " + quoted(evidence)));
    if (!decision.actions().isEmpty()) {
      lines.add("actions:");
      for (BoardDecision.Action action : decision.actions()) {
        lines.add("  - action: " + quoted(action.action()));
        lines.add("    team: " + scalar(action.team()));
        lines.add("    due: " + action.due());
      }
    }
    decision.service().ifPresent(service -> lines.add("service: " + scalar(service)));
    return String.join("\n", lines) + "\n";
  }

  private static String scalar(String text) {
    boolean plain =
        !text.isEmpty()
            && text.charAt(0) >= 'a'
            && text.charAt(0) <= 'z'
            && text.chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')
            && !OTHER_MEANING.contains(text);
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' '
          || c == '\u007f'
          || c == '\u0085'
          || c == '\ufeff'
          || c == '\u2028'
          || c == '\u2029') {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
