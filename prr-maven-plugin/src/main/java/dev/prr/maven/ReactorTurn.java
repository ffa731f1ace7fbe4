package dev.prr.maven;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * Makes a goal that Maven calls once a module run once a build, at the last of these calls, when
 * all evidence of the build is there. Safe with parallel builds, partial reactors and resumed
 * builds: it counts the calls that this very session is going to make.
 */
final class ReactorTurn {

  private final MavenSession session;
  private final MojoExecution execution;

  ReactorTurn(MavenSession session, MojoExecution execution) {
    this.session = session;
    this.execution = execution;
  }

  /**
   * Takes note of one call.
   *
   * @param root the tree that is judged; each has its turn
   * @return whether this is the call that judges
   */
  boolean isMine(Object root) {
    SessionData data = session.getRepositorySession().getData();
    String key = ReactorTurn.class.getName() + ":" + execution.getGoal() + ":" + root;
    data.set(key, null, new AtomicLong(expectedCalls()));
    return ((AtomicLong) data.get(key)).decrementAndGet() == 0;
  }

  /** From the command line a goal that needs no project is called once, whatever the reactor. */
  private long expectedCalls() {
    return execution.getSource() == MojoExecution.Source.CLI
        ? 1
        : session.getProjects().stream().mapToLong(this::boundCalls).sum();
  }

  private long boundCalls(MavenProject project) {
    return project.getBuildPlugins().stream()
        .filter(plugin -> plugin.getKey().equals(execution.getPlugin().getKey()))
        .flatMap(plugin -> plugin.getExecutions().stream())
        .filter(bound -> bound.getGoals().contains(execution.getGoal()))
        .filter(bound -> !"none".equals(bound.getPhase()))
        .count();
  }
}
