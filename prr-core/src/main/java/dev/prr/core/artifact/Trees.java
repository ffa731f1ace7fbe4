package dev.prr.core.artifact;

import dev.prr.core.document.Document;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** What a document describes, however many things it packs together. */
public final class Trees {
  private Trees() {}

  /**
   * The things of a document in written order: its root, or the elements of a list at its top, or
   * the items of a Kubernetes list ({@code kind: List}, {@code kind: DeploymentList}), also nested.
   */
  public static List<Mapping> things(Document document) {
    List<Mapping> things = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    if (document instanceof Document.Tree tree) {
      open.push(tree.root());
    }
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Sequence sequence) {
        pushAll(sequence, open);
      } else if (node instanceof Mapping mapping) {
        if (isList(mapping) && mapping.get("items").orElse(mapping) instanceof Sequence items) {
          pushAll(items, open);
        } else {
          things.add(mapping);
        }
      }
    }
    return things;
  }

  private static boolean isList(Mapping mapping) {
    return mapping.get("apiVersion").isPresent()
        && mapping.get("kind").orElse(mapping) instanceof Scalar kind
        && kind.text().endsWith("List");
  }

  private static void pushAll(Sequence sequence, Deque<Node> open) {
    for (int i = sequence.items().size() - 1; i >= 0; i--) {
      open.push(sequence.items().get(i));
    }
  }
}
