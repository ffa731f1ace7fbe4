package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.HistoryGoal;
import dev.prr.core.history.HistoryFilter;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** Lists the recorded runs, the newest first. */
@Mojo(name = "history", requiresProject = false, threadSafe = true)
final class HistoryMojo extends AbstractPrrMojo {

  /** Only runs that judged this service. */
  @Parameter(property = "prr.service")
  private @Nullable String service;

  /** How many runs at most. */
  @Parameter(property = "prr.limit", defaultValue = "20")
  private int limit;

  @Inject
  HistoryMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return HistoryGoal.run(
        request,
        Optional.ofNullable(service).map(HistoryFilter::ofService).orElse(HistoryFilter.ALL),
        limit);
  }
}
