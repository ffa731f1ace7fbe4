package dev.prr.core.report;

import dev.prr.core.evaluate.Judged;
import dev.prr.core.verdict.Decision;
import java.util.List;

/**
 * What a rule came to for one service, and how.
 *
 * @param judged everything it looked at
 */
public record Explained(String service, Decision decision, List<Judged> judged) {

  public Explained {
    judged = List.copyOf(judged);
  }
}
