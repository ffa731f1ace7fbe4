package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.ReliabilityReviewGoal;
import java.io.File;
import java.util.Objects;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * The blameless MTTR/MTTF review of a quarter, for the repository of an organization's governance:
 * imports incidents by allow-list, writes what the meeting looks at, and records the review once
 * decisions.yaml says that it was held.
 */
@Mojo(name = "reliability-review", requiresProject = false, threadSafe = true)
final class ReliabilityReviewMojo extends AbstractPrrMojo {

  /** The quarter, for example 2026-Q3. Without it the last one that is over. */
  @Parameter(property = "prr.period")
  private @Nullable String period;

  /**
   * A file with names of people, one a line, to be taken out of titles and decisions. Keep it
   * outside the repository; nothing of it is written anywhere.
   */
  @Parameter(property = "prr.names")
  private @Nullable File names;

  @Inject
  ReliabilityReviewMojo(
      MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return ReliabilityReviewGoal.run(
        request,
        Objects.requireNonNullElse(period, ""),
        Optional.ofNullable(names).map(File::toPath));
  }
}
