package dev.prr.core.service.infrastructure;

import dev.prr.core.artifact.TerraformBlock;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.document.Withheld;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.List;

/**
 * The same values pointed at where somebody would change them: an argument at its line in the
 * configuration, everything else at the head of the block.
 */
final class Relocation {

  private final TerraformBlock block;

  Relocation(TerraformBlock block) {
    this.block = block;
  }

  Node of(Node values) {
    if (!(values instanceof Mapping mapping)) {
      return moved(values, block.place());
    }
    List<Mapping.Entry> entries =
        mapping.entries().stream()
            .map(e -> entry(e, block.arguments().getOrDefault(e.key().text(), block.place())))
            .toList();
    return mapping(mapping, entries, block.place());
  }

  private static Mapping.Entry entry(Mapping.Entry entry, Location place) {
    return new Mapping.Entry((Scalar) moved(entry.key(), place), moved(entry.value(), place));
  }

  private static Mapping mapping(Mapping mapping, List<Mapping.Entry> entries, Location to) {
    return new Mapping(to.path(), to.line(), to.column(), entries, mapping.weight());
  }

  private static Node moved(Node node, Location to) {
    if (node instanceof Mapping mapping) {
      return mapping(mapping, mapping.entries().stream().map(e -> entry(e, to)).toList(), to);
    }
    if (node instanceof Sequence list) {
      List<Node> items = list.items().stream().map(item -> moved(item, to)).toList();
      return new Sequence(to.path(), to.line(), to.column(), items, list.weight());
    }
    if (node instanceof Withheld withheld) {
      Gap gap = new Gap(withheld.gap().reason(), withheld.gap().detail(), to);
      return new Withheld(to.path(), to.line(), to.column(), gap);
    }
    Scalar scalar = (Scalar) node;
    return new Scalar(
        to.path(), to.line(), to.column(), scalar.text(), scalar.style(), scalar.tag());
  }
}
