package dev.prr.core.document.shape;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Problem;
import dev.prr.core.document.Scalar;
import dev.prr.core.fact.Numbers;
import java.math.BigDecimal;
import java.util.Optional;

/** Checks a single value against the shape of a single value. */
final class ScalarCheck {

  private ScalarCheck() {}

  /**
   * What is wrong with it, if anything.
   *
   * @param name what the value is called in a message
   */
  static Optional<Problem> problem(Scalar scalar, String name, Shape shape) {
    if (shape instanceof Shape.Text text) {
      return isText(scalar) ? form(scalar, name, text.form()) : wrong(scalar, name, shape);
    }
    if (shape instanceof Shape.Choice choice) {
      return choice.words().contains(scalar.text()) ? Optional.empty() : word(scalar, name, choice);
    }
    if (shape instanceof Shape.WordOr either && either.word().equals(scalar.text())) {
      return Optional.empty();
    }
    return isRightNumberOrTruth(scalar, shape) ? Optional.empty() : wrong(scalar, name, shape);
  }

  /** Also for keys, which are texts however they are written. */
  static Optional<Problem> form(Scalar scalar, String name, Form form) {
    Optional<Form.Refusal> refusal =
        form.refused().filter(refused -> refused.isFoundIn(scalar.text()));
    if (refusal.isPresent()) {
      Form.Refusal refused = refusal.get();
      String what = Expected.capitalized(name) + " " + refused.says() + ".";
      return Optional.of(new Problem(scalar.place(), what, refused.why(), refused.fix()));
    }
    String fix = "Write " + form.name() + ", such as " + form.example() + ".";
    return form.fits(scalar.text())
        ? Optional.empty()
        : Optional.of(new Problem(scalar.place(), found(scalar, name), form.why(), fix));
  }

  private static Optional<Problem> word(Scalar scalar, String name, Shape.Choice choice) {
    String all = "Write " + Expected.of(choice) + ".";
    String fix =
        Spelling.nearest(scalar.text(), choice.words())
            .map(word -> "Did you mean " + word + "? " + all)
            .orElse(all);
    return Optional.of(new Problem(scalar.place(), found(scalar, name), Expected.MISREAD, fix));
  }

  private static Optional<Problem> wrong(Scalar scalar, String name, Shape shape) {
    String fix = "Write " + Expected.of(shape) + ".";
    return Optional.of(new Problem(scalar.place(), found(scalar, name), Expected.MISREAD, fix));
  }

  private static String found(Scalar scalar, String name) {
    return Expected.capitalized(name) + " is " + Expected.quote(scalar.text()) + ".";
  }

  /** A plain scalar that YAML takes for a number or a boolean is no text to an editor either. */
  private static boolean isText(Scalar scalar) {
    return scalar.style() != Scalar.Style.PLAIN
        || (Dialect.CORE.asBoolean(scalar).isEmpty() && Numbers.decimal(scalar.text()).isEmpty());
  }

  private static boolean isRightNumberOrTruth(Scalar scalar, Shape shape) {
    if (shape instanceof Shape.Truth) {
      return Dialect.CORE.asBoolean(scalar).isPresent();
    }
    if (scalar.style() != Scalar.Style.PLAIN) {
      return false;
    }
    if (shape instanceof Shape.Whole whole) {
      return Numbers.integer(scalar.text())
          .filter(n -> n >= whole.least() && n <= whole.most())
          .isPresent();
    }
    return shape instanceof Shape.Amount
        && Numbers.decimal(scalar.text()).filter(n -> n.compareTo(BigDecimal.ZERO) > 0).isPresent();
  }
}
