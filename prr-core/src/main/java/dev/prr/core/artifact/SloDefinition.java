package dev.prr.core.artifact;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.Ratio;
import dev.prr.core.source.Location;
import java.time.Duration;
import java.util.List;

/**
 * One objective of an SLO document of any format.
 *
 * @param title what people call it, where the format has room for that beside the name
 * @param service the service it names; missing where the format has no such field
 * @param target in the unit of its format; unknown where the number is implausible in that unit
 * @param unitPlausible false where 99.9 stands for 0.999 or the other way round
 * @param window the compliance period; missing where none is written and the format has no default
 * @param calendar whether the window follows the calendar
 * @param sli what it measures
 * @param alerting how its error budget is guarded
 * @param annotations and labels, for review dates and owners
 */
public record SloDefinition(
    Format format,
    Fact<String> name,
    Fact<String> title,
    Fact<String> service,
    Fact<Ratio> target,
    Fact<Boolean> unitPlausible,
    Fact<Duration> window,
    Fact<Boolean> calendar,
    Sli sli,
    Alerting alerting,
    Fact<String> description,
    FactMap labels,
    FactMap annotations,
    Location place)
    implements Artifact {

  /** The formats that are read. */
  public enum Format implements Named {
    OPENSLO_V1ALPHA,
    OPENSLO_V1,
    OPENSLO_V2ALPHA,
    SLOTH,
    PYRRA,
    DATADOG,
    GOOGLE,
    GRAFANA
  }

  /** What the document itself says of its indicator. */
  public enum Indicator implements Named {
    AVAILABILITY,
    LATENCY,
    FRESHNESS,
    COMPLETENESS,
    OTHER
  }

  /**
   * An indicator.
   *
   * @param indicator what it measures, as far as the format says
   * @param queries its texts in written order: good or bad events, then all of them; or one alone
   * @param threshold whether its one query is a value held against a bound, not a share of events
   * @param title what it is called; missing where nothing but the SLO has a name
   * @param reference the name of an {@link SliDefinition} that is meant; missing where the
   *     indicator is written in place
   */
  public record Sli(
      Indicator indicator,
      List<Fact<String>> queries,
      boolean threshold,
      Fact<String> title,
      Fact<String> reference) {
    public Sli {
      queries = List.copyOf(queries);
    }
  }

  /**
   * What a document says of the alerts on its error budget.
   *
   * @param fastBurnPages whether burning fast pages somebody; missing where the format leaves it to
   *     others
   * @param slowBurnNotifies whether burning slowly opens a ticket; missing likewise
   * @param absenceAlerted whether missing indicator data alerts; missing likewise
   * @param generated the alerts that the generator of the format makes of this document
   * @param policies alert policies written in place
   * @param policyReferences names of alert policies written elsewhere
   */
  public record Alerting(
      Fact<Boolean> fastBurnPages,
      Fact<Boolean> slowBurnNotifies,
      Fact<Boolean> absenceAlerted,
      List<AlertRule> generated,
      List<AlertPolicy> policies,
      List<Fact<String>> policyReferences) {
    public Alerting {
      generated = List.copyOf(generated);
      policies = List.copyOf(policies);
      policyReferences = List.copyOf(policyReferences);
    }
  }
}
