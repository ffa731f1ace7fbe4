package dev.prr.core.service.code.pipeline;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.code.Pipeline.Host;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@code .gitlab-ci.yml}. What it includes is not looked into and hides jobs. */
final class GitlabPipeline {

  private static final int DEEPEST_TEMPLATE = 8;

  private static final Set<String> NO_JOBS =
      Set.of(
          "stages",
          "variables",
          "include",
          "default",
          "workflow",
          "image",
          "services",
          "spec",
          "before_script",
          "after_script",
          "cache");

  private static final List<String> SCRIPTS = List.of("before_script", "script", "after_script");

  private final Map<String, Field> entries = new LinkedHashMap<>();
  private final List<String> stages;
  private final Field root;

  private GitlabPipeline(Document.Tree file) {
    root = Field.of(file.root(), Dialect.CORE);
    root.fields().forEach(field -> entries.put(field.getKey(), field.getValue()));
    List<String> written =
        root.at("stages").items().stream().flatMap(s -> s.text().ifKnown().stream()).toList();
    stages = written.isEmpty() ? List.of("build", "test", "deploy") : written;
  }

  static Definition read(Document.Tree file) {
    GitlabPipeline pipeline = new GitlabPipeline(file);
    Field include = pipeline.root.at("include");
    Optional<Gap> hidden =
        include.isPresent()
            ? Optional.of(
                new Gap(
                    Gap.Reason.ELSEWHERE,
                    "What is included here is not looked into and may define jobs.",
                    include.place()))
            : Optional.empty();
    return new Definition(
        file.path().fileName(), Host.GITLAB, true, pipeline.jobs(), hidden, file.place());
  }

  private List<Job> jobs() {
    List<Job> jobs = new ArrayList<>();
    for (Map.Entry<String, Field> entry : entries.entrySet()) {
      if (isJob(entry.getKey())) {
        jobs.add(job(entry.getKey(), entry.getValue()));
      }
    }
    return jobs;
  }

  private static boolean isJob(String name) {
    return !NO_JOBS.contains(name) && !name.startsWith(".");
  }

  private Job job(String name, Field job) {
    List<String> commands = new ArrayList<>(List.of(name));
    List<Gap> hidden = new ArrayList<>();
    collect(job, commands, hidden, 0);
    Field environment = job.at("environment");
    Optional<String> deployedTo =
        environment.text().ifKnown().or(() -> environment.at("name").text().ifKnown());
    return new Job(
        name, needs(job), deployedTo, commands, hidden.stream().findFirst(), job.place());
  }

  private Set<String> needs(Field job) {
    Set<String> needs = new HashSet<>();
    for (Field need : job.at("needs").items()) {
      need.text().ifKnown().or(() -> need.at("job").text().ifKnown()).ifPresent(needs::add);
    }
    if (job.at("needs").isPresent()) {
      return needs;
    }
    int own = stages.indexOf(stageOf(job));
    entries.forEach(
        (name, other) -> {
          if (isJob(name) && stages.indexOf(stageOf(other)) < own) {
            needs.add(name);
          }
        });
    return needs;
  }

  private static String stageOf(Field job) {
    return job.at("stage").text().ifKnown().orElse("test");
  }

  private void collect(Field job, List<String> commands, List<Gap> hidden, int depth) {
    for (String key : SCRIPTS) {
      job.at(key).text().ifKnown().ifPresent(commands::add);
      job.at(key).items().forEach(line -> line.text().ifKnown().ifPresent(commands::add));
    }
    if (job.at("trigger").isPresent()) {
      hidden.add(
          new Gap(
              Gap.Reason.ELSEWHERE,
              "Another pipeline is started here; what it does is not shown.",
              job.at("trigger").place()));
    }
    Field parents = job.at("extends");
    List<String> names = new ArrayList<>();
    parents.text().ifKnown().ifPresent(names::add);
    parents.items().forEach(parent -> parent.text().ifKnown().ifPresent(names::add));
    for (String parent : names) {
      Field template = entries.get(parent);
      if (template != null && depth < DEEPEST_TEMPLATE) {
        collect(template, commands, hidden, depth + 1);
      } else {
        hidden.add(
            new Gap(
                Gap.Reason.ELSEWHERE,
                "The template this job extends is not in the file.",
                parents.place()));
      }
    }
  }
}
