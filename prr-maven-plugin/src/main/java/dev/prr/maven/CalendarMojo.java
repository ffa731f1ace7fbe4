package dev.prr.maven;

import dev.prr.core.gate.CalendarGoal;
import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Lists which reviews are due, the most pressing first, and writes calendar.txt, calendar.json and
 * calendar.ics.
 */
@Mojo(name = "calendar", requiresProject = false, threadSafe = true)
final class CalendarMojo extends AbstractPrrMojo {

  /** Only what concerns this team. */
  @Parameter(property = "prr.team")
  private String team = "";

  @Inject
  CalendarMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return CalendarGoal.run(request, team);
  }
}
