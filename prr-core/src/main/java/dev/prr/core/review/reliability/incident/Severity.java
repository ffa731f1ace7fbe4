package dev.prr.core.review.reliability.incident;

import dev.prr.core.fact.Named;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How bad an incident was, in three steps that every tool's words fit. */
public enum Severity implements Named {
  CRITICAL,
  MAJOR,
  MINOR,
  UNKNOWN;

  private static final Map<String, Severity> WORDS =
      Map.ofEntries(
          Map.entry("critical", CRITICAL),
          Map.entry("blocker", CRITICAL),
          Map.entry("highest", CRITICAL),
          Map.entry("sev0", CRITICAL),
          Map.entry("sev1", CRITICAL),
          Map.entry("p0", CRITICAL),
          Map.entry("p1", CRITICAL),
          Map.entry("s1", CRITICAL),
          Map.entry("major", MAJOR),
          Map.entry("high", MAJOR),
          Map.entry("sev2", MAJOR),
          Map.entry("p2", MAJOR),
          Map.entry("s2", MAJOR),
          Map.entry("minor", MINOR),
          Map.entry("medium", MINOR),
          Map.entry("low", MINOR),
          Map.entry("lowest", MINOR),
          Map.entry("none", MINOR),
          Map.entry("trivial", MINOR),
          Map.entry("sev3", MINOR),
          Map.entry("sev4", MINOR),
          Map.entry("sev5", MINOR),
          Map.entry("p3", MINOR),
          Map.entry("p4", MINOR),
          Map.entry("p5", MINOR),
          Map.entry("s3", MINOR),
          Map.entry("s4", MINOR));

  /** What a tool's word means: case, spaces and dashes aside. */
  public static Optional<Severity> of(String word) {
    StringBuilder plain = new StringBuilder();
    word.toLowerCase(Locale.ROOT)
        .chars()
        .filter(Character::isLetterOrDigit)
        .limit(16)
        .forEach(c -> plain.append((char) c));
    return Optional.ofNullable(WORDS.get(plain.toString()));
  }
}
