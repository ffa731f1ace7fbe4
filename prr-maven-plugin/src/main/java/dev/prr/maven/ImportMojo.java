package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.TransferGoal;
import java.io.File;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Takes exported runs into the history; what is there already changes nothing. */
@Mojo(name = "import", requiresProject = false, threadSafe = true)
final class ImportMojo extends AbstractPrrMojo {

  /** The file that prr:export wrote. */
  @Parameter(property = "prr.file", required = true)
  private File file = new File("");

  @Inject
  ImportMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return TransferGoal.importFrom(request, request.root().resolve(file.toPath()).normalize());
  }
}
