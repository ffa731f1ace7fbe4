package dev.prr.core.report;

import dev.prr.core.evaluate.Judged;
import dev.prr.core.evaluate.Outcome;
import dev.prr.core.evaluate.Trace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How a rule came out for each thing it looked at, part by part, with what was read and where. */
final class TraceTree {

  private static final String STEP = "  ";

  private final Page page;
  private final Style style;

  TraceTree(Page page, Style style) {
    this.page = page;
    this.style = style;
  }

  /** The failed ones first, then the unknown ones; a limited number of them. */
  void write(List<Judged> judged) {
    judged.stream()
        .sorted(Comparator.comparingInt(TraceTree::rank))
        .limit(style.lines())
        .forEach(this::write);
    int more = judged.size() - style.lines();
    if (more > 0) {
      page.add(STEP + "and " + more + " more").end();
    }
  }

  private static int rank(Judged judged) {
    return switch (judged.outcome()) {
      case FAILED -> 0;
      case UNKNOWN -> 1;
      case PASSED -> 2;
      case NOT_APPLICABLE -> 3;
    };
  }

  private void write(Judged judged) {
    page.add(STEP).add(ink(judged.outcome()), judged.outcome().id());
    page.add(STEP).add(Ink.STRONG, judged.subject()).end();
    part("when", judged.when());
    part("require", judged.require());
  }

  private static Ink ink(Outcome outcome) {
    return switch (outcome) {
      case PASSED -> Ink.GOOD;
      case FAILED -> Ink.GRAVE;
      case UNKNOWN -> Ink.WARNING;
      case NOT_APPLICABLE -> Ink.FAINT;
    };
  }

  private void part(String name, Optional<Trace> trace) {
    trace.ifPresent(
        tree -> {
          page.add(STEP + STEP).add(Ink.FAINT, name).end();
          node(tree, STEP + STEP + STEP);
        });
  }

  private void node(Trace trace, String indent) {
    page.add(indent + mark(trace) + trace.text());
    trace
        .read()
        .ifPresent(
            read ->
                page.add(Ink.FAINT, "  is ")
                    .add(read.shown())
                    .add(Ink.FAINT, "  " + read.places().get(0)));
    page.end();
    if (!saysItAll(trace)) {
      trace.parts().forEach(part -> node(part, indent + STEP));
    }
  }

  /** A path with a single test is written as one anyway. */
  private static boolean saysItAll(Trace trace) {
    return trace.form() == Trace.Form.PATH
        && trace.parts().size() == 1
        && trace.parts().get(0).parts().isEmpty();
  }

  private static String mark(Trace trace) {
    return switch (trace.truth()) {
      case TRUE -> "yes  ";
      case FALSE -> "no   ";
      case UNKNOWN -> "?    ";
    };
  }
}
