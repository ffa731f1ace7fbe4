package dev.prr.maven;

import dev.prr.core.gate.DependencyReviewGoal;
import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes the pages of the review of critical dependencies of a half-year: who owns whose uptime,
 * which promises cannot be kept, what is planned about it, what changed. Records the review once
 * plans.yaml says when it was held.
 */
@Mojo(name = "dependency-review", requiresProject = false, threadSafe = true)
final class DependencyReviewMojo extends AbstractPrrMojo {

  /** The half-year, for example 2026-H2; without it the last whole one. */
  @Parameter(property = "prr.period")
  private String period = "";

  @Inject
  DependencyReviewMojo(
      MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return DependencyReviewGoal.run(request, period);
  }
}
