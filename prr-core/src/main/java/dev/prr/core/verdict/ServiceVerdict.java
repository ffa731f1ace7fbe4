package dev.prr.core.verdict;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.source.Location;
import java.util.List;

/**
 * The answer for one service.
 *
 * @param tier the one it was judged as
 * @param stage the one it was judged as
 * @param decisions one for each rule, by rule id
 * @param waivers how each that is for the service stands
 * @param descriptor where the service is described
 */
public record ServiceVerdict(
    String service,
    Fact<String> team,
    Tier tier,
    Stage stage,
    Verdict verdict,
    List<Decision> decisions,
    List<WaiverUse> waivers,
    Location descriptor) {

  public ServiceVerdict {
    decisions = List.copyOf(decisions);
    waivers = List.copyOf(waivers);
  }

  /** Without waivers. */
  public ServiceVerdict(
      String service,
      Fact<String> team,
      Tier tier,
      Stage stage,
      Verdict verdict,
      List<Decision> decisions,
      Location descriptor) {
    this(service, team, tier, stage, verdict, decisions, List.of(), descriptor);
  }
}
