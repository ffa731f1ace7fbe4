package dev.prr.core.report.dependency;

import dev.prr.core.history.record.Json;
import dev.prr.core.review.dependency.Changes;
import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.Mismatch;
import dev.prr.core.review.dependency.Standing;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.plan.Plan;
import dev.prr.core.review.dependency.plan.Task;
import dev.prr.core.review.dependency.source.Observed;
import dev.prr.core.service.Tier;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The review as JSON, for {@code META-INF/prr/schemas/dependency-review.schema.json}. Keys are only
 * ever added.
 */
public final class DependencyJson {

  private static final int SCHEMA = 1;

  private DependencyJson() {}

  /** The whole text. */
  public static String of(DependencyReview review) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("period", review.period().toString());
    json.put("organization", review.title());
    json.put("day", review.today().toString());
    json.put("assumptions", DependencyReview.ASSUMPTIONS);
    json.put("remarks", review.remarks());
    json.put("entries", List.copyOf(review.entries()));
    json.put("critical", List.copyOf(review.critical()));
    json.put("nodes", review.standings().stream().map(DependencyJson::node).toList());
    json.put("edges", review.graph().edges().stream().map(DependencyJson::edge).toList());
    json.put("ranking", review.ranking().stream().map(s -> s.node().name()).toList());
    json.put("mismatches", review.mismatches().stream().map(DependencyJson::mismatch).toList());
    json.put("plans", review.plans().plans().stream().map(DependencyJson::plan).toList());
    json.put("changes", changes(review.changes()));
    json.put("files", review.observed().stream().map(DependencyJson::file).toList());
    return Json.pretty(json);
  }

  private static Map<String, Object> node(Standing standing) {
    Node node = standing.node();
    Standing.Use use = standing.use();
    Standing.Need need = standing.need();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", node.name());
    json.put("team", node.team());
    json.put("tier", node.tier().map(Tier::id).map(Integer::valueOf));
    json.put("kind", node.kind().id());
    json.put("promise", node.promise().map(Object::toString));
    json.put("copies", node.copies().id());
    json.put("serviceLevels", node.levels());
    json.put("place", node.place());
    json.put("fanIn", use.fanIn());
    json.put("dependents", use.dependents());
    json.put("tierOneDependents", use.tierOne());
    json.put("entriesLost", use.entries());
    json.put("dominated", use.dominated());
    json.put("articulationPoint", use.joint());
    json.put("singlePointOfFailure", use.single().id());
    json.put("expectedMinutesLost", use.expected());
    json.put("minutesLost", use.lost());
    json.put("incidents", use.incidents());
    json.put("teamsHurt", use.teams());
    json.put("needs", need.direct());
    json.put("hardNeeds", need.hard());
    json.put("depth", need.depth());
    json.put("withPromise", need.allowance().known());
    json.put("withoutPromise", need.allowance().silent());
    json.put("allows", need.allowance().most().toString());
    json.put("allowsOptimistic", need.allowance().optimistic().toString());
    json.put("weakest", need.weakest());
    json.put("minutesAllowed", need.budget().map(Standing.Budget::allowed));
    json.put("minutesUsed", need.budget().map(Standing.Budget::used));
    json.put("minutesLeft", need.budget().map(Standing.Budget::left));
    return json;
  }

  private static Map<String, Object> edge(Edge edge) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", edge.from());
    json.put("to", edge.to());
    json.put("criticality", edge.strength().id());
    json.put("sources", edge.sources().stream().map(s -> s.id()).toList());
    json.put("places", edge.places());
    json.put("copies", edge.copies());
    json.put("impact", edge.terms().impact());
    json.put("fallback", edge.terms().fallback());
    json.put("detect", edge.terms().detect());
    json.put("communicate", edge.terms().communicate());
    json.put("serviceLevel", edge.terms().serviceLevel());
    return json;
  }

  private static Map<String, Object> mismatch(Mismatch mismatch) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", mismatch.kind().id());
    json.put("subject", mismatch.subject());
    json.put("other", mismatch.other());
    json.put("says", mismatch.says());
    return json;
  }

  private static Map<String, Object> plan(Plan plan) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dependency", plan.dependency());
    json.put("decision", plan.decision().id());
    json.put("why", plan.why());
    json.put("acceptable", plan.acceptable());
    json.put("detect", plan.detect());
    json.put("communicate", plan.communicate());
    json.put("escalate", plan.escalate());
    json.put("changes", plan.changes());
    json.put("effectiveness", plan.effectiveness().map(Plan.Effectiveness::id));
    json.put("effect", plan.effect());
    json.put("nextReview", plan.nextReview().map(LocalDate::toString));
    json.put("tasks", plan.tasks().stream().map(DependencyJson::task).toList());
    json.put("place", plan.place());
    return json;
  }

  private static Map<String, Object> task(Task task) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", task.id());
    json.put("task", task.task());
    json.put("team", task.team());
    json.put("due", task.due().toString());
    json.put("status", task.status().id());
    json.put("note", task.note());
    return json;
  }

  private static Map<String, Object> changes(Changes changes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("since", changes.since());
    json.put("new", changes.appeared());
    json.put("gone", changes.gone());
    json.put("reowned", changes.reowned().stream().map(DependencyJson::reowned).toList());
    json.put("newEdges", changes.newEdges());
    json.put("goneEdges", changes.goneEdges());
    json.put("progress", changes.progress().stream().map(DependencyJson::progress).toList());
    return json;
  }

  private static Map<String, Object> reowned(Changes.Reowned reowned) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", reowned.name());
    json.put("from", reowned.from());
    json.put("to", reowned.to());
    return json;
  }

  private static Map<String, Object> progress(Changes.Progress progress) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("dependency", progress.dependency());
    json.put("task", progress.task());
    json.put("team", progress.team());
    json.put("due", progress.due());
    json.put("progress", progress.word().id());
    return json;
  }

  private static Map<String, Object> file(Observed observed) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", observed.path().value());
    json.put("format", observed.format());
    json.put("edges", observed.edges().size());
    json.put(
        "leftOut",
        observed.leftOut().stream()
            .map(row -> Map.of("place", row.place().toString(), "why", row.detail()))
            .toList());
    json.put("unlisted", observed.unlisted());
    return json;
  }
}
