package dev.prr.core.artifact.evidence;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Content;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import java.io.Reader;
import java.util.Optional;

/**
 * A file of evidence while it is read.
 *
 * @param reader all of it, once
 */
public record EvidenceText(SourcePath path, Reader reader, Limits limits) {

  /** Where the file begins. */
  public Location start() {
    return Location.startOf(path);
  }

  public Location at(int line, int column) {
    return new Location(path, line, column);
  }

  /** The evidence of a file that holds one thing. */
  public EvidenceFile says(EvidenceKind kind, String tool, Stamp stamp, Content content) {
    return new EvidenceFile(Optional.of(kind), tool, Optional.empty(), stamp, content, start());
  }
}
