package dev.prr.core.rule.check;

import dev.prr.core.fact.type.FactField;
import dev.prr.core.fact.type.FactType;
import java.util.List;

/**
 * The way from the thing that is judged to a value.
 *
 * @param text as the rule writes it
 * @param type what lies at its end
 * @param mayBeMissing whether the value, or something on the way, may not be there
 * @param isOutward whether it leads to a parent or across a link, where lists are not searched
 */
public record Path(
    String text, List<Step> steps, FactType type, boolean mayBeMissing, boolean isOutward) {

  public Path {
    steps = List.copyOf(steps);
  }

  /** One segment. */
  public sealed interface Step {}

  /** To what holds the thing, so many levels up. */
  public record Up(int levels) implements Step {}

  /** To a field of a record of facts. */
  public record Member(FactField field) implements Step {}

  /** To a name in a map of texts. */
  public record Name(String name) implements Step {}

  /** To a key of a raw document. */
  public record Key(String key) implements Step {}

  /** To a raw element itself, where it has no keys. */
  public record Value() implements Step {}
}
