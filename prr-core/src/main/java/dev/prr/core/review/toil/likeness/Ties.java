package dev.prr.core.review.toil.likeness;

import java.util.List;
import java.util.Set;

/**
 * What people have decided about entries, by their ids. It outweighs every likeness.
 *
 * @param same entries that belong together
 * @param apart entries no two of which belong together
 */
public record Ties(List<Set<String>> same, List<Set<String>> apart) {

  public static final Ties NONE = new Ties(List.of(), List.of());

  public Ties {
    same = same.stream().map(Set::copyOf).toList();
    apart = apart.stream().map(Set::copyOf).toList();
  }
}
