package dev.prr.core.review.dependency.plan;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.ShapeCheck;
import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.Ratio;
import dev.prr.core.review.dependency.graph.Copies;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.graph.NodeKind;
import dev.prr.core.review.dependency.graph.Source;
import dev.prr.core.review.dependency.graph.Strength;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code plans.yaml} of a review: what it says, or everything that is wrong with it.
 *
 * @param plans empty when something is wrong
 */
public record PlanFile(Optional<Plans> plans, List<Problem> problems) {

  public PlanFile {
    problems = List.copyOf(problems);
  }

  /** Reads a file. */
  public static PlanFile read(SourceText file, Limits limits) {
    Documents documents = DocumentReader.read(file, limits);
    List<Problem> problems = new ArrayList<>();
    documents
        .unread()
        .forEach(
            unread ->
                problems.add(
                    new Problem(
                        unread.leftOut().place(),
                        "The plans could not be read.",
                        unread.leftOut().detail(),
                        "Correct the file.")));
    List<Document.Tree> trees =
        documents.read().stream()
            .map(Documents.Read::document)
            .filter(Document.Tree.class::isInstance)
            .map(Document.Tree.class::cast)
            .toList();
    if (problems.isEmpty() && trees.size() != 1) {
      problems.add(
          new Problem(
              Location.startOf(file.path()),
              "The file holds " + trees.size() + " documents instead of one.",
              "Nobody could say which of them counts.",
              "Keep one document of the kind DependencyPlans."));
    }
    if (problems.isEmpty()) {
      problems.addAll(ShapeCheck.problems(trees.get(0).root(), PlanShape.DOCUMENT));
    }
    if (!problems.isEmpty()) {
      return new PlanFile(Optional.empty(), problems.stream().sorted().toList());
    }
    Field spec = Field.of(trees.get(0).root(), Dialect.CORE).at("spec");
    problems.addAll(PlanSense.problems(spec));
    return problems.isEmpty()
        ? new PlanFile(Optional.of(plans(spec)), List.of())
        : new PlanFile(Optional.empty(), problems.stream().sorted().toList());
  }

  private static Plans plans(Field spec) {
    Map<String, String> names = new HashMap<>();
    spec.at("names")
        .fields()
        .forEach(e -> names.put(Graph.key(e.getKey()), Graph.key(text(e.getValue()))));
    List<Edge> needs = new ArrayList<>();
    for (Field known : spec.at("known").items()) {
      for (Field need : known.at("needs").items()) {
        needs.add(
            Edge.of(
                Graph.key(text(known.at("name"))),
                Graph.key(text(need.at("name"))),
                word(need.at("criticality"), Strength.values()).orElse(Strength.UNSAID),
                Source.DECLARED,
                need.place().toString()));
      }
    }
    return new Plans(
        date(spec.at("held")),
        spec.at("roles").items().stream().map(PlanFile::text).toList(),
        names,
        spec.at("ignored").items().stream()
            .map(PlanFile::text)
            .map(Graph::key)
            .collect(Collectors.toSet()),
        spec.at("known").items().stream().map(PlanFile::known).toList(),
        needs,
        spec.at("plans").items().stream().map(PlanFile::plan).toList());
  }

  private static Node known(Field known) {
    Copies copies =
        known
            .at("copies")
            .integer()
            .ifKnown()
            .map(n -> n > 1 ? Copies.REDUNDANT : Copies.SINGLE)
            .orElse(Copies.UNSAID);
    return new Node(
        Graph.key(text(known.at("name"))),
        optional(known.at("team")),
        Optional.empty(),
        known.at("promise").text().ifKnown().flatMap(Ratio::parse),
        word(known.at("kind"), NodeKind.values()).orElse(NodeKind.UNKNOWN),
        copies,
        known.at("entry").bool().ifKnown().orElse(false),
        known.at("serviceLevels").items().stream().map(PlanFile::text).toList(),
        known.place().toString());
  }

  private static Plan plan(Field plan) {
    return new Plan(
        Graph.key(text(plan.at("dependency"))),
        word(plan.at("decision"), Plan.Decision.values()).orElseThrow(),
        optional(plan.at("why")),
        optional(plan.at("acceptable")),
        optional(plan.at("detect")),
        optional(plan.at("communicate")),
        optional(plan.at("escalate")),
        optional(plan.at("changes")),
        word(plan.at("effectiveness"), Plan.Effectiveness.values()),
        optional(plan.at("effect")),
        date(plan.at("nextReview")),
        plan.at("tasks").items().stream().map(PlanFile::task).toList(),
        plan.at("dependency").place().toString());
  }

  private static Task task(Field task) {
    return new Task(
        text(task.at("id")),
        text(task.at("task")),
        text(task.at("team")),
        date(task.at("due")).orElseThrow(),
        word(task.at("status"), Task.Status.values()).orElseThrow(),
        optional(task.at("note")));
  }

  private static String text(Field field) {
    return field.text().ifKnown().orElse("");
  }

  private static Optional<String> optional(Field field) {
    return field.text().ifKnown().map(String::strip);
  }

  private static Optional<LocalDate> date(Field field) {
    return field.parsed(Dates::parse, "a date").ifKnown();
  }

  private static <T extends Named> Optional<T> word(Field field, T[] values) {
    return field
        .text()
        .ifKnown()
        .flatMap(text -> Stream.of(values).filter(v -> v.id().equals(text)).findFirst());
  }
}
