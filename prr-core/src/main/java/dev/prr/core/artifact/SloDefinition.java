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
 * @param service the service it names; missing where the format has no such field
 * @param target in the unit of its format; unknown where the number is implausible in that unit
 * @param unitPlausible false where 99.9 stands for 0.999 or the other way round
 * @param window the compliance period; missing where none is written and the format has no default
 * @param calendar whether the window follows the calendar
 * @param indicator what it measures, as far as the format says
 * @param queries the texts of its indicator, good and total or ratio, in written order
 * @param fastBurnPages whether burning fast pages somebody; missing where the document says nothing
 * @param slowBurnNotifies whether burning slowly opens a ticket; missing likewise
 * @param absenceAlerted whether missing indicator data alerts; missing likewise
 * @param annotations and labels, for review dates and owners
 */
public record SloDefinition(
    Format format,
    Fact<String> name,
    Fact<String> service,
    Fact<Ratio> target,
    Fact<Boolean> unitPlausible,
    Fact<Duration> window,
    Fact<Boolean> calendar,
    Indicator indicator,
    List<Fact<String>> queries,
    Fact<Boolean> fastBurnPages,
    Fact<Boolean> slowBurnNotifies,
    Fact<Boolean> absenceAlerted,
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
    PYRRA
  }

  /** What the document itself says of its indicator. */
  public enum Indicator implements Named {
    AVAILABILITY,
    LATENCY,
    FRESHNESS,
    COMPLETENESS,
    OTHER
  }

  public SloDefinition {
    queries = List.copyOf(queries);
  }
}
