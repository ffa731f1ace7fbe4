package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.ReportGoal;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report of the organization over its history: pages that need no server, and the same
 * as JSON, in the folder organization of the output directory.
 */
@Mojo(name = "report", requiresProject = false, threadSafe = true)
final class ReportMojo extends AbstractPrrMojo {

  /** The period it speaks of: a quarter as 2026-Q3, a half as 2026-H2. Without it: prr.months. */
  @Parameter(property = "prr.period")
  private @Nullable String period;

  /** How many months it goes back from today where no period is named: 1 to 60. */
  @Parameter(property = "prr.months", defaultValue = "24")
  private int months = ReportGoal.MONTHS;

  /**
   * A zip file to write besides, for an auditor: the records of the same months as a history of
   * their own, tables of them, and how to check both; relative to the judged tree.
   */
  @Parameter(property = "prr.evidencePackage")
  private @Nullable String evidencePackage;

  @Inject
  ReportMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return ReportGoal.run(
        request,
        Optional.ofNullable(period),
        months,
        Optional.ofNullable(evidencePackage).map(file -> request.root().resolve(file).normalize()));
  }
}
