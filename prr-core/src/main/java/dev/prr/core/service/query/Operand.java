package dev.prr.core.service.query;

/**
 * What stands between two brackets: where its current operand and its current divisor begin, as
 * numbers of selectors.
 */
final class Operand {

  private static final int NONE = -1;

  final String function;
  private int start;
  private int divisor = NONE;

  Operand(String function, int start) {
    this.function = function;
    this.start = start;
  }

  /** At a division sign. */
  void divide(int selectors, Divisions divisions) {
    endDivisor(selectors, divisions);
    divisor = selectors;
  }

  /** At a sign that binds as tightly as division. */
  void endDivisor(int selectors, Divisions divisions) {
    if (divisor != NONE) {
      divisions.add(start, divisor, selectors);
      divisor = NONE;
    }
  }

  /** At a sign that binds less tightly, a comma or a closing bracket. */
  void end(int selectors, Divisions divisions) {
    endDivisor(selectors, divisions);
    start = selectors;
  }
}
