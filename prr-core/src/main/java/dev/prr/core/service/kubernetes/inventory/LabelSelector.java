package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which labels are meant: all requirements must hold, so that none at all means everything. What an
 * absent selector means differs from kind to kind and is for the caller to say.
 *
 * <p>{@code LabelSelector.read(object.at("spec", "selector"))}
 */
public final class LabelSelector {

  private enum Operator {
    IN("In"),
    NOT_IN("NotIn"),
    EXISTS("Exists"),
    DOES_NOT_EXIST("DoesNotExist");

    private final String written;

    Operator(String written) {
      this.written = written;
    }

    private static Optional<Operator> of(String written) {
      for (Operator operator : values()) {
        if (operator.written.equals(written)) {
          return Optional.of(operator);
        }
      }
      return Optional.empty();
    }
  }

  private record Requirement(String key, Operator operator, Set<String> values) {

    private Requirement on(String otherKey) {
      return new Requirement(otherKey, operator, values);
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

    @Override
    public String toString() {
      String set = values.stream().sorted().collect(Collectors.joining(",", "(", ")"));
      return switch (operator) {
        case IN -> values.size() == 1 ? key + "=" + values.iterator().next() : key + " in " + set;
        case NOT_IN -> key + " notin " + set;
        case EXISTS -> key;
        case DOES_NOT_EXIST -> "!" + key;
      };
    }
  }

  private static final LabelSelector EVERYTHING = new LabelSelector(List.of());

  private final List<Requirement> requirements;

  private LabelSelector(List<Requirement> requirements) {
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
    if (isBareMap(selector)) {
      return Fact.unknown(
          Gap.Reason.WRONG_SHAPE,
          "This selector names labels directly; put them under matchLabels.",
          selector.place());
    }
    Fact<List<Map.Entry<String, Field>>> labels =
        Labels.entries(selector.at("matchLabels")).orDefault(List.of());
    Fact<List<Field>> expressions = selector.at("matchExpressions").list().orDefault(List.of());
    return selector
        .node()
        .flatMap(node -> labels.flatMap(l -> allOf(l, LabelSelector::equality, selector)))
        .flatMap(
            equal ->
                expressions
                    .flatMap(e -> allOf(e, LabelSelector::expression, selector))
                    .map(equal::and));
  }

  /** A selector written as a plain map of labels, as Services have; missing where it is empty. */
  public static Fact<LabelSelector> readMap(Field selector) {
    return Labels.entries(selector)
        .flatMap(
            labels ->
                labels.isEmpty()
                    ? Fact.missing(selector.place())
                    : allOf(labels, LabelSelector::equality, selector));
  }

  private static boolean isBareMap(Field selector) {
    List<Map.Entry<String, Field>> fields = selector.fields();
    return !fields.isEmpty() && fields.stream().noneMatch(f -> f.getKey().startsWith("match"));
  }

  private static Fact<Requirement> equality(Map.Entry<String, Field> label) {
    return Labels.textOf(label.getValue())
        .map(value -> new Requirement(bare(label.getKey()), Operator.IN, Set.of(value)));
  }

  private static Fact<Requirement> expression(Field expression) {
    Fact<List<Field>> values = expression.at("values").list().orDefault(List.of());
    Fact<Requirement> requirement =
        expression
            .at("operator")
            .parsed(Operator::of, "In, NotIn, Exists or DoesNotExist")
            .flatMap(o -> values.map(v -> new Requirement("", o, textsOf(v))))
            .flatMap(r -> expression.at("key").text().map(k -> r.on(bare(k))));
    return requirement.isMissing()
        ? Fact.unknown(
            Gap.Reason.WRONG_SHAPE,
            "This expression of a selector lacks its key or its operator.",
            expression.place())
        : requirement;
  }

  private static Set<String> textsOf(List<Field> values) {
    return values.stream()
        .flatMap(value -> Labels.textOf(value).ifKnown().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Cilium may say where a label comes from, {@code k8s:app}; no label key has a colon itself. */
  private static String bare(String key) {
    return key.substring(key.indexOf(':') + 1);
  }

  private static <T> Fact<LabelSelector> allOf(
      List<T> written, Function<T, Fact<Requirement>> reader, Field selector) {
    Fact<LabelSelector> all = Fact.known(EVERYTHING, selector.place());
    for (T one : written) {
      all =
          all.flatMap(
              known -> reader.apply(one).map(r -> known.and(new LabelSelector(List.of(r)))));
    }
    return all;
  }

  private LabelSelector and(LabelSelector other) {
    return new LabelSelector(
        Stream.concat(requirements.stream(), other.requirements.stream()).toList());
  }

  public boolean isEverything() {
    return requirements.isEmpty();
  }

  public boolean matches(Map<String, String> labels) {
    return requirements.stream().allMatch(requirement -> requirement.holdsFor(labels));
  }

  /**
   * One label with the only value it may have, to look candidates up by; empty if none is fixed.
   */
  Optional<Map.Entry<String, String>> fixedLabel() {
    return requirements.stream()
        .filter(r -> r.operator() == Operator.IN && r.values().size() == 1)
        .map(r -> Map.entry(r.key(), r.values().iterator().next()))
        .findFirst();
  }

  /** As {@code kubectl -l} takes it: {@code app=web,tier in (a,b)}. */
  @Override
  public String toString() {
    return requirements.stream().map(Requirement::toString).collect(Collectors.joining(","));
  }
}
