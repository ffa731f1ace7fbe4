package dev.prr.maven;

import dev.prr.core.gate.DeliverGoal;
import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/**
 * Brings records that wait to the shared history, once it can be reached again; each run does so by
 * itself, too, as far as its time goes.
 */
@Mojo(name = "deliver", requiresProject = false, threadSafe = true)
final class DeliverMojo extends AbstractPrrMojo {

  @Inject
  DeliverMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return DeliverGoal.run(request);
  }
}
