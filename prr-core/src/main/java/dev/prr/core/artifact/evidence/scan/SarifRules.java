package dev.prr.core.artifact.evidence.scan;

import dev.prr.core.artifact.EvidenceFile.Level;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rules that a run's driver and its extensions describe. */
final class SarifRules {

  private static final int MOST = 100_000;

  /** How a result names its rule; an id may be followed by a slash and more. */
  record Reference(String id, int index, int component) {}

  /** What a rule says for all of its results. */
  record Rule(String id, Optional<Level> level, Optional<BigDecimal> score) {}

  private final JsonStream json;
  private final List<List<Rule>> components = new ArrayList<>();
  private final Map<String, Rule> byId = new HashMap<>();
  private int count;

  SarifRules(JsonStream json) {
    this.json = json;
  }

  /** The driver first, then each extension. */
  void component(Consumer<String> name) throws IOException, StreamTrouble {
    List<Rule> rules = new ArrayList<>();
    components.add(rules);
    json.object(
        key -> {
          if (key.equals("name")) {
            json.text().ifPresent(name);
          } else if (key.equals("rules")) {
            json.array(() -> rule(rules));
          }
        });
  }

  private void rule(List<Rule> into) throws IOException, StreamTrouble {
    Draft draft = new Draft();
    json.object(
        key -> {
          switch (key) {
            case "id" -> draft.id = json.text().orElse("");
            case "defaultConfiguration" ->
                json.object(
                    inner -> {
                      if (inner.equals("level")) {
                        draft.level = json.text().flatMap(SarifResult::level);
                      }
                    });
            case "properties" ->
                json.object(
                    inner -> {
                      if (inner.equals("security-severity")) {
                        draft.score = json.number();
                      }
                    });
            default -> {
              // Texts for people.
            }
          }
        });
    if (count < MOST) {
      count++;
      Rule rule = new Rule(draft.id, draft.level, draft.score);
      into.add(rule);
      byId.putIfAbsent(rule.id(), rule);
    }
  }

  private static final class Draft {
    private String id = "";
    private Optional<Level> level = Optional.empty();
    private Optional<BigDecimal> score = Optional.empty();
  }

  /** The rule of a result: by its place in its component, else by its id or the begin of it. */
  Optional<Rule> find(Reference reference) {
    return byIndex(reference).or(() -> byName(reference.id()));
  }

  private Optional<Rule> byIndex(Reference reference) {
    int component = reference.component() < 0 ? 0 : reference.component() + 1;
    boolean there =
        component < components.size()
            && reference.index() >= 0
            && reference.index() < components.get(component).size();
    return there
        ? Optional.of(components.get(component).get(reference.index()))
            .filter(rule -> reference.id().isEmpty() || isCalled(rule, reference.id()))
        : Optional.empty();
  }

  private static boolean isCalled(Rule rule, String id) {
    return id.equals(rule.id()) || id.startsWith(rule.id() + "/");
  }

  private Optional<Rule> byName(String id) {
    String name = id;
    while (!name.isEmpty()) {
      Rule rule = byId.get(name);
      if (rule != null) {
        return Optional.of(rule);
      }
      name = name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }
    return Optional.empty();
  }
}
