package dev.prr.core.rule.pack;

import dev.prr.core.rule.Rule;
import java.util.List;

/**
 * Rules that are used under one name.
 *
 * @param name a group such as {@code alerting}, a profile such as {@code core}, or {@code all}
 * @param version of the artifact that holds it; {@code unversioned} where it does not say
 * @param digest SHA-256 over the rules as written, in order of id; 64 hexadecimal digits
 * @param rules by id
 */
public record Pack(String name, String version, String digest, List<Rule> rules) {

  /** The name under which every rule of an artifact is found. */
  public static final String ALL = "all";

  public Pack {
    rules = List.copyOf(rules);
  }
}
