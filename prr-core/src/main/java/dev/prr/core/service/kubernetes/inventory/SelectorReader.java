package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.kubernetes.inventory.LabelSelector.Operator;
import dev.prr.core.service.kubernetes.inventory.LabelSelector.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads label selectors; each points at its key. */
final class SelectorReader {

  private SelectorReader() {}

  static Fact<LabelSelector> read(Field selector) {
    if (isBareMap(selector)) {
      return Fact.unknown(
          Gap.Reason.WRONG_SHAPE,
          "This selector names labels directly; put them under matchLabels.",
          selector.place());
    }
    Fact<List<Requirement>> labels =
        Labels.entries(selector.at("matchLabels"))
            .orDefault(List.of())
            .flatMap(entries -> all(entries, SelectorReader::equality, selector));
    Fact<List<Requirement>> expressions =
        selector
            .at("matchExpressions")
            .list()
            .orDefault(List.of())
            .flatMap(list -> all(list, SelectorReader::expression, selector));
    return selector
        .node()
        .flatMap(node -> labels.flatMap(l -> expressions.map(e -> concat(l, e))))
        .flatMap(all -> Fact.known(new LabelSelector(all), selector.place()));
  }

  static Fact<LabelSelector> readMap(Field selector) {
    return Labels.entries(selector)
        .flatMap(entries -> all(entries, SelectorReader::equality, selector))
        .flatMap(
            all ->
                all.isEmpty()
                    ? Fact.missing(selector.place())
                    : Fact.known(new LabelSelector(all), selector.place()));
  }

  private static boolean isBareMap(Field selector) {
    List<Map.Entry<String, Field>> fields = selector.fields();
    return !fields.isEmpty() && fields.stream().noneMatch(f -> f.getKey().startsWith("match"));
  }

  /** All of them if each can be read, else why one cannot. */
  private static <T> Fact<List<Requirement>> all(
      List<T> written, Function<T, Fact<Requirement>> reader, Field selector) {
    List<Requirement> requirements = new ArrayList<>();
    for (T one : written) {
      Fact<Requirement> requirement = reader.apply(one);
      if (!requirement.isKnown()) {
        return requirement.map(List::of);
      }
      requirement.ifKnown().ifPresent(requirements::add);
    }
    return Fact.known(List.copyOf(requirements), selector.place());
  }

  private static Fact<Requirement> equality(Map.Entry<String, Field> label) {
    return Labels.textOf(label.getValue())
        .map(value -> new Requirement(bare(label.getKey()), Operator.IN, Set.of(value)));
  }

  private static Fact<Requirement> expression(Field expression) {
    Fact<Operator> operator =
        expression.at("operator").parsed(Operator::of, "In, NotIn, Exists or DoesNotExist");
    Fact<Set<String>> values =
        expression.at("values").list().orDefault(List.of()).map(SelectorReader::textsOf);
    Fact<Requirement> requirement =
        expression
            .at("key")
            .text()
            .flatMap(
                key -> operator.flatMap(o -> values.map(v -> new Requirement(bare(key), o, v))));
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
        .collect(Collectors.toSet());
  }

  /** Cilium may say where a label comes from, {@code k8s:app}; no label key has a colon itself. */
  private static String bare(String key) {
    return key.substring(key.indexOf(':') + 1);
  }

  private static List<Requirement> concat(List<Requirement> some, List<Requirement> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }
}
