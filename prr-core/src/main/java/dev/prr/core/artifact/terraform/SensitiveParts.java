package dev.prr.core.artifact.terraform;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is sensitive in any element of a list, as one account for all of them. */
final class SensitiveParts {

  private SensitiveParts() {}

  /** From what a plan says of the elements, in whatever order. */
  static Optional<Node> ofElements(Optional<Node> sensitive) {
    return sensitive.orElse(null) instanceof Sequence sequence
        ? union(sequence.items())
        : Optional.empty();
  }

  /** True wins over everything; parts are joined. */
  private static Optional<Node> union(List<Node> accounts) {
    SortedMap<String, List<Node>> parts = new TreeMap<>();
    List<Node> elements = new ArrayList<>();
    for (Node account : accounts) {
      if (PlannedValues.isTrue(Optional.of(account))) {
        return Optional.of(account);
      }
      if (account instanceof Mapping mapping) {
        mapping
            .entries()
            .forEach(
                e -> parts.computeIfAbsent(e.key().text(), k -> new ArrayList<>()).add(e.value()));
      } else if (account instanceof Sequence sequence) {
        elements.addAll(sequence.items());
      }
    }
    if (!elements.isEmpty()) {
      Node like = accounts.get(0);
      return Optional.of(
          new Sequence(like.path(), like.line(), like.column(), elements, 1 + elements.size()));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(mapping(accounts.get(0), parts));
  }

  private static Mapping mapping(Node like, SortedMap<String, List<Node>> parts) {
    List<Mapping.Entry> entries = new ArrayList<>();
    parts.forEach(
        (key, accounts) ->
            union(accounts)
                .ifPresent(
                    one ->
                        entries.add(
                            new Mapping.Entry(
                                new Scalar(
                                    like.path(),
                                    like.line(),
                                    like.column(),
                                    key,
                                    Scalar.Style.QUOTED,
                                    ""),
                                one))));
    return new Mapping(like.path(), like.line(), like.column(), entries, 1 + entries.size());
  }
}
