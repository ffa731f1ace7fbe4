package dev.prr.core.gate;

import dev.prr.core.report.Failure;
import java.util.List;
import java.util.function.Function;

/**
 * Where everything that keeps a goal from its work ends up, so that it is never mistaken for a
 * verdict: wrong configuration, a place that does not let us work, and our own faults.
 */
final class Guard {

  private Guard() {}

  /** A goal's work. */
  interface Work {
    GateResult run() throws GateException;
  }

  static GateResult run(Work work, Function<Failure, GateResult> onFailure) {
    try {
      return work.run();
    } catch (GateException e) {
      return onFailure.apply(e.failure());
    } catch (RuntimeException | StackOverflowError e) {
      return onFailure.apply(new Failure(Failure.Kind.INTERNAL, internal(e), List.of()));
    }
  }

  /** Says where in our code, and nothing of what was being read: that could hold a secret. */
  static String internal(Throwable e) {
    StackTraceElement[] stack = e.getStackTrace();
    String where = stack.length == 0 ? "" : " at " + stack[0];
    return "PRR itself failed (" + e.getClass().getName() + where + "); please report it.";
  }
}
