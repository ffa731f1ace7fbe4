package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.ReplayGoal;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Judges a recorded run again, from the facts that were kept, by the packs and policy of now. */
@Mojo(name = "replay", requiresProject = false, threadSafe = true)
final class ReplayMojo extends AbstractPrrMojo {

  /** The beginning of the id of the run's record, as prr:history shows it; else the last run. */
  @Parameter(property = "prr.record")
  private @Nullable String record;

  @Inject
  ReplayMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return ReplayGoal.run(request, Optional.ofNullable(record));
  }
}
