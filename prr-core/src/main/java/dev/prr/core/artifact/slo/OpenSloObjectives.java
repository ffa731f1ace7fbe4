package dev.prr.core.artifact.slo;

import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.artifact.SloDefinition.Format;
import dev.prr.core.artifact.SloDefinition.Sli;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One OpenSLO document of kind SLO; each of its objectives is an SLO of its own. */
final class OpenSloObjectives {

  private OpenSloObjectives() {}

  static List<SloDefinition> of(Field document, Format format) {
    List<Field> objectives = document.at("spec", "objectives").items();
    if (objectives.size() < 2) {
      Field only = objectives.isEmpty() ? document.at("spec", "objectives") : objectives.get(0);
      Fact<String> name = document.at("metadata", "name").text();
      return List.of(slo(document, only, format, name, document.place()));
    }
    List<SloDefinition> slos = new ArrayList<>();
    for (Field objective : objectives) {
      String number = String.valueOf(slos.size() + 1);
      String part = objective.at("displayName").text().ifKnown().orElse(number);
      Fact<String> name = document.at("metadata", "name").text().map(n -> n + "/" + part);
      slos.add(slo(document, objective, format, name, objective.place()));
    }
    return slos;
  }

  private static SloDefinition slo(
      Field document, Field objective, Format format, Fact<String> name, Location place) {
    Field spec = document.at("spec");
    Target target = target(objective);
    OpenSloWindow window =
        format == Format.OPENSLO_V1ALPHA
            ? OpenSloWindow.ofUnitAndCount(spec.at("timeWindows"))
            : OpenSloWindow.ofDuration(spec.at("timeWindow"));
    return new SloDefinition(
        format,
        name,
        document.at("metadata", "displayName").text(),
        service(spec),
        target.ratio(),
        target.plausible(),
        window.length(),
        window.calendar(),
        sli(spec, objective, format),
        OpenSloAlerting.of(spec),
        spec.at("description").text(),
        labels(document.at("metadata", "labels")),
        document.at("metadata", "annotations").texts(),
        place);
  }

  /** The text of v2alpha says {@code service}, its SDK {@code serviceRef}. */
  private static Fact<String> service(Field spec) {
    return spec.at("service").isPresent() || !spec.at("serviceRef").isPresent()
        ? spec.at("service").text()
        : spec.at("serviceRef").text();
  }

  private static Target target(Field objective) {
    Field percent = objective.at("targetPercent");
    if (!percent.isPresent()) {
      return Target.ofOne(objective.at("target"));
    }
    return objective.at("target").isPresent() ? Target.twice(percent) : Target.ofPercent(percent);
  }

  private static Sli sli(Field spec, Field objective, Format format) {
    return switch (format) {
      case OPENSLO_V1ALPHA -> OpenSloIndicator.ofAlpha(spec, objective);
      case OPENSLO_V1 -> OpenSloIndicator.of(spec, objective, "indicator");
      default -> OpenSloIndicator.of(spec, objective, "sli");
    };
  }

  /** A label is a text or a list of texts; a list is read as one text. */
  private static FactMap labels(Field labels) {
    Map<String, Fact<String>> texts = new TreeMap<>();
    for (Map.Entry<String, Field> label : labels.fields()) {
      List<String> items =
          label.getValue().items().stream().flatMap(i -> i.text().ifKnown().stream()).toList();
      texts.put(
          label.getKey(),
          items.isEmpty()
              ? label.getValue().text()
              : Fact.known(String.join(", ", items), label.getValue().place()));
    }
    return FactMap.of(texts, labels.place());
  }
}
