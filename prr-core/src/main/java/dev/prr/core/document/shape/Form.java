package dev.prr.core.document.shape;

import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A written form of a text. What can be said by a pattern is said by one, in the syntax that RE2
 * and ECMAScript share, so that editors refuse what we refuse.
 *
 * @param name what such a text is called in a message, for example {@code a duration}
 * @param example how one is written
 * @param why why it has to be of this form, a full sentence
 * @param pattern what the whole text matches
 * @param refused what no part of the text may match
 * @param reads the last word, where a pattern cannot tell
 */
public record Form(
    String name,
    String example,
    String why,
    String pattern,
    Optional<Refusal> refused,
    Predicate<String> reads) {

  /**
   * A part that no text of the form may hold. The text is not repeated in the message.
   *
   * @param says what the text does wrong, for example {@code names a person}
   */
  public record Refusal(String pattern, String says, String why, String fix) {
    boolean isFoundIn(String text) {
      return Pattern.compile(pattern).matcher(text).find();
    }
  }

  /** A form that its pattern describes fully. */
  public static Form of(String name, String example, String why, String pattern) {
    return new Form(name, example, why, pattern, Optional.empty(), text -> true);
  }

  /** The same form without what is refused. */
  public Form without(Refusal refusal) {
    return new Form(name, example, why, pattern, Optional.of(refusal), reads);
  }

  /** The same form for texts that this can read. */
  public Form readBy(Predicate<String> reader) {
    return new Form(name, example, why, pattern, refused, reader);
  }

  /** Whether a text has this form and holds nothing that is refused. */
  public boolean accepts(String text) {
    return refused.filter(refusal -> refusal.isFoundIn(text)).isEmpty() && fits(text);
  }

  boolean fits(String text) {
    return Pattern.matches(pattern, text) && reads.test(text);
  }
}
