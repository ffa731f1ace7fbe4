package dev.prr.maven;

import dev.prr.core.gate.FilterWords;
import dev.prr.core.history.HistoryFilter;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** What the goals share that read some of the recorded runs. */
abstract class AbstractHistoryMojo extends AbstractPrrMojo {

  /** Only runs that judged this service. */
  @Parameter(property = "prr.service")
  private @Nullable String service;

  /** Only runs that judged a service of this team. */
  @Parameter(property = "prr.team")
  private @Nullable String team;

  /** Only runs that judged a service of this tier: 1 to 4. */
  @Parameter(property = "prr.tier")
  private @Nullable String tier;

  /** Only runs of this day or later, UTC: 2026-01-31. */
  @Parameter(property = "prr.from")
  private @Nullable String from;

  /** Only runs of this day or earlier, UTC: 2026-01-31. */
  @Parameter(property = "prr.to")
  private @Nullable String to;

  /** Only runs that decided about this rule. */
  @Parameter(property = "prr.rule")
  private @Nullable String rule;

  /** Only runs with such a decision: pass, fail, warn, note, waived, unknown and so on. */
  @Parameter(property = "prr.decision")
  private @Nullable String decision;

  AbstractHistoryMojo(
      MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  /** What was asked for. */
  HistoryFilter filter() throws MojoExecutionException {
    try {
      return FilterWords.read(service, team, tier, from, to, rule, decision);
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }
}
