package dev.prr.core.artifact;

import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.Optional;
import java.util.Set;

/**
 * A file of evidence that could not be read, so that nobody knows what it says.
 *
 * @param kind what it is evidence of, where that is known all the same
 * @param families what it may be evidence of, where it is not
 */
public record UnreadEvidence(
    Optional<EvidenceKind> kind, Set<EvidenceKind.Family> families, Gap gap) implements Artifact {

  public UnreadEvidence {
    families = Set.copyOf(families);
  }

  /** Whether evidence of this kind may be lost with it. */
  public boolean mayBe(EvidenceKind other) {
    return kind.map(other::equals).orElseGet(() -> families.contains(other.family()));
  }

  @Override
  public Location place() {
    return gap.place();
  }
}
