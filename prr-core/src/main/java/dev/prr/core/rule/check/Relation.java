package dev.prr.core.rule.check;

import java.util.Arrays;
import java.util.Optional;

/** How two values of one type can stand to each other. */
public enum Relation {
  EQUALS("equals"),
  AT_LEAST("atLeast"),
  AT_MOST("atMost"),
  MORE_THAN("moreThan"),
  LESS_THAN("lessThan"),
  BEFORE("before"),
  AFTER("after"),
  STARTS_WITH("startsWith"),
  ENDS_WITH("endsWith"),
  CONTAINS("contains");

  private final String key;

  Relation(String key) {
    this.key = key;
  }

  /** As rules write it. */
  public String key() {
    return key;
  }

  public static Optional<Relation> of(String key) {
    return Arrays.stream(values()).filter(relation -> relation.key.equals(key)).findFirst();
  }

  /** Whether it needs an order of sizes. */
  public boolean isOrder() {
    return switch (this) {
      case AT_LEAST, AT_MOST, MORE_THAN, LESS_THAN -> true;
      case EQUALS, BEFORE, AFTER, STARTS_WITH, ENDS_WITH, CONTAINS -> false;
    };
  }

  /** Whether it holds between two values in the normal form of one type. */
  public boolean holds(Object left, Object right) {
    return switch (this) {
      case EQUALS -> compare(left, right) == 0;
      case AT_LEAST -> compare(left, right) >= 0;
      case AT_MOST -> compare(left, right) <= 0;
      case MORE_THAN, AFTER -> compare(left, right) > 0;
      case LESS_THAN, BEFORE -> compare(left, right) < 0;
      case STARTS_WITH -> ((String) left).startsWith((String) right);
      case ENDS_WITH -> ((String) left).endsWith((String) right);
      case CONTAINS -> ((String) left).contains((String) right);
    };
  }

  @SuppressWarnings("unchecked") // both are in the normal form of one type
  private static int compare(Object left, Object right) {
    return ((Comparable<Object>) left).compareTo(right);
  }
}
