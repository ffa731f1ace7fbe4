package dev.prr.rules;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every way in which a condition can be slightly wrong, from a short fixed list: a test negated, a
 * conjunct or an alternative dropped, a bound shifted, a quantifier or a default swapped, {@code
 * when} dropped.
 */
final class Mutants {

  /** Bounds, and what they become when they are shifted by as little as can be. */
  private static final Map<String, String> SHIFTED =
      Map.of(
          "atLeast", "moreThan",
          "moreThan", "atLeast",
          "atMost", "lessThan",
          "lessThan", "atMost",
          "before", "after",
          "after", "before");

  private static final Set<String> GROUPS = Set.of("allOf", "anyOf");
  private static final Map<String, String> SWAPPED = Map.of("some", "every", "every", "some");
  private static final Set<String> QUANTIFIERS = Set.of("some", "every", "none");
  private static final Set<String> DEFAULTS = Set.of("ifMissing", "ifEmpty");
  private static final String IF_MISSING = "ifMissing";

  /**
   * A condition that is slightly wrong.
   *
   * @param name what was done to it, at which path
   */
  record Mutant(String name, Node node) {
    Mutant within(String path, Node whole) {
      return new Mutant(path + " " + name, whole);
    }
  }

  private Mutants() {}

  /** The mutants of a whole rule. */
  static List<Mutant> of(Mapping rule) {
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < rule.entries().size(); i++) {
      String key = rule.entries().get(i).key().text();
      Node value = rule.entries().get(i).value();
      if (key.equals("when")) {
        mutants.add(new Mutant("when dropped", Edit.without(rule, i)));
      }
      if (key.equals("when") || key.equals("require")) {
        for (Mutant mutant : condition(value)) {
          mutants.add(mutant.within(key, Edit.with(rule, i, key, mutant.node())));
        }
      }
    }
    return mutants;
  }

  /** Tests on several paths, all of which must hold. */
  private static List<Mutant> condition(Node node) {
    List<Mutant> mutants = new ArrayList<>();
    if (!(node instanceof Mapping all)) {
      return mutants;
    }
    for (int i = 0; i < all.entries().size(); i++) {
      String key = all.entries().get(i).key().text();
      Node value = all.entries().get(i).value();
      if (all.entries().size() > 1) {
        mutants.add(new Mutant(key + " dropped", Edit.without(all, i)));
      }
      List<Mutant> inner =
          GROUPS.contains(key) && value instanceof Sequence group
              ? group(group)
              : key.equals("not")
                  ? condition(value)
                  : key.equals("attested") ? List.of() : tests(value);
      if (key.equals("attested")) {
        mutants.addAll(attested(all, i));
      }
      for (Mutant mutant : inner) {
        mutants.add(mutant.within(key, Edit.with(all, i, key, mutant.node())));
      }
    }
    return mutants;
  }

  /** A statement that must not be there, and one that may be as old as it likes. */
  private static List<Mutant> attested(Mapping all, int index) {
    List<Mutant> mutants = new ArrayList<>();
    Node value = all.entries().get(index).value();
    mutants.add(
        new Mutant(
            "attested negated", Edit.with(all, index, "not", Edit.map(value, "attested", value))));
    if (value instanceof Mapping asked && asked.get("fresh").isPresent()) {
      Node ageless = Edit.without(asked, "fresh");
      mutants.add(new Mutant("attested fresh dropped", Edit.with(all, index, "attested", ageless)));
    }
    return mutants;
  }

  private static List<Mutant> group(Sequence group) {
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < group.items().size(); i++) {
      String item = "[" + i + "]";
      if (group.items().size() > 1) {
        mutants.add(new Mutant(item + " dropped", Edit.without(group, i)));
      }
      for (Mutant mutant : condition(group.items().get(i))) {
        mutants.add(mutant.within(item, Edit.with(group, i, mutant.node())));
      }
    }
    return mutants;
  }

  /** The tests of one path. */
  private static List<Mutant> tests(Node value) {
    List<Mutant> mutants = new ArrayList<>();
    if (value instanceof Scalar scalar) {
      mutants.add(new Mutant("negated", negated(scalar)));
    } else if (value instanceof Mapping tests) {
      mutants.add(new Mutant("negated", negated(tests)));
      for (int i = 0; i < tests.entries().size(); i++) {
        mutants.addAll(test(tests, i));
      }
    }
    return mutants;
  }

  private static List<Mutant> test(Mapping tests, int index) {
    List<Mutant> mutants = new ArrayList<>();
    String key = tests.entries().get(index).key().text();
    Node value = tests.entries().get(index).value();
    boolean others =
        tests.entries().stream().filter(e -> !DEFAULTS.contains(e.key().text())).count() > 1;
    if (others && !DEFAULTS.contains(key)) {
      mutants.add(new Mutant(key + " dropped", Edit.without(tests, index)));
    }
    Optional.ofNullable(SHIFTED.get(key))
        .ifPresent(
            other ->
                mutants.add(
                    new Mutant(key + " becomes " + other, Edit.with(tests, index, other, value))));
    Optional.ofNullable(SWAPPED.get(key))
        .ifPresent(
            other ->
                mutants.add(new Mutant(key + " becomes " + other, swapped(tests, index, other))));
    if (DEFAULTS.contains(key)) {
      mutants.add(new Mutant(key + " swapped", Edit.with(tests, index, key, swapped(value))));
    }
    List<Mutant> inner =
        QUANTIFIERS.contains(key)
            ? condition(value)
            : key.equals("count")
                ? count(value)
                : key.equals("not") ? tests(value) : operand(value);
    for (Mutant mutant : inner) {
      mutants.add(mutant.within(key, Edit.with(tests, index, key, mutant.node())));
    }
    return mutants;
  }

  private static List<Mutant> count(Node value) {
    List<Mutant> mutants = new ArrayList<>();
    if (value instanceof Mapping tests) {
      for (int i = 0; i < tests.entries().size(); i++) {
        String key = tests.entries().get(i).key().text();
        List<Mutant> inner =
            key.equals("where") ? condition(tests.entries().get(i).value()) : List.of();
        for (Mutant mutant : inner) {
          mutants.add(mutant.within(key, Edit.with(tests, i, key, mutant.node())));
        }
        String other = SHIFTED.get(key);
        if (other != null) {
          mutants.add(
              new Mutant(
                  key + " becomes " + other,
                  Edit.with(tests, i, other, tests.entries().get(i).value())));
        }
      }
    }
    return mutants;
  }

  /** A right side that adds or multiplies is shifted by doing neither. */
  private static List<Mutant> operand(Node value) {
    List<Mutant> mutants = new ArrayList<>();
    if (value instanceof Mapping operand) {
      for (String key : List.of("plus", "times")) {
        if (operand.get(key).isPresent()) {
          mutants.add(new Mutant(key + " dropped", Edit.without(operand, key)));
        }
      }
    }
    return mutants;
  }

  private static Node swapped(Mapping tests, int index, String other) {
    Mapping swapped = Edit.with(tests, index, other, tests.entries().get(index).value());
    return other.equals("every")
        ? Edit.with(swapped, "ifEmpty", Edit.plain(tests, "true"))
        : Edit.without(swapped, "ifEmpty");
  }

  /** Booleans and presence are turned round; whatever else holds, holds no more. */
  private static Node negated(Node value) {
    if (value instanceof Scalar scalar && Dialect.CORE.asBoolean(scalar).isPresent()) {
      return swapped(scalar);
    }
    if (value instanceof Mapping tests) {
      Optional<Node> presence = tests.get("present");
      if (presence.isPresent() && tests.entries().size() == 1) {
        return Edit.map(tests, "present", swapped(presence.get()));
      }
      Optional<Node> not = tests.get("not");
      if (not.isPresent()) {
        return not.get() instanceof Mapping inner ? keepingDefaults(inner, tests) : not.get();
      }
      Mapping inner = Edit.without(Edit.without(tests, IF_MISSING), "ifEmpty");
      Mapping kept = tests.get("ifEmpty").map(e -> Edit.with(inner, "ifEmpty", e)).orElse(inner);
      return keepingDefaults(Edit.map(tests, "not", kept), tests);
    }
    return Edit.map(value, "not", value);
  }

  private static Mapping keepingDefaults(Mapping negated, Mapping tests) {
    return tests
        .get(IF_MISSING)
        .map(byDefault -> Edit.with(negated, IF_MISSING, swapped(byDefault)))
        .orElse(negated);
  }

  private static Scalar swapped(Node flag) {
    boolean was = flag instanceof Scalar s && Dialect.CORE.asBoolean(s).orElse(false);
    return Edit.plain(flag, String.valueOf(!was));
  }
}
