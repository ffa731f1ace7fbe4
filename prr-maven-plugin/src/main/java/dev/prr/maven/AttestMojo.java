package dev.prr.maven;

import dev.prr.core.gate.AttestGoal;
import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/** Drafts an attestation that a rule asks for; people complete it and put it into prr.yaml. */
@Mojo(name = "attest", requiresProject = false, threadSafe = true)
final class AttestMojo extends AbstractPrrMojo {

  /** Id of the attestation, for example load-test. */
  @Parameter(property = "prr.attestation", required = true)
  private String attestation = "";

  @Inject
  AttestMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return AttestGoal.run(request, attestation);
  }
}
