package dev.prr.core.service.code.pipeline;

import dev.prr.core.document.Document;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.code.Pipeline.Host;
import dev.prr.core.source.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Pipelines that are read as text: the stages of a Jenkinsfile, and the commands of Azure Pipelines
 * and CircleCI wherever they stand.
 */
final class OtherPipelines {

  private static final Set<String> COMMANDS =
      Set.of(
          "script",
          "bash",
          "pwsh",
          "powershell",
          "run",
          "command",
          "task",
          "goals",
          "name",
          "displayName",
          "tasks");
  private static final Set<String> ELSEWHERE = Set.of("template", "extends", "orbs", "setup");

  private OtherPipelines() {}

  /** Stages follow one another; a shared library hides what its steps do. */
  static Definition jenkins(Document.Lines file) {
    List<Job> jobs = new ArrayList<>();
    List<String> commands = new ArrayList<>();
    Optional<Gap> hidden = Optional.empty();
    Set<String> before = new HashSet<>();
    String name = file.path().fileName();
    Location place = Location.startOf(file.path());
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i).strip();
      Optional<String> stage = stage(line);
      if (stage.isPresent()) {
        jobs.add(new Job(name, before, Optional.empty(), commands, Optional.empty(), place));
        before.add(name);
        name = stage.get();
        commands.clear();
        place = new Location(file.path(), i + 1, 1);
      }
      if (line.startsWith("@Library") || line.startsWith("library(") || line.contains(" load ")) {
        hidden =
            Optional.of(
                new Gap(
                    Gap.Reason.ELSEWHERE,
                    "A shared library is used here; what its steps do is not shown.",
                    new Location(file.path(), i + 1, 1)));
      }
      if (!line.startsWith("//")) {
        commands.add(line);
      }
    }
    jobs.add(new Job(name, before, Optional.empty(), commands, Optional.empty(), place));
    return new Definition(
        file.path().fileName(), Host.JENKINS, true, jobs, hidden, Location.startOf(file.path()));
  }

  private static Optional<String> stage(String line) {
    int start = line.indexOf("stage(");
    int open = start < 0 ? -1 : start + "stage(".length();
    if (open < 0 || open + 1 >= line.length() || "'\"".indexOf(line.charAt(open)) < 0) {
      return Optional.empty();
    }
    int close = line.indexOf(line.charAt(open), open + 1);
    return close < 0 ? Optional.empty() : Optional.of(line.substring(open + 1, close));
  }

  /** All of it as one job, whose order is not known. */
  static Definition tree(Document.Tree file, Host host) {
    List<String> commands = new ArrayList<>();
    List<String> environments = new ArrayList<>();
    Optional<Gap> hidden = Optional.empty();
    Deque<Node> open = new ArrayDeque<>(List.of(file.root()));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Sequence sequence) {
        sequence.items().forEach(open::push);
      } else if (node instanceof Mapping mapping) {
        for (Mapping.Entry entry : mapping.entries()) {
          String key = entry.key().text();
          if (ELSEWHERE.contains(key)) {
            hidden = Optional.of(elsewhere(entry.key().place()));
          }
          if (entry.value() instanceof Scalar scalar) {
            (key.equals("environment") ? environments : commands)
                .addAll(
                    key.equals("environment") || COMMANDS.contains(key)
                        ? List.of(scalar.text())
                        : List.of());
          }
          open.push(entry.value());
        }
      }
    }
    Optional<String> environment =
        environments.stream()
            .filter(e -> e.contains("prod"))
            .findFirst()
            .or(() -> environments.stream().findFirst());
    Job job =
        new Job(
            file.path().fileName(),
            Set.of(),
            environment,
            commands,
            Optional.empty(),
            file.place());
    return new Definition(file.path().fileName(), host, true, List.of(job), hidden, file.place());
  }

  /** A trigger starts it that is kept in the cloud, and its images may do anything. */
  static Definition cloudBuild(Document.Tree file) {
    Definition read = tree(file, Host.CLOUD_BUILD);
    Gap trigger =
        new Gap(
            Gap.Reason.ELSEWHERE,
            "A trigger that is not in the repository says when Cloud Build runs this.",
            file.place());
    return new Definition(
        read.name(),
        read.host(),
        read.everyChange(),
        read.jobs(),
        read.hidden().or(() -> Optional.of(trigger)),
        read.place());
  }

  private static Gap elsewhere(Location place) {
    return new Gap(
        Gap.Reason.ELSEWHERE, "A template is used here; what it does is not shown.", place);
  }
}
