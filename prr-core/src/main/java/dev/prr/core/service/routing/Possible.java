package dev.prr.core.service.routing;

/** Which answers are possible: one of them, or both where it is not known. */
enum Possible {
  NO(true, false),
  YES(false, true),
  EITHER(true, true);

  private final boolean maybeNo;
  private final boolean maybeYes;

  Possible(boolean maybeNo, boolean maybeYes) {
    this.maybeNo = maybeNo;
    this.maybeYes = maybeYes;
  }

  static Possible of(boolean known) {
    return known ? YES : NO;
  }

  boolean maybeNo() {
    return maybeNo;
  }

  boolean maybeYes() {
    return maybeYes;
  }

  Possible and(Possible other) {
    return this == NO || other == NO ? NO : this == YES ? other : other == YES ? this : EITHER;
  }

  Possible or(Possible other) {
    return this == YES || other == YES ? YES : this == NO ? other : other == NO ? this : EITHER;
  }

  Possible not() {
    return this == EITHER ? EITHER : of(this == NO);
  }

  /** What is possible where one of the two ways is taken. */
  Possible orElseWay(Possible other) {
    return this == other ? this : EITHER;
  }
}
