package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.HistoryGoal;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Lists the recorded runs, the last recorded first. */
@Mojo(name = "history", requiresProject = false, threadSafe = true)
final class HistoryMojo extends AbstractHistoryMojo {

  /** How many runs at most. */
  @Parameter(property = "prr.limit", defaultValue = "20")
  private int limit;

  /** How they are shown: table, or json for one JSON object a line. */
  @Parameter(property = "prr.format", defaultValue = "table")
  private String format = "table";

  @Inject
  HistoryMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) throws MojoExecutionException {
    if (!format.equals("table") && !format.equals("json")) {
      throw new MojoExecutionException("prr.format: \"" + format + "\" is neither table nor json.");
    }
    return HistoryGoal.run(request, filter(), limit, format.equals("json"));
  }
}
