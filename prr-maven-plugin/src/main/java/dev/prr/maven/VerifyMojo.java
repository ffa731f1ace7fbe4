package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.VerifyGoal;
import dev.prr.core.report.format.Wishes;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether each service of the tree is ready for production, says what to fix, records the
 * result, and fails the build when one is not ready.
 */
@Mojo(
    name = "verify",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresProject = false,
    threadSafe = true)
final class VerifyMojo extends AbstractPrrMojo {

  /** Does not judge; that is recorded as NOT_RUN. */
  @Parameter(property = "prr.skip", defaultValue = "false")
  private boolean skip;

  /** Why it is skipped, for the record: a ticket, or a few words without names. */
  @Parameter(property = "prr.skipReason")
  private @Nullable String skipReason;

  /**
   * Reports beside result.json, by name, parted by commas; "all", "usual" or "none". An unknown
   * name is an error and tells all of them.
   */
  @Parameter(property = "prr.reports", defaultValue = "usual")
  private List<String> reports = List.of();

  /** What becomes of results in SARIF that a waiver covers: "omit" or "include". */
  @Parameter(property = "prr.sarif.suppressed", defaultValue = "omit")
  private String sarifSuppressed = "omit";

  /**
   * A private key of Ed25519 (PKCS#8 in PEM) that signs the report "intoto"; outside the judged
   * tree. Without it the statement is written unsigned.
   */
  @Parameter(property = "prr.signingKey")
  private @Nullable File signingKey;

  @Inject
  VerifyMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  Optional<String> skipReason() {
    return skip ? Optional.of(skipReason == null ? "" : skipReason) : Optional.empty();
  }

  @Override
  Wishes reports() {
    return new Wishes(reports, sarifSuppressed, Optional.ofNullable(signingKey).map(File::toPath));
  }

  @Override
  GateResult run(GateRequest request) {
    return VerifyGoal.run(request);
  }
}
