package dev.prr.core.history.record;

import dev.prr.core.service.Tier;
import dev.prr.core.verdict.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The envelope of one run: when it was, and which judgements it came to. A run that is deposited
 * again is the same record.
 *
 * @param runId tells runs of one instant apart: letters, digits, dots and dashes, at most 64
 * @param services what was judged, by name; none in a run that was skipped
 * @param skipped why, in a run that was skipped and in no other
 * @param properties the names of the {@code prr.*} properties that were set; never their values
 */
public record Run(
    String runId,
    Instant instant,
    Verdict verdict,
    List<ServiceJudgement> services,
    Optional<SkipReason> skipped,
    SortedSet<String> properties)
    implements Kept {

  /** The word for a run in the chain. */
  public static final String KIND = "run";

  private static final int LONGEST_ID = 64;

  /**
   * What one service got.
   *
   * @param team its owner, where it has one that is known by an id
   * @param tier the one it was judged as; records of schema 1 do not say
   */
  public record ServiceJudgement(
      String service,
      Optional<String> team,
      Optional<Tier> tier,
      Verdict verdict,
      Digest judgement) {
    private static final Comparator<ServiceJudgement> ORDER =
        Comparator.comparing(ServiceJudgement::service).thenComparing(ServiceJudgement::judgement);

    static ServiceJudgement of(Judgement judgement) {
      return new ServiceJudgement(
          judgement.service(),
          judgement.team(),
          Optional.of(judgement.tier()),
          judgement.verdict(),
          judgement.id());
    }
  }

  public Run {
    if (runId.isEmpty()
        || runId.length() > LONGEST_ID
        || !runId.chars().allMatch(Run::isIdCharacter)) {
      throw new IllegalArgumentException("no run id: \"" + runId + "\"");
    }
    int year = instant.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9999) {
      throw new IllegalArgumentException("the clock cannot be right: " + instant);
    }
    if (skipped.isPresent() != (verdict == Verdict.NOT_RUN)) {
      throw new IllegalArgumentException("exactly a run that was skipped says why");
    }
    if (!properties.stream().allMatch(name -> name.startsWith("prr."))) {
      throw new IllegalArgumentException("only names of prr.* properties are kept: " + properties);
    }
    services = services.stream().sorted(ServiceJudgement.ORDER).toList();
    properties = Collections.unmodifiableSortedSet(new TreeSet<>(properties));
  }

  /** The envelope of these judgements. */
  public static Run of(
      String runId,
      Instant instant,
      Verdict verdict,
      List<Judgement> judgements,
      SortedSet<String> properties) {
    return new Run(
        runId,
        instant,
        verdict,
        judgements.stream().map(ServiceJudgement::of).toList(),
        Optional.empty(),
        properties);
  }

  /** The envelope of a run that judged nothing because it was told to skip. */
  public static Run skipped(
      String runId, Instant instant, SkipReason reason, SortedSet<String> properties) {
    return new Run(runId, instant, Verdict.NOT_RUN, List.of(), Optional.of(reason), properties);
  }

  public boolean judged(String service) {
    return services.stream().anyMatch(s -> s.service().equals(service));
  }

  @Override
  public byte[] bytes() {
    return Json.canonical(RecordFormat.write(this));
  }

  private static boolean isIdCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '-';
  }
}
