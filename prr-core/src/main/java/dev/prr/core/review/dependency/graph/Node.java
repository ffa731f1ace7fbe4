package dev.prr.core.review.dependency.graph;

import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Tier;
import java.util.List;
import java.util.Optional;

/**
 * Something that others need, or that needs others.
 *
 * @param name in small letters; the key of everything said about it
 * @param team who owns it
 * @param promise the availability it promises
 * @param entry whether users come in here
 * @param levels the levels of service that it offers
 * @param place where it was read
 */
public record Node(
    String name,
    Optional<String> team,
    Optional<Tier> tier,
    Optional<Ratio> promise,
    NodeKind kind,
    Copies copies,
    boolean entry,
    List<String> levels,
    String place) {

  public Node {
    levels = List.copyOf(levels);
  }

  /** A node of which nothing is known but its name. */
  public static Node named(String name, String place) {
    return new Node(
        name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        NodeKind.UNKNOWN,
        Copies.UNSAID,
        false,
        List.of(),
        place);
  }

  /** The same node, as such a thing. */
  public Node as(NodeKind other) {
    return new Node(name, team, tier, promise, other, copies, entry, levels, place);
  }

  /** The same node, owned by that team. */
  public Node ownedBy(Optional<String> other) {
    return new Node(name, other, tier, promise, kind, copies, entry, levels, place);
  }

  /** The same node, where users come in. */
  public Node asEntry() {
    return new Node(name, team, tier, promise, kind, copies, true, levels, place);
  }

  /** What is not said here, as it is said there. */
  Node or(Node other) {
    return new Node(
        name,
        team.or(other::team),
        tier.or(other::tier),
        promise.or(other::promise),
        kind == NodeKind.UNKNOWN ? other.kind() : kind,
        copies == Copies.UNSAID ? other.copies() : copies,
        entry || other.entry(),
        levels.isEmpty() ? other.levels() : levels,
        kind == NodeKind.UNKNOWN && other.kind() != NodeKind.UNKNOWN ? other.place() : place);
  }
}
