package dev.prr.maven;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.ReviewGoal;
import dev.prr.core.gate.ReviewWords;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;

/**
 * Records what a review board decided about a service: in the history and in prr/review.yaml.
 * Without a decision and without a file it records the prr/review.yaml that is there.
 */
@Mojo(name = "review", requiresProject = false, threadSafe = true)
final class ReviewMojo extends AbstractPrrMojo {

  /** The name of the service; needed where the tree holds several. */
  @Parameter(property = "prr.service")
  private String service = "";

  /** A file with the decision in the form of prr/review.yaml; relative to the judged tree. */
  @Parameter(property = "prr.file")
  private String file = "";

  /** What was decided: approved, approved-with-actions or rejected. */
  @Parameter(property = "prr.decision")
  private String decision = "";

  /** Who decided: roles and teams, never persons. */
  @Parameter(property = "prr.roles")
  private List<String> roles = List.of();

  /** The day of the meeting; today where nothing is given. */
  @Parameter(property = "prr.held")
  private String held = "";

  /** The day by which the board wants to see the service again; at most two years later. */
  @Parameter(property = "prr.next")
  private String next = "";

  /** Up to which stage the service may go; the stage it is in where nothing is given. */
  @Parameter(property = "prr.stage")
  private String stage = "";

  /** Where the minutes can be looked up: an https address or a path in the repository. */
  @Parameter(property = "prr.minutes")
  private String minutes = "";

  @Inject
  ReviewMojo(MavenSession session, MojoExecution execution, RepositorySystem repositories) {
    super(session, execution, repositories);
  }

  @Override
  GateResult run(GateRequest request) {
    return ReviewGoal.run(
        request, new ReviewWords(service, file, decision, held, next, stage, minutes, roles));
  }
}
