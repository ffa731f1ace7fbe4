package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.TransferGoal;
import java.io.File;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Writes recorded runs with all that they rest on as JSON lines, to be kept or imported elsewhere.
 */
@Mojo(name = "export", requiresProject = false, threadSafe = true)
final class ExportMojo extends AbstractHistoryMojo {

  /** The file to write; one that is not there yet. */
  @Parameter(property = "prr.file", required = true)
  private File file = new File("");

  @Inject
  ExportMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) throws MojoExecutionException {
    return TransferGoal.exportTo(
        request, request.root().resolve(file.toPath()).normalize(), filter());
  }
}
