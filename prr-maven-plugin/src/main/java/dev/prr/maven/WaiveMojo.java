package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.WaiveGoal;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Drafts a waiver from a finding and adds it to prr/waivers.yaml; people complete it. */
@Mojo(name = "waive", requiresProject = false, threadSafe = true)
final class WaiveMojo extends AbstractPrrMojo {

  /** Id of the rule, for example paging-alert-has-runbook. */
  @Parameter(property = "prr.rule", required = true)
  private String rule = "";

  /** Subject of the finding as the report names it; needed where the rule has several. */
  @Parameter(property = "prr.subject")
  private String subject = "";

  @Inject
  WaiveMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return WaiveGoal.run(request, rule, subject);
  }
}
