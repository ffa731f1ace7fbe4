package dev.prr.core.rule.read;

/**
 * What a condition is read in.
 *
 * @param scope where its paths start
 * @param negated whether it stands behind a {@code not} or inside a {@code none}, where a missing
 *     value would make it hold
 * @param depth how many of {@code allOf}, {@code anyOf} and {@code not} stand around it
 */
record Context(Scope scope, Parameters parameters, Problems problems, boolean negated, int depth) {

  Context deeper() {
    return new Context(scope, parameters, problems, negated, depth + 1);
  }

  Context behindNot() {
    return new Context(scope, parameters, problems, true, depth);
  }

  Context in(Scope inner) {
    return new Context(inner, parameters, problems, negated, depth);
  }
}
