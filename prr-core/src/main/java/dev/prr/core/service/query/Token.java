package dev.prr.core.service.query;

/**
 * A token of a query.
 *
 * @param text as written, a string without its quotes
 */
record Token(Shape shape, String text) {

  /** What tokens there are. Spaces and comments are none. */
  enum Shape {
    /** A metric, function, label or keyword. */
    NAME,
    /** A number or a duration. */
    NUMBER,
    STRING,
    /** A bracket, a comma or an operator. */
    SIGN,
    /** What is filled in later: {@code {{.window}}}, {@code $__interval}. */
    TEMPLATE,
    /** A string or template that never ends. */
    UNCLOSED
  }

  boolean is(String sign) {
    return shape == Shape.SIGN && text.equals(sign);
  }

  boolean isName() {
    return shape == Shape.NAME;
  }
}
