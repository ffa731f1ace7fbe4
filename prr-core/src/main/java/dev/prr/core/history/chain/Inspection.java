package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.util.List;
import java.util.Optional;

/** What is asked beside whether the chain is whole. */
final class Inspection {

  private final Optional<Checkpoint> checkpoint;
  private final Optional<Digest> record;
  private final Optional<Leaves> leaves;
  private final Head base;
  private Optional<Digest> rootThen = Optional.empty();
  private Optional<Link> found = Optional.empty();

  Inspection(Head base, Optional<Checkpoint> checkpoint, Optional<Digest> record) {
    this.base = base;
    this.checkpoint = checkpoint;
    this.record = record;
    boolean proofWanted = checkpoint.isPresent() || record.isPresent();
    this.leaves = proofWanted ? Optional.of(new Leaves(base.tree())) : Optional.empty();
    remember(base);
  }

  void add(Link link, Head reached) {
    leaves.ifPresent(all -> all.add(link.id()));
    if (record.filter(link.id()::equals).isPresent()) {
      found = Optional.of(link);
    }
    remember(reached);
  }

  private void remember(Head reached) {
    if (checkpoint.filter(c -> c.size() == reached.size()).isPresent()) {
      rootThen = Optional.of(reached.tree().root());
    }
  }

  Optional<Witness> witness(Head end) {
    return checkpoint.map(
        c ->
            Witness.of(
                c,
                base.size(),
                end.checkpoint(),
                rootThen,
                leaves.flatMap(all -> all.consistency(c.size())).orElse(List.of())));
  }

  Optional<InclusionProof> proof(Head end) {
    return found.flatMap(
        link ->
            leaves
                .flatMap(all -> all.inclusion(link.sequence()))
                .map(
                    path ->
                        new InclusionProof(
                            link.id(), link.sequence(), path, end.checkpoint().orElseThrow())));
  }
}
