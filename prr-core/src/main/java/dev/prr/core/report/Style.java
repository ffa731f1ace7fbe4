package dev.prr.core.report;

/**
 * How a console report looks.
 *
 * @param colour whether ANSI colours are used
 * @param width characters a line should not pass; paths are never broken
 * @param rulesInFull how many failed rules are shown with their findings; the others get one line
 * @param findingsOfRule how many findings of such a rule are shown
 * @param lines how many lines of any other list are shown
 */
public record Style(boolean colour, int width, int rulesInFull, int findingsOfRule, int lines) {

  /** One screen or two, also on the first day of an old repository. */
  public static final Style PLAIN = new Style(false, 100, 10, 5, 5);

  public Style withColour(boolean wanted) {
    return new Style(wanted, width, rulesInFull, findingsOfRule, lines);
  }
}
