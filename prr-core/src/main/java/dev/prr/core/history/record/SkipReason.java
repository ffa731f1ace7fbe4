package dev.prr.core.history.record;

/**
 * Why a run was skipped, as a code. Free text is not kept, because it could name a person.
 *
 * @param code {@code a-z}, digits and dashes, beginning with a letter, at most 64
 */
public record SkipReason(String code) {

  /** No reason was given. */
  public static final SkipReason UNSTATED = new SkipReason("unstated");

  /** A reason was given that is no code. */
  public static final SkipReason OTHER = new SkipReason("other");

  private static final int LONGEST = 64;

  public SkipReason {
    if (!isCode(code)) {
      throw new IllegalArgumentException("no reason code: \"" + code + "\"");
    }
  }

  /** What is kept of what a user wrote. */
  public static SkipReason of(String written) {
    String text = written.strip();
    if (text.isEmpty()) {
      return UNSTATED;
    }
    return isCode(text) ? new SkipReason(text) : OTHER;
  }

  private static boolean isCode(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST
        && isLetter(text.charAt(0))
        && text.chars().allMatch(c -> isLetter(c) || (c >= '0' && c <= '9') || c == '-');
  }

  private static boolean isLetter(int c) {
    return c >= 'a' && c <= 'z';
  }
}
