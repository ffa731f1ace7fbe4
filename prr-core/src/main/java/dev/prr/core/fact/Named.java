package dev.prr.core.fact;

/** A closed list of values, each with the kebab-case word that rules and outputs use for it. */
public interface Named {

  /** For example {@code after-apply}. */
  default String id() {
    return ((Enum<?>) this).name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
