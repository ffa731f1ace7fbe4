package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.RulesGoal;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/** Lists the rules that count, with their packs, severities and stages. */
@Mojo(name = "rules", requiresProject = false, threadSafe = true)
final class RulesMojo extends AbstractPrrMojo {

  @Inject
  RulesMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return RulesGoal.run(request);
  }
}
