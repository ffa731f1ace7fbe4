package dev.prr.core.history.record;

import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.Limits;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What was decided for one service, and on what. The same files, packs and policy on the same day
 * give the same bytes, and the SHA-256 of the bytes is its id.
 *
 * <p>It holds no person, no host, no branch, no path, no value and no message.
 *
 * @param team its owner, where it has one that is known by an id
 * @param facts the digest of what was read of the service
 * @param rulings by rule
 */
public record Judgement(
    String service,
    Optional<String> team,
    Basis basis,
    Digest facts,
    Tier tier,
    Stage stage,
    Verdict verdict,
    List<Ruling> rulings)
    implements Kept {

  /** The word for a judgement on its way to another history. */
  public static final String KIND = "judgement";

  private static final int LONGEST_TEAM = 64;

  public Judgement {
    rulings = rulings.stream().sorted(Comparator.comparing(Ruling::rule)).toList();
  }

  /**
   * What is kept of a verdict. Where the fingerprints of its findings would make the record larger
   * than the limit, each ruling keeps the digest of its fingerprints instead.
   */
  public static Judgement of(ServiceVerdict verdict, Basis basis, Digest facts, Limits limits) {
    List<Ruling> rulings = verdict.decisions().stream().map(Ruling::of).toList();
    Judgement whole =
        new Judgement(
            verdict.service(),
            verdict.team().ifKnown().filter(Judgement::isTeamId),
            basis,
            facts,
            verdict.tier(),
            verdict.stage(),
            verdict.verdict(),
            rulings);
    return whole.bytes().length <= limits.recordBytes() ? whole : whole.fold();
  }

  private Judgement fold() {
    return new Judgement(
        service,
        team,
        basis,
        facts,
        tier,
        stage,
        verdict,
        rulings.stream().map(Ruling::fold).toList());
  }

  /** What could be a sentence or an address is no id, because it could name a person. */
  private static boolean isTeamId(String team) {
    return !team.isEmpty()
        && team.length() <= LONGEST_TEAM
        && team.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._/-".indexOf(c) >= 0);
  }

  @Override
  public byte[] bytes() {
    return Json.canonical(RecordFormat.write(this));
  }
}
