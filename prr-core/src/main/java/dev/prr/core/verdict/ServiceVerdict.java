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
 * @param ahead what soon ends, the nearest day first
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
    List<Ahead> ahead,
    Location descriptor) {

  public ServiceVerdict {
    decisions = List.copyOf(decisions);
    waivers = List.copyOf(waivers);
    ahead = List.copyOf(ahead);
  }

  /** Without waivers and without anything ahead. */
  public ServiceVerdict(
      String service,
      Fact<String> team,
      Tier tier,
      Stage stage,
      Verdict verdict,
      List<Decision> decisions,
      Location descriptor) {
    this(service, team, tier, stage, verdict, decisions, List.of(), List.of(), descriptor);
  }

  /** The same with what soon ends. */
  public ServiceVerdict with(List<Ahead> soon) {
    return new ServiceVerdict(
        service, team, tier, stage, verdict, decisions, waivers, soon, descriptor);
  }
}
