package dev.prr.core.fact.type;

import dev.prr.core.fact.Named;
import dev.prr.core.fact.Numbers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A closed list of words. They have no order, not even the tiers.
 *
 * @param words as rules write them
 */
public record EnumerationType(List<String> words) implements ScalarType {

  public EnumerationType {
    words = List.copyOf(words);
  }

  static EnumerationType of(Class<? extends Named> type) {
    return new EnumerationType(Arrays.stream(type.getEnumConstants()).map(Named::id).toList());
  }

  @Override
  public String title() {
    return "one of " + String.join(", ", words);
  }

  @Override
  public Optional<Object> parse(String text) {
    return words.contains(text) ? Optional.of(text) : Optional.empty();
  }

  @Override
  public Object normal(Object value) {
    return ((Named) value).id();
  }

  @Override
  public String print(Object normal) {
    return (String) normal;
  }

  @Override
  public String advice() {
    return "it is " + title();
  }

  @Override
  public boolean isOrdered() {
    return false;
  }

  @Override
  public boolean isMeasure() {
    return false;
  }

  /** Words that are numbers, as the tiers are, stay numbers. */
  @Override
  public Object json(Object normal) {
    return Numbers.integer((String) normal).<Object>map(n -> n).orElse(normal);
  }
}
