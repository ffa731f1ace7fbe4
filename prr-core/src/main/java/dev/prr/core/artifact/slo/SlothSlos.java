package dev.prr.core.artifact.slo;

import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.Misshapen;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The SLOs of one Sloth specification, a file or the {@code spec} of an object. */
final class SlothSlos {

  /** The format has no window; the generator takes 30 days unless it is told otherwise. */
  private static final Duration WINDOW = Duration.ofDays(30);

  private SlothSlos() {}

  static List<Artifact> of(Field spec, SlothSpelling spelling) {
    return spec.at("slos")
        .list()
        .fold(
            slos -> slos.value().stream().<Artifact>map(slo -> slo(spec, slo, spelling)).toList(),
            missing -> List.of(),
            unknown -> List.of(new Misshapen(unknown.gap())));
  }

  private static SloDefinition slo(Field spec, Field slo, SlothSpelling spelling) {
    Target target = Target.ofPercent(slo.at("objective"));
    FactMap labels = labels(spec, slo);
    return new SloDefinition(
        Format.SLOTH,
        slo.at("name").text(),
        Fact.missing(slo.place()),
        spec.at("service").text(),
        target.ratio(),
        target.plausible(),
        Fact.known(WINDOW, slo.place()),
        Fact.known(false, slo.place()),
        sli(slo.at("sli"), spelling),
        new SlothAlerts(spec, slo, labels, spelling).alerting(),
        slo.at("description").text(),
        labels,
        FactMap.empty(slo.place()),
        slo.place());
  }

  private static Sli sli(Field sli, SlothSpelling spelling) {
    List<Fact<String>> queries = new ArrayList<>();
    for (Field query :
        List.of(
            sli.at("events", spelling.errorQuery),
            sli.at("events", spelling.totalQuery),
            sli.at("raw", spelling.errorRatioQuery))) {
      if (query.isPresent()) {
        queries.add(query.text());
      }
    }
    return new Sli(
        Indicator.OTHER, queries, false, Fact.missing(sli.place()), Fact.missing(sli.place()));
  }

  private static FactMap labels(Field spec, Field slo) {
    FactMap own = slo.at("labels").texts();
    Map<String, Fact<String>> labels = new TreeMap<>(spec.at("labels").texts().entries());
    labels.putAll(own.entries());
    return FactMap.of(labels, own.place());
  }
}
