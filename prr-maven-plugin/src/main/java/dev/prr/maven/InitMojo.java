package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.InitGoal;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.eclipse.aether.RepositorySystem;

/** Writes a prr.yaml for each service that was found; never overwrites one. */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
final class InitMojo extends AbstractPrrMojo {

  @Inject
  InitMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return InitGoal.run(request);
  }
}
