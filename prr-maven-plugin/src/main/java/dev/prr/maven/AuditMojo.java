package dev.prr.maven;

import dev.prr.core.gate.AuditGoal;
import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Proves that nothing in the history was changed, removed or put in between, or names the first
 * broken link and fails the build.
 */
@Mojo(name = "audit", requiresProject = false, threadSafe = true)
final class AuditMojo extends AbstractPrrMojo {

  /**
   * A checkpoint that was kept elsewhere, for example in the log of an earlier job: its line, or a
   * file that holds it, relative to the judged tree. Everything it speaks of must be there
   * unchanged.
   */
  @Parameter(property = "prr.checkpoint")
  private @Nullable String checkpoint;

  /** The id of one record, whose place in the history is proven. */
  @Parameter(property = "prr.record")
  private @Nullable String record;

  @Inject
  AuditMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return AuditGoal.run(request, Optional.ofNullable(checkpoint), Optional.ofNullable(record));
  }
}
