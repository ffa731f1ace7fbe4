package dev.prr.core.rule.schema;

import com.google.re2j.Pattern;
import com.networknt.schema.regex.RegularExpression;

/** An expression that takes time in proportion to the text, whatever the text is. */
record Re2Expression(Pattern pattern) implements RegularExpression {

  static Re2Expression of(String text) {
    return new Re2Expression(Pattern.compile(text));
  }

  /** JSON Schema looks for a pattern anywhere in the text. */
  @Override
  public boolean matches(String text) {
    return pattern.matcher(text).find();
  }
}
