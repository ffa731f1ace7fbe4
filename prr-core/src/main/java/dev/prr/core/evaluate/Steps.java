package dev.prr.core.evaluate;

/**
 * The budget of one rule over one service, in counted steps, so that whether it is kept never
 * depends on the machine.
 */
final class Steps {

  /** The rule has used up its budget. */
  static final class Exhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Exhausted() {
      super("the budget of the rule is used up", null, false, false);
    }
  }

  private final long most;
  private long taken;

  Steps(long most) {
    this.most = most;
  }

  void take(long steps) {
    taken += steps;
    if (taken > most) {
      throw new Exhausted();
    }
  }

  long taken() {
    return taken;
  }
}
