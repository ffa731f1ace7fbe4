package dev.prr.core.service.code.build;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.code.Build;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Optional;

/**
 * A build in the common form.
 *
 * @param libraries all it names
 * @param moving those whose version moves
 * @param locked missing where the tool needs no lock file
 * @param hidden why it may name more than is shown
 */
record BuildFile(
    String name,
    SourcePath path,
    Build.Tool tool,
    List<Library> libraries,
    List<Library> moving,
    Fact<Boolean> locked,
    Optional<Gap> hidden,
    Location place) {

  BuildFile {
    libraries = List.copyOf(libraries);
    moving = List.copyOf(moving);
  }
}
