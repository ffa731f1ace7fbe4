package dev.prr.core.rule.read;

import dev.prr.core.document.Node;
import dev.prr.core.rule.check.Parameter;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The declared parameters of a rule, also those whose declaration is wrong. */
final class Parameters {

  private final SortedMap<String, Parameter> sound = new TreeMap<>();
  private final Set<String> declared = new TreeSet<>();

  void declare(String name) {
    declared.add(name);
  }

  void add(Parameter parameter) {
    sound.put(parameter.name(), parameter);
  }

  SortedMap<String, Parameter> sound() {
    return Collections.unmodifiableSortedMap(sound);
  }

  boolean declares(String name) {
    return declared.contains(name);
  }

  /** {@code ; did you mean minimum?}, when one is near. */
  String hint(String name) {
    return Hint.of(name, declared);
  }

  /** The parameter of this name. What is wrong in its declaration is not told again. */
  Parameter get(Node at, String name, String orElse) {
    Parameter parameter = sound.get(name);
    if (parameter != null) {
      return parameter;
    }
    throw declares(name) ? Mistake.toldBefore() : new Mistake(at, orElse);
  }
}
