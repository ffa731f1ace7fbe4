package dev.prr.core.review.dependency;

import dev.prr.core.fact.Named;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.measure.Allowance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Where one thing stands in the graph: as what others need, and as what needs others. */
public record Standing(Node node, Use use, Need need) {

  /**
   * What hangs on it.
   *
   * @param fanIn how many need it directly, hard or not
   * @param dependents how many services are down when it is, over hard edges at whatever depth
   * @param tierOne how many of them are of tier 1
   * @param entries how many places where users come in are among them
   * @param dominated how many things users reach only through it
   * @param joint whether the graph falls to pieces without it, directions aside
   * @param single whether it is a single point of failure
   * @param expected minutes of the period that its dependants lose together if it keeps just what
   *     it promises; empty where it promises nothing
   * @param lost minutes that incidents cost its dependants
   * @param incidents how many incidents name it
   * @param teams who owns what hangs on it, in alphabetical order
   */
  public record Use(
      int fanIn,
      int dependents,
      int tierOne,
      int entries,
      int dominated,
      boolean joint,
      Single single,
      Optional<BigDecimal> expected,
      BigDecimal lost,
      int incidents,
      List<String> teams) {
    public Use {
      teams = List.copyOf(teams);
    }
  }

  /**
   * What it hangs on.
   *
   * @param direct how many things it needs directly
   * @param hard how many things it is down with
   * @param depth steps down the longest hard chain below it
   * @param allowance how much they let it be up
   * @param budget what that leaves of its promise; empty where it promises nothing
   * @param weakest the hard dependency with the lowest promise
   */
  public record Need(
      int direct,
      int hard,
      int depth,
      Allowance allowance,
      Optional<Budget> budget,
      Optional<String> weakest) {}

  /**
   * Minutes of the period.
   *
   * @param allowed that the promise allows to lose
   * @param used that its hard dependencies may lose together
   */
  public record Budget(BigDecimal allowed, BigDecimal used) {
    /** What is left for its own failures; below nought where the promise cannot be kept. */
    public BigDecimal left() {
      return allowed.subtract(used);
    }
  }

  /** Whether one failure of it takes others along. */
  public enum Single implements Named {
    /** There is one copy of a part, and others are down with it. */
    YES,
    /** Others are down with it, and nobody says how many copies there are. */
    UNSAID,
    /** It has copies, or nothing is down with it. */
    NO
  }

  public boolean isNeeded() {
    return use.dependents() > 0;
  }
}
