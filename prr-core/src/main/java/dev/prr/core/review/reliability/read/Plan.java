package dev.prr.core.review.reliability.read;

import dev.prr.core.review.reliability.source.Export;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What import.yaml says.
 *
 * @param salt of the keys of incidents; empty for the name of the organization
 * @param dependencies names that incidents may depend on, beside the services
 * @param promises availability that services promise, below 1
 * @param exports the files, in written order
 */
public record Plan(
    Optional<String> salt,
    Set<String> dependencies,
    Map<String, Double> promises,
    List<Export> exports) {

  public Plan {
    dependencies = Set.copyOf(dependencies);
    promises = Map.copyOf(promises);
    exports = List.copyOf(exports);
  }
}
