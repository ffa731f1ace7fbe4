package dev.prr.core.service.evidence;

import dev.prr.core.artifact.EvidenceFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is judged, to tell evidence about it from evidence about something else.
 *
 * @param commit that is checked out; empty where it is not known
 * @param started when the build began that runs the gate; empty outside a build
 */
public record ThisBuild(Optional<String> commit, Optional<Instant> started) {

  /** Nothing is known of it. */
  public static final ThisBuild UNKNOWN = new ThisBuild(Optional.empty(), Optional.empty());

  /** File systems keep the time of a file less exactly than a build its start. */
  private static final Duration GRAIN = Duration.ofSeconds(2);

  /** Whether a report was written by the build that runs now. */
  boolean wrote(EvidenceFile file) {
    return file.stamp()
        .written()
        .flatMap(written -> started.map(start -> !written.isBefore(start.minus(GRAIN))))
        .orElse(false);
  }

  /** Whether a commit, in full or shortened, is the one that is checked out. */
  Optional<Boolean> is(String other) {
    return commit.map(own -> own.startsWith(other) || other.startsWith(own));
  }
}
