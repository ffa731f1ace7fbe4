package dev.prr.core.service;

import dev.prr.core.fact.Named;
import java.util.Arrays;
import java.util.Optional;

/** How much depends on a service; 1 is the most critical. */
public enum Tier implements Named {
  TIER1,
  TIER2,
  TIER3,
  TIER4;

  /** As written in {@code prr.yaml} and in conditions: {@code 1}. */
  @Override
  public String id() {
    return name().substring("TIER".length());
  }

  public static Optional<Tier> parse(String text) {
    return Arrays.stream(values()).filter(tier -> tier.id().equals(text)).findFirst();
  }
}
