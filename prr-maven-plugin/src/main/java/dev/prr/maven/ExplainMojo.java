package dev.prr.maven;

import dev.prr.core.gate.ExplainGoal;
import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Explains one rule: what it asks for, why, how to fix it, and what it found here. */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
final class ExplainMojo extends AbstractPrrMojo {

  /** Id of the rule, for example paging-alert-has-runbook. */
  @Parameter(property = "prr.rule", required = true)
  private String rule = "";

  @Inject
  ExplainMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return ExplainGoal.run(request, rule);
  }
}
