package dev.prr.core.report.badge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.Failure;
import dev.prr.core.report.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BadgeSvgTest {

  @Test
  void it_says_the_verdict_in_words() {
    String badge = new BadgeSvg().of(Sample.checkout());

    assertTrue(badge.contains("aria-label=\"production readiness: not ready\""), badge);
    assertTrue(badge.contains(">not ready</text>"), badge);
  }

  @Test
  void where_nothing_could_be_judged_it_says_so() {
    Failure failure = new Failure(Failure.Kind.ENVIRONMENT, "The disk is full.", List.of());

    assertTrue(new BadgeSvg().of(Sample.failure(failure)).contains(">error</text>"));
  }
}
