package dev.prr.core.evaluate;

import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.rule.check.Test;
import dev.prr.core.rule.schema.SchemaJson;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;

/** The shape of a raw document against a schema. Whatever is unknown in it leaves all unknown. */
final class SchemaTests {

  /** How much of comparing one step pays for. */
  private static final int COMPARING_A_STEP = 16;

  private SchemaTests() {}

  static Answer run(Test.Fits test, Node node, Steps steps) {
    steps.take(1 + test.schema().weight() * size(node) / COMPARING_A_STEP);
    SchemaJson.Reading document = SchemaJson.of(node, PathWalk.DIALECT);
    if (document.gap().isPresent()) {
      return Answer.unknown(List.of(document.gap().get()));
    }
    List<List<Object>> misfits = test.schema().misfits(document.json());
    List<Location> witnesses =
        misfits.stream()
            .limit(ListTests.MOST_WITNESSES)
            .map(misfit -> place(node, misfit))
            .distinct()
            .toList();
    return new Answer(Truth.of(misfits.isEmpty()), false, List.of(), witnesses, List.of());
  }

  /** Its nodes, and a node more for every so many characters. */
  private static long size(Node node) {
    if (node instanceof Mapping mapping) {
      return 1 + mapping.entries().stream().mapToLong(entry -> 1 + size(entry.value())).sum();
    }
    if (node instanceof Sequence sequence) {
      return 1 + sequence.items().stream().mapToLong(SchemaTests::size).sum();
    }
    return node instanceof Scalar scalar ? 1 + scalar.text().length() / COMPARING_A_STEP : 1;
  }

  /** Where the steps lead, or the last node on the way that is there. */
  private static Location place(Node from, List<Object> steps) {
    Node reached = from;
    for (Object step : steps) {
      Optional<Node> next = next(reached, step);
      if (next.isEmpty()) {
        break;
      }
      reached = next.get();
    }
    return reached.place();
  }

  private static Optional<Node> next(Node node, Object step) {
    if (node instanceof Mapping mapping) {
      return mapping.get(step.toString());
    }
    return node instanceof Sequence sequence
            && step instanceof Integer index
            && index < sequence.items().size()
        ? Optional.of(sequence.items().get(index))
        : Optional.empty();
  }
}
