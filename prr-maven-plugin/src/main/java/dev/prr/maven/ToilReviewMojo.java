package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.ToilReviewGoal;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Makes the pages of the toil review of a quarter from a governance repository: what each team does
 * by hand, what teams have in common, what share of their time it takes. Records the review once
 * decisions.yaml says when it was held.
 */
@Mojo(name = "toil-review", requiresProject = false, threadSafe = true)
final class ToilReviewMojo extends AbstractPrrMojo {

  /** The quarter, for example 2026-Q3; without it the last whole one. */
  @Parameter(property = "prr.period")
  private String period = "";

  @Inject
  ToilReviewMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return ToilReviewGoal.run(request, period);
  }
}
