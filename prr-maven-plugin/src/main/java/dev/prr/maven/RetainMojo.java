package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.RetainGoal;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Drops old records from a history in a folder, month by month, so that it proves what is left;
 * counts and reviews stay. Shows what would go unless it is told to do it.
 */
@Mojo(name = "retain", requiresProject = false, threadSafe = true)
final class RetainMojo extends AbstractPrrMojo {

  /** How many whole months before this one stay; at least 13. */
  @Parameter(property = "prr.keepMonths", defaultValue = "13")
  private int keepMonths;

  /** Whether old records are dropped; without it they are listed. */
  @Parameter(property = "prr.drop", defaultValue = "false")
  private boolean drop;

  @Inject
  RetainMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return RetainGoal.run(request, keepMonths, drop);
  }
}
