package dev.prr.core.service.code.pipeline;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.document.Scalar;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.code.Pipeline.Host;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A workflow of GitHub Actions. It is read by YAML 1.2, so that the key {@code on} stays a word. A
 * workflow of the same repository that a job calls is looked into; any other hides jobs.
 */
final class GithubWorkflow {

  /** How deep workflows may call one another. */
  private static final int DEEPEST_CALL = 4;

  /** Environments that packages and pages are published to. */
  private static final Set<String> NO_DEPLOYMENT =
      Set.of("github-pages", "pypi", "testpypi", "npm", "release", "maven-central", "codecov");

  private final Map<String, Document.Tree> all;

  /**
   * @param all workflows of the repository by path
   */
  GithubWorkflow(Map<String, Document.Tree> all) {
    this.all = all;
  }

  Definition read(Document.Tree workflow) {
    Field root = Field.of(workflow.root(), Dialect.CORE);
    List<Job> jobs = new ArrayList<>();
    for (Map.Entry<String, Field> job : root.at("jobs").fields()) {
      jobs.add(job(job.getKey(), job.getValue()));
    }
    return new Definition(
        root.at("name").text().ifKnown().orElse(workflow.path().fileName()),
        Host.GITHUB,
        startsOnEveryChange(root.at("on")),
        jobs,
        Optional.empty(),
        workflow.place());
  }

  private static boolean startsOnEveryChange(Field on) {
    Set<String> events = new HashSet<>();
    if (on.node().ifKnown().orElse(null) instanceof Scalar word) {
      events.add(word.text());
    }
    on.items().forEach(item -> item.text().ifKnown().ifPresent(events::add));
    on.fields().forEach(field -> events.add(field.getKey()));
    Field push = on.at("push");
    boolean tagsOnly =
        push.at("tags").isPresent()
            && !push.at("branches").isPresent()
            && !push.at("branches-ignore").isPresent();
    return events.contains("pull_request")
        || events.contains("pull_request_target")
        || events.contains("merge_group")
        || (events.contains("push") && !tagsOnly);
  }

  private Job job(String name, Field job) {
    List<String> commands = new ArrayList<>();
    List<Gap> hidden = new ArrayList<>();
    collect(job, commands, hidden, 0);
    Set<String> needs = new HashSet<>();
    job.at("needs").text().ifKnown().ifPresent(needs::add);
    job.at("needs").items().forEach(item -> item.text().ifKnown().ifPresent(needs::add));
    Field environment = job.at("environment");
    Optional<String> deployedTo =
        environment.text().ifKnown().or(() -> environment.at("name").text().ifKnown());
    return new Job(
        name,
        needs,
        deployedTo.filter(e -> !NO_DEPLOYMENT.contains(e)),
        commands,
        hidden.stream().findFirst(),
        job.place());
  }

  private void collect(Field job, List<String> commands, List<Gap> hidden, int depth) {
    Optional<String> called = job.at("uses").text().ifKnown();
    called.ifPresent(path -> call(path, job, commands, hidden, depth));
    for (Field step : job.at("steps").items()) {
      Optional<String> action = step.at("uses").text().ifKnown();
      action.filter(a -> a.startsWith("./")).ifPresent(a -> hidden.add(gap(a, step)));
      for (String key : List.of("name", "uses", "run")) {
        step.at(key).text().ifKnown().ifPresent(commands::add);
      }
      step.at("with").fields().stream()
          .flatMap(field -> field.getValue().text().ifKnown().stream())
          .forEach(argument -> commands.add(action.orElse("") + " " + argument));
    }
  }

  private void call(String called, Field job, List<String> commands, List<Gap> hidden, int depth) {
    Optional<Document.Tree> here =
        Optional.ofNullable(called.startsWith("./") ? all.get(called.substring(2)) : null);
    if (here.isEmpty() || depth == DEEPEST_CALL) {
      hidden.add(gap(called, job));
      return;
    }
    Field.of(here.get().root(), Dialect.CORE)
        .at("jobs")
        .fields()
        .forEach(inner -> collect(inner.getValue(), commands, hidden, depth + 1));
  }

  private static Gap gap(String what, Field at) {
    return new Gap(
        Gap.Reason.ELSEWHERE,
        what.startsWith("./")
            ? "A local action or a deep chain of workflows is called here; it is not looked into."
            : "A workflow of another repository is called here; what it does is not shown.",
        at.at("uses").place());
  }
}
