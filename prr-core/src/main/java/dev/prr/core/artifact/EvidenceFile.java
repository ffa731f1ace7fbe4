package dev.prr.core.artifact;

import dev.prr.core.document.Node;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.Ratio;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What another tool or team found, as it claims. Only counts, dates and names of rules and parts
 * are kept of it; whatever could name a person or hold a secret is not.
 *
 * @param kind what it is evidence of, where the file or the note beside it says so; else it is told
 *     by the tool
 * @param tool what the tool calls itself; blank where it does not say
 * @param service whom it is about, where it says so
 * @param stamp when and for which commit
 * @param place of what it says, for findings
 */
public record EvidenceFile(
    Optional<EvidenceKind> kind,
    String tool,
    Optional<String> service,
    Stamp stamp,
    Content content,
    Location place)
    implements Artifact {

  /**
   * When it was made, and of what.
   *
   * @param date its day, in UTC
   * @param written when a report in the output of a build was written, to be told from those of an
   *     earlier build; empty for everything else, whose file times say nothing
   */
  public record Stamp(
      Optional<LocalDate> date, Optional<String> commit, Optional<Instant> written) {

    /** It does not say. */
    public static final Stamp NONE =
        new Stamp(Optional.empty(), Optional.empty(), Optional.empty());

    /** What is not said here, as it is said there. */
    public Stamp or(Stamp other) {
      return new Stamp(date.or(other::date), commit.or(other::commit), written.or(other::written));
    }
  }

  /** What it says. */
  public sealed interface Content {}

  /** Tests that ran. */
  public record Tests(int tests, int failed, int skipped, int flaky) implements Content {}

  /**
   * What a linter or scanner found.
   *
   * @param unsaid why there may be more, or why it does not count at all
   */
  public record Findings(List<Finding> findings, Optional<Gap> unsaid) implements Content {
    public Findings {
      findings = List.copyOf(findings);
    }
  }

  /**
   * One result.
   *
   * @param what the rule, as the tool calls it
   * @param score how severe, from 0 to 10, where the tool says so
   * @param suppressed accepted by somebody, within the tool
   */
  public record Finding(
      String what, Level level, Optional<BigDecimal> score, boolean suppressed, Location place) {}

  /** How grave a tool calls it. */
  public enum Level implements Named {
    NONE,
    NOTE,
    WARNING,
    ERROR
  }

  /** Lines and branches that tests went through. */
  public record Covered(long lines, long allLines, long branches, long allBranches)
      implements Content {}

  /**
   * What a program is made of.
   *
   * @param licences each once, as written, sorted
   * @param unlicensed how many say no licence
   */
  public record Components(int count, List<String> licences, int unlicensed) implements Content {
    public Components {
      licences = List.copyOf(licences);
    }
  }

  /** What a load test reached. */
  public record Load(Optional<BigDecimal> rate, Optional<Ratio> failed, Optional<Duration> p99)
      implements Content {}

  /**
   * Things that were counted, and how many of them say all that is asked for.
   *
   * @param latest the day of the last one
   */
  public record Tally(int count, int complete, Optional<LocalDate> latest) implements Content {}

  /** Who was seen to call whom. */
  public record Calls(List<Call> calls) implements Content {
    public Calls {
      calls = List.copyOf(calls);
    }
  }

  /** One of them. */
  public record Call(String from, String to) {}

  /** Pages of one team, one number for each shift. */
  public record Shifts(List<Integer> pages) implements Content {
    public Shifts {
      pages = List.copyOf(pages);
    }
  }

  /** What a branch asks of a change. */
  public record ChangeRules(int approvals, boolean bypassable) implements Content {}

  /** A file of which only the day counts. */
  public record Unseen() implements Content {}

  /** A document of our own form. */
  public record Statement(Node root) implements Content {}
}
