package dev.prr.core.review.toil.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whose texts they are, as numbers: millions of pairs are asked whether they are of one team. */
final class Teams {

  private static final int SEVERAL = -1;

  private final int[] owners;

  private Teams(int[] owners) {
    this.owners = owners;
  }

  static Teams of(List<Set<String>> teams) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] owners = new int[teams.size()];
    for (int i = 0; i < owners.length; i++) {
      owners[i] = SEVERAL;
      if (teams.get(i).size() == 1) {
        String team = teams.get(i).iterator().next();
        owners[i] = numbers.computeIfAbsent(team, t -> numbers.size());
      }
    }
    return new Teams(owners);
  }

  /** Whether a team of one text and a team of the other can be named so that they are two. */
  boolean differ(int one, int other) {
    return owners[one] != owners[other] || owners[one] == SEVERAL;
  }
}
