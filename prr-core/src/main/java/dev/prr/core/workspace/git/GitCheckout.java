package dev.prr.core.workspace.git;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The checkout that a folder lies in, as git tells of it. A shallow one has lost its history, so
 * that nothing of it is known. Once git gives no answer in time it is not asked again.
 */
public final class GitCheckout implements Checkout {

  /** Each question walks the history; services beyond these are not asked about. */
  private static final int MOST_QUESTIONS = 300;

  private static final int LONGEST_ANSWER = 4_096;

  private static final List<String> PROSE =
      List.of("*.md", "*.adoc", "*.rst", "docs/*", "*/docs/*");

  private static final List<String> SOURCES =
      List.of(
          "*.java",
          "*.kt",
          "*.kts",
          "*.scala",
          "*.groovy",
          "*.go",
          "*.ts",
          "*.tsx",
          "*.js",
          "*.jsx",
          "*.mjs",
          "*.py",
          "*.rb",
          "*.rs",
          "*.cs",
          "*.fs",
          "*.php",
          "*.ex",
          "*.exs",
          "*.clj",
          "*.swift",
          "*.c",
          "*.cc",
          "*.cpp",
          "*.h");

  private final Path root;
  private final int most;
  private boolean answers;
  private int questions;

  private GitCheckout(Path root, boolean answers, int most) {
    this.root = root;
    this.answers = answers;
    this.most = most;
  }

  /** Asks nothing of git yet but whether it knows the history. */
  public static Checkout of(Path root) {
    return of(root, MOST_QUESTIONS);
  }

  static Checkout of(Path root, int most) {
    boolean whole =
        GitCommand.ask(root, LONGEST_ANSWER, List.of("rev-parse", "--is-shallow-repository"))
            .filter(answer -> answer.equals(List.of("false")))
            .isPresent();
    return new GitCheckout(root, whole, most);
  }

  @Override
  public Fact<LocalDate> lastChange(String folder, Content content, Location place) {
    questions++;
    if (!answers) {
      return noHistory(place);
    }
    if (questions > most) {
      return Fact.unknown(
          Gap.Reason.LIMIT, "Git is asked at most " + most + " times a run.", place);
    }
    List<String> arguments =
        new ArrayList<>(List.of("log", "-1", "--format=%ct", "--no-show-signature", "HEAD", "--"));
    String below = folder.isEmpty() ? "" : literal(folder) + "/";
    specs(content).map(spec -> magic(content) + below + spec).forEach(arguments::add);
    Optional<List<String>> answer = GitCommand.ask(root, LONGEST_ANSWER, arguments);
    answers = answer.isPresent();
    return answer
        .map(lines -> lines.isEmpty() ? Fact.<LocalDate>missing(place) : day(lines.get(0), place))
        .orElseGet(() -> noHistory(place));
  }

  private static Stream<String> specs(Content content) {
    return switch (content) {
      case DOCS -> PROSE.stream();
      case RUNBOOKS -> Stream.of("*runbook*.md", "*runbook*.adoc", "*playbook*.md");
      case CODE -> SOURCES.stream();
    };
  }

  private static String magic(Content content) {
    return content == Content.RUNBOOKS ? ":(icase)" : "./";
  }

  /** A folder's name is no pattern. */
  private static String literal(String folder) {
    return folder.replace("\\", "\\\\").replace("[", "\\[").replace("*", "\\*").replace("?", "\\?");
  }

  private static Fact<LocalDate> day(String seconds, Location place) {
    try {
      Instant instant = Instant.ofEpochSecond(Long.parseLong(seconds));
      return Fact.known(instant.atZone(ZoneOffset.UTC).toLocalDate(), place);
    } catch (NumberFormatException | DateTimeException odd) {
      return Fact.unknown(Gap.Reason.WRONG_SHAPE, "The date of a commit is no date.", place);
    }
  }

  @Override
  public Fact<String> repository(Location place) {
    return GitCommand.ask(
            root, LONGEST_ANSWER, List.of("config", "--local", "--get", "remote.origin.url"))
        .flatMap(lines -> lines.stream().findFirst())
        .flatMap(RemoteAddress::path)
        .map(path -> Fact.known(path, place))
        .orElseGet(() -> noRemote(place));
  }

  static Fact<LocalDate> noHistory(Location place) {
    return Fact.unknown(
        Gap.Reason.ELSEWHERE,
        "The history of the repository is not here; check it out with its whole history"
            + " (fetch-depth: 0).",
        place);
  }

  static Fact<String> noRemote(Location place) {
    return Fact.unknown(
        Gap.Reason.ELSEWHERE, "The checkout does not say where its repository lies.", place);
  }
}
