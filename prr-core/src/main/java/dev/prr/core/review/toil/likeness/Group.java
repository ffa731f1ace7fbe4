package dev.prr.core.review.toil.likeness;

import java.util.List;

/**
 * Entries of at least two teams that are about the same.
 *
 * @param terms what they have in common, the most telling first
 * @param members by id
 */
public record Group(List<String> terms, List<Member> members) {
  public Group {
    terms = List.copyOf(terms);
    members = List.copyOf(members);
  }

  /**
   * An entry, and why it is here.
   *
   * @param shared the words it shares with entries of other teams; none where only people put it
   *     here
   */
  public record Member(String id, List<String> shared) {
    public Member {
      shared = List.copyOf(shared);
    }
  }
}
