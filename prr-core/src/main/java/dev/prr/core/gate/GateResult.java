package dev.prr.core.gate;

/**
 * What a goal has to say, and how the build goes on.
 *
 * @param text what to print, lines parted by {@code \n}, already safe for a console
 * @param lastLine the one line that sums it up
 */
public record GateResult(String text, String lastLine, Ending ending) {

  /** How a goal ends. */
  public enum Ending {
    /** The build goes on. */
    FINE,
    /** The build goes on and should be looked at. */
    WARNED,
    /** The checklist was judged and the build must not go on. */
    FAILED,
    /** Nothing could be judged: the configuration or the place is wrong, or the engine is. */
    ERROR
  }
}
