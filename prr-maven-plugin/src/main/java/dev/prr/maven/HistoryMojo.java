package dev.prr.maven;

import dev.prr.core.gate.HistoryGoal;
import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/** Lists the recorded runs, the newest first. */
@Mojo(name = "history", requiresProject = false, threadSafe = true)
final class HistoryMojo extends AbstractPrrMojo {

  @Inject
  HistoryMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return HistoryGoal.run(request);
  }
}
