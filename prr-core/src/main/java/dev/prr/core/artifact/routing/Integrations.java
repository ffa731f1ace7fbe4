package dev.prr.core.artifact.routing;

import dev.prr.core.artifact.AlertRouting.Integration;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The integrations of a receiver; of whom they address only whether it is a person. */
final class Integrations {

  private Integrations() {}

  /** {@code pagerduty_configs} and its kind. */
  static List<Integration> of(Field receiver, Spelling spelling) {
    List<Integration> found = new ArrayList<>();
    for (Map.Entry<String, Field> entry : receiver.fields()) {
      if (entry.getKey().endsWith(spelling.configs())) {
        String key = entry.getKey();
        String type = key.substring(0, key.length() - spelling.configs().length());
        for (Field config : entry.getValue().items()) {
          found.add(integration(type, config));
        }
      }
    }
    return found;
  }

  /** A contact point of Grafana, whose settings lie one level deeper. */
  static Integration ofGrafana(Field receiver) {
    String type = receiver.at("type").text().ifKnown().orElse("");
    Field settings = receiver.at("settings");
    return new Integration(
        type.toLowerCase(Locale.ROOT), Addressee.isPersonal(type, settings), receiver.place());
  }

  private static Integration integration(String type, Field config) {
    Fact<Boolean> personal = Addressee.isPersonal(type, config);
    return new Integration(type.toLowerCase(Locale.ROOT), personal, config.place());
  }
}
