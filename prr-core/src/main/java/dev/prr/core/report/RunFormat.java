package dev.prr.core.report;

/**
 * One format of the report of a run: a pure function to the text of a file. The same report gives
 * the same text, and whatever came from outside leaves it escaped.
 */
@FunctionalInterface
public interface RunFormat {

  /** The whole text, lines ended by {@code \n}. */
  String of(RunReport report);
}
