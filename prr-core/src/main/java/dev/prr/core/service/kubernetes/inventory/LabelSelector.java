package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which labels are meant: all requirements must hold, so that none at all means everything. What an
 * absent selector means differs from kind to kind and is for the caller to say.
 *
 * <p>{@code LabelSelector.read(object.at("spec", "selector"))}
 */
public final class LabelSelector {

  /** What is asked of one label. */
  enum Operator {
    IN("In"),
    NOT_IN("NotIn"),
    EXISTS("Exists"),
    DOES_NOT_EXIST("DoesNotExist");

    private final String written;

    Operator(String written) {
      this.written = written;
    }

    static Optional<Operator> of(String written) {
      for (Operator operator : values()) {
        if (operator.written.equals(written)) {
          return Optional.of(operator);
        }
      }
      return Optional.empty();
    }
  }

  /** One label and what is asked of it. */
  record Requirement(String key, Operator operator, Set<String> values) {
    Requirement {
      values = Set.copyOf(values);
    }

    /** A label that is not there is not in any set, so {@code NotIn} holds for it. */
    private boolean holdsFor(Map<String, String> labels) {
      return switch (operator) {
        case IN -> labels.containsKey(key) && values.contains(labels.get(key));
        case NOT_IN -> !labels.containsKey(key) || !values.contains(labels.get(key));
        case EXISTS -> labels.containsKey(key);
        case DOES_NOT_EXIST -> !labels.containsKey(key);
      };
    }

    private boolean isFixed() {
      return operator == Operator.IN && values.size() == 1;
    }

    @Override
    public String toString() {
      String set = values.stream().sorted().collect(Collectors.joining(",", "(", ")"));
      return switch (operator) {
        case IN -> isFixed() ? key + "=" + values.iterator().next() : key + " in " + set;
        case NOT_IN -> key + " notin " + set;
        case EXISTS -> key;
        case DOES_NOT_EXIST -> "!" + key;
      };
    }
  }

  private static final LabelSelector EVERYTHING = new LabelSelector(List.of());

  private final List<Requirement> requirements;

  LabelSelector(List<Requirement> requirements) {
    this.requirements = List.copyOf(requirements);
  }

  /** The selector that every object fits. */
  public static LabelSelector everything() {
    return EVERYTHING;
  }

  /**
   * A selector of {@code matchLabels} and {@code matchExpressions}: missing where there is none,
   * unknown where it is written in a way that the cluster would refuse.
   */
  public static Fact<LabelSelector> read(Field selector) {
    return SelectorReader.read(selector);
  }

  /** A selector written as a plain map of labels, as Services have; missing where it is empty. */
  public static Fact<LabelSelector> readMap(Field selector) {
    return SelectorReader.readMap(selector);
  }

  public boolean isEverything() {
    return requirements.isEmpty();
  }

  public boolean matches(Map<String, String> labels) {
    return requirements.stream().allMatch(requirement -> requirement.holdsFor(labels));
  }

  /** A label with the only value it may have, to look candidates up by; empty if none is fixed. */
  Optional<Map.Entry<String, String>> fixedLabel() {
    return requirements.stream()
        .filter(Requirement::isFixed)
        .map(r -> Map.entry(r.key(), r.values().iterator().next()))
        .findFirst();
  }

  /** As {@code kubectl -l} takes it: {@code app=web,tier in (a,b)}. */
  @Override
  public String toString() {
    return requirements.stream().map(Requirement::toString).collect(Collectors.joining(","));
  }
}
