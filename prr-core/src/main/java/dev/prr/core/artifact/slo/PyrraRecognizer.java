package dev.prr.core.artifact.slo;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.SloDefinition.Indicator;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.artifact.Trees;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A ServiceLevelObjective of Pyrra (github.com/pyrra-dev/pyrra): one SLO an object. */
@AutoService(Recognizer.class)
public final class PyrraRecognizer implements Recognizer {

  private static final String API_VERSION = "pyrra.dev/v1alpha1";

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("yaml", "yml", "json") && hint.mentions(API_VERSION);
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return Trees.things(document).stream()
        .map(root -> Field.of(root, Dialect.YAML_1_1))
        .filter(object -> object.at("apiVersion").text().is(API_VERSION))
        .filter(object -> object.at("kind").text().is("ServiceLevelObjective"))
        .<Artifact>map(PyrraRecognizer::slo)
        .toList();
  }

  private static SloDefinition slo(Field object) {
    Field spec = object.at("spec");
    Target target = Target.ofPercent(spec.at("target"));
    Fact<Duration> window = spec.at("window").parsed(Durations::parse, "a duration such as 4w");
    Sli sli = sli(spec.at("indicator"));
    return new SloDefinition(
        Format.PYRRA,
        object.at("metadata", "name").text(),
        Fact.missing(object.at("metadata").place()),
        Fact.missing(object.at("metadata").place()),
        target.ratio(),
        target.plausible(),
        window,
        Fact.known(false, spec.at("window").place()),
        sli,
        new PyrraAlerts(object, sli, window).alerting(),
        spec.at("description").text(),
        object.at("metadata", "labels").texts(),
        object.at("metadata", "annotations").texts(),
        object.place());
  }

  private static Sli sli(Field indicator) {
    List<Fact<String>> queries = new ArrayList<>();
    Indicator measures = Indicator.OTHER;
    for (Kind kind : Kind.values()) {
      Field described = indicator.at(kind.key);
      if (described.isPresent()) {
        measures = kind.measures;
        for (String path : kind.metrics.split(" ", -1)) {
          queries.add(described.at(path.split("/", -1)).text());
        }
      }
    }
    return new Sli(
        measures, queries, false, Fact.missing(indicator.place()), Fact.missing(indicator.place()));
  }

  /** The indicators of the format, each with the metrics it names; the last counts all events. */
  private enum Kind {
    RATIO("ratio", Indicator.AVAILABILITY, "errors/metric total/metric"),
    LATENCY("latency", Indicator.LATENCY, "success/metric total/metric"),
    LATENCY_NATIVE("latencyNative", Indicator.LATENCY, "total/metric"),
    BOOL_GAUGE("bool_gauge", Indicator.AVAILABILITY, "metric");

    private final String key;
    private final Indicator measures;
    private final String metrics;

    Kind(String key, Indicator measures, String metrics) {
      this.key = key;
      this.measures = measures;
      this.metrics = metrics;
    }
  }
}
