package dev.prr.core.report.annotation;

import dev.prr.core.report.Issue;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.text.GithubCommand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Commands that GitHub Actions turns into notes beside the lines of a change. They lie in a file
 * that the pipeline prints where it wants them: the console of the gate itself never has a line
 * that a build server obeys.
 */
public final class GithubAnnotations implements RunFormat {

  /** As many of each level as GitHub shows of one step. */
  static final int OF_EACH_LEVEL = 10;

  @Override
  public String of(RunReport report) {
    StringBuilder lines = new StringBuilder();
    report
        .failure()
        .ifPresent(
            failure ->
                lines.append(
                    GithubCommand.line("error", Map.of("title", "PRR"), failure.message())));
    List<Issue> issues = Issue.open(report);
    for (Issue.Level level : Issue.Level.values()) {
      issues.stream()
          .filter(issue -> issue.level() == level)
          .limit(OF_EACH_LEVEL)
          .forEach(issue -> lines.append(line(issue)));
    }
    return lines.toString();
  }

  private static String line(Issue issue) {
    Map<String, String> properties = new LinkedHashMap<>();
    boolean inTree = !issue.place().path().value().startsWith("../");
    if (inTree) {
      properties.put("file", issue.place().path().value());
      properties.put("line", String.valueOf(issue.place().line()));
      properties.put("col", String.valueOf(issue.place().column()));
    }
    properties.put("title", issue.decision().severity().id() + " " + issue.rule());
    String message = inTree ? issue.message() : issue.place() + "  " + issue.message();
    return GithubCommand.line(command(issue.level()), properties, message);
  }

  private static String command(Issue.Level level) {
    return switch (level) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case NOTE -> "notice";
    };
  }
}
