package dev.prr.core.verdict;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.service.Waiver;
import java.util.List;

/**
 * What a waiver in force does to one decision. Without findings, and where nothing is unknown, the
 * rule would pass without it.
 *
 * @param findings that it covers
 * @param gaps whether it covers what could not be judged
 */
public record Waived(Waiver waiver, List<Finding> findings, boolean gaps) {
  public Waived {
    findings = List.copyOf(findings);
  }

  boolean coversSomething() {
    return gaps || !findings.isEmpty();
  }
}
