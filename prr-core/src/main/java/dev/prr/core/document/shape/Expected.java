package dev.prr.core.document.shape;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.List;
import java.util.Locale;

/** The words in which messages speak of shapes and of what was found instead. */
final class Expected {

  static final String MISREAD = "Anything else here would be misread or not read at all.";

  private static final int LONGEST_QUOTE = 60;

  private Expected() {}

  static String of(Shape shape) {
    if (shape instanceof Shape.Text text) {
      return text.form().name() + " such as " + text.form().example();
    } else if (shape instanceof Shape.Choice choice) {
      return oneOf(choice.words());
    } else if (shape instanceof Shape.Whole whole) {
      return "a whole number from " + whole.least() + " to " + whole.most() + ", without quotes";
    } else if (shape instanceof Shape.Amount) {
      return "a number above 0, without quotes";
    } else if (shape instanceof Shape.Truth) {
      return "true or false";
    } else if (shape instanceof Shape.Items) {
      return "a list";
    } else if (shape instanceof Shape.Fields fields) {
      return "a mapping with "
          + String.join(", ", fields.members().stream().map(Shape.Member::key).toList());
    } else if (shape instanceof Shape.WordOr either) {
      return of(either.other()) + " or the word " + either.word();
    }
    return shape instanceof Shape.Dictionary ? "a mapping of names" : "a value";
  }

  private static String oneOf(List<String> words) {
    return words.size() == 1
        ? words.get(0)
        : String.join(", ", words.subList(0, words.size() - 1))
            + " or "
            + words.get(words.size() - 1);
  }

  static String kindOf(Node node) {
    if (node instanceof Mapping) {
      return "a mapping";
    }
    return node instanceof Sequence ? "a list" : quote(((Scalar) node).text());
  }

  /** What was written, short and without what could name a person. */
  static String quote(String text) {
    String shown = masked(text);
    return "\""
        + (shown.codePointCount(0, shown.length()) <= LONGEST_QUOTE
            ? shown
            : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_QUOTE)) + "...")
        + "\"";
  }

  /** An address or a login is never repeated. */
  static String masked(String text) {
    return text.contains("@") || text.contains("user:") ? "(hidden)" : text;
  }

  static String capitalized(String sentence) {
    boolean prose = sentence.startsWith("the ") || sentence.startsWith("a ");
    return prose
        ? sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }
}
