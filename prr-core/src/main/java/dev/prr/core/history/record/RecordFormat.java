package dev.prr.core.history.record;

import java.util.Map;
import java.util.TreeMap;

/**
 * The keys of a record, version 2, which added teams and, later, reviews. {@link RecordReader} is
 * its counterpart; it also reads version 1.
 */
final class RecordFormat {

  static final int SCHEMA = 2;

  private RecordFormat() {}

  static Map<String, Object> write(Judgement judgement) {
    Map<String, Object> json = new TreeMap<>();
    json.put("schema", SCHEMA);
    json.put("service", judgement.service());
    judgement.team().ifPresent(team -> json.put("team", team));
    judgement.basis().commit().ifPresent(commit -> json.put("commit", commit));
    judgement.basis().tree().ifPresent(tree -> json.put("tree", tree));
    json.put("engine", judgement.basis().engine());
    json.put("packs", judgement.basis().packs().stream().map(RecordFormat::pack).toList());
    json.put("policy", judgement.basis().policy().hex());
    json.put("facts", judgement.facts().hex());
    json.put("tier", Integer.valueOf(judgement.tier().id()));
    json.put("stage", judgement.stage().id());
    json.put("verdict", judgement.verdict().id());
    json.put("decisions", judgement.rulings().stream().map(RecordFormat::ruling).toList());
    return json;
  }

  static Map<String, Object> write(Run run) {
    Map<String, Object> json = new TreeMap<>();
    json.put("schema", SCHEMA);
    json.put("run", run.runId());
    json.put("instant", run.instant().toString());
    json.put("verdict", run.verdict().id());
    json.put("services", run.services().stream().map(RecordFormat::service).toList());
    run.skipped().ifPresent(reason -> json.put("skipped", reason.code()));
    json.put("properties", run.properties());
    return json;
  }

  static Map<String, Object> write(HeldReview review) {
    Map<String, Object> json = new TreeMap<>();
    json.put("schema", SCHEMA);
    json.put("review", review.kind().id());
    json.put("scope", review.subject().scope().id());
    json.put("subject", review.subject().id());
    review.period().ifPresent(period -> json.put("period", period.toString()));
    json.put("held", review.held().toString());
    json.put("due", review.due().toString());
    json.put("decision", review.decision().id());
    review.stage().ifPresent(stage -> json.put("stage", stage.id()));
    json.put("roles", review.roles());
    json.put("actions", review.actions().stream().map(RecordFormat::action).toList());
    review.replaces().ifPresent(id -> json.put("replaces", id.hex()));
    review.result().ifPresent(result -> json.put("digest", result.digest().hex()));
    review.result().flatMap(HeldReview.Result::json).ifPresent(it -> json.put("result", it));
    return json;
  }

  private static Map<String, Object> action(HeldReview.Action action) {
    Map<String, Object> json = new TreeMap<>();
    json.put("action", action.action());
    json.put("team", action.team());
    action.due().ifPresent(due -> json.put("due", due.toString()));
    json.put("status", action.status().id());
    return json;
  }

  private static Map<String, Object> pack(Basis.Pack pack) {
    return Map.of("name", pack.name(), "version", pack.version(), "digest", pack.digest().hex());
  }

  private static Map<String, Object> ruling(Ruling ruling) {
    Map<String, Object> json = new TreeMap<>();
    json.put("rule", ruling.rule());
    json.put("outcome", ruling.outcome().id());
    json.put("decision", ruling.decision().id());
    json.put("severity", ruling.severity().id());
    json.put("findings", ruling.findings());
    ruling
        .folded()
        .ifPresent(
            digest ->
                json.put("folded", Map.of("count", ruling.findingCount(), "digest", digest.hex())));
    if (!ruling.waivers().isEmpty()) {
      json.put("waivers", ruling.waivers());
    }
    return json;
  }

  private static Map<String, Object> service(Run.ServiceJudgement service) {
    Map<String, Object> json = new TreeMap<>();
    json.put("service", service.service());
    service.team().ifPresent(team -> json.put("team", team));
    service.tier().ifPresent(tier -> json.put("tier", Integer.valueOf(tier.id())));
    json.put("verdict", service.verdict().id());
    json.put("judgement", service.judgement().hex());
    return json;
  }
}
