package dev.prr.maven;

import dev.prr.core.gate.FactsGoal;
import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/** Shows what was read, as rules see it, and writes it to facts.json. */
@Mojo(name = "facts", requiresProject = false, threadSafe = true)
final class FactsMojo extends AbstractPrrMojo {

  @Inject
  FactsMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return FactsGoal.run(request);
  }
}
