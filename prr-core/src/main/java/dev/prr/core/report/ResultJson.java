package dev.prr.core.report;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.fact.Gap;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Json;
import dev.prr.core.history.record.SkipReason;
import dev.prr.core.service.Attestation;
import dev.prr.core.service.Origin;
import dev.prr.core.service.Waiver;
import dev.prr.core.source.Location;
import dev.prr.core.verdict.Ahead;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code result.json}, version 1: everything that was decided, for tools. Its JSON Schema is {@code
 * META-INF/prr/schemas/result.schema.json}. Keys are only ever added.
 */
public final class ResultJson {

  static final int SCHEMA = 1;

  private ResultJson() {}

  /** The text of the file. */
  public static String of(RunReport report) {
    return Json.pretty(tree(report));
  }

  private static Map<String, Object> tree(RunReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("verdict", report.verdict().id());
    report.failure().ifPresent(failure -> json.put("error", error(failure)));
    report.skipped().map(SkipReason::code).ifPresent(code -> json.put("skipped", code));
    json.put("engine", report.engine());
    json.put("date", report.today().toString());
    json.put("packs", report.packs().stream().map(ResultJson::pack).toList());
    json.put("counts", counts(report));
    json.put("services", services(report));
    json.put("leftOut", report.leftOut().stream().map(Places::leftOut).toList());
    json.put("advice", report.advice().stream().map(ResultJson::remark).toList());
    json.put("warnings", report.warnings().stream().map(ResultJson::remark).toList());
    report.receipt().ifPresent(receipt -> json.put("record", record(receipt)));
    return json;
  }

  private static Map<String, Object> error(Failure failure) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("class", failure.kind().id());
    json.put("message", failure.message());
    json.put("details", failure.details().stream().map(ResultJson::remark).toList());
    return json;
  }

  private static Map<String, Object> pack(Basis.Pack pack) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", pack.name());
    json.put("version", pack.version());
    json.put("digest", pack.digest().hex());
    return json;
  }

  private static Map<String, Object> counts(RunReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("files", report.read().files());
    json.put("documents", report.read().documents());
    json.put("leftOut", report.leftOut().size());
    json.put("decisions", byKind(Counts.of(report.services())));
    return json;
  }

  private static Map<String, Object> byKind(Counts counts) {
    Map<DecisionKind, Integer> numbers = new EnumMap<>(counts.byKind());
    Map<String, Object> json = new LinkedHashMap<>();
    numbers.forEach((kind, number) -> json.put(kind.id(), number));
    return json;
  }

  private static List<Map<String, Object>> services(RunReport report) {
    List<Map<String, Object>> services = new ArrayList<>();
    List<Digest> judgements = report.receipt().map(Receipt::judgements).orElseGet(List::of);
    for (ServiceVerdict service : report.services()) {
      Map<String, Object> json = service(service);
      int index = services.size();
      if (index < judgements.size()) {
        json.put("judgement", judgements.get(index).hex());
      }
      services.add(json);
    }
    return services;
  }

  private static Map<String, Object> service(ServiceVerdict service) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("service", service.service());
    json.put("team", service.team().ifKnown());
    json.put("tier", Integer.valueOf(service.tier().id()));
    json.put("stage", service.stage().id());
    json.put("verdict", service.verdict().id());
    json.put("descriptor", Places.of(service.descriptor()));
    json.put("counts", byKind(new Counts(service.decisions())));
    json.put("decisions", service.decisions().stream().map(ResultJson::decision).toList());
    if (!service.waivers().isEmpty()) {
      json.put("waivers", service.waivers().stream().map(WaiverJson::of).toList());
    }
    if (!service.ahead().isEmpty()) {
      json.put("ahead", service.ahead().stream().map(ResultJson::ahead).toList());
    }
    return json;
  }

  private static Map<String, Object> ahead(Ahead ahead) {
    Map<String, Object> json = Places.of(ahead.place());
    json.put("kind", ahead.kind().id());
    json.put("on", ahead.on().toString());
    json.put("message", ahead.sentence());
    return json;
  }

  private static Map<String, Object> decision(Decision decision) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("rule", decision.ruleId());
    json.put("catalogue", decision.result().mustHave().catalogue());
    json.put("title", decision.result().mustHave().title());
    decision.result().mustHave().page().ifPresent(page -> json.put("page", page));
    json.put("outcome", decision.result().outcome().id());
    json.put("decision", decision.kind().id());
    json.put("severity", decision.severity().id());
    json.put("blocks", decision.blocks());
    decision.blocksFrom().ifPresent(day -> json.put("blocksFrom", day.toString()));
    json.put("reason", decision.reason());
    String fix = decision.result().mustHave().fix();
    json.put(
        "findings",
        decision.result().findings().stream()
            .map(finding -> finding(finding, fix, decision.waiverOf(finding)))
            .toList());
    if (!decision.result().gaps().isEmpty()) {
      json.put("unknowns", decision.result().gaps().stream().map(ResultJson::gap).toList());
    }
    if (!decision.waived().isEmpty()) {
      json.put("waivers", decision.waived().stream().map(w -> w.waiver().name()).toList());
    }
    if (decision.result().attested()) {
      json.put(
          "statements",
          decision.result().statements().stream().map(ResultJson::statement).toList());
    }
    return json;
  }

  /** What a pass hangs on, without the prose of it. */
  private static Map<String, Object> statement(Attestation attestation) {
    Map<String, Object> json = Places.of(attestation.place());
    json.put("id", attestation.id().ifKnown());
    json.put("attestedBy", attestation.attestedBy().ifKnown());
    json.put("origin", attestation.origin().ifKnown().map(Origin::id));
    json.put("date", attestation.date().ifKnown().map(LocalDate::toString));
    json.put("expires", attestation.expires().ifKnown().map(LocalDate::toString));
    return json;
  }

  private static Map<String, Object> finding(Finding finding, String fix, Optional<Waiver> waiver) {
    Map<String, Object> json = Places.of(finding.place());
    json.put("subject", finding.subject());
    json.put("message", finding.message());
    json.put("fix", fix);
    json.put("fingerprint", finding.fingerprint());
    waiver.ifPresent(covering -> json.put("waiver", covering.name()));
    if (!finding.related().isEmpty()) {
      json.put("related", finding.related().stream().map(Places::of).toList());
    }
    return json;
  }

  private static Map<String, Object> gap(Gap gap) {
    Map<String, Object> json = Places.of(gap.place());
    json.put("reason", gap.reason().id());
    json.put("detail", gap.detail());
    return json;
  }

  private static Map<String, Object> remark(Remark remark) {
    Optional<Location> place = remark.place();
    Map<String, Object> json = place.map(Places::of).orElseGet(LinkedHashMap::new);
    json.put("message", remark.sentence());
    return json;
  }

  private static Map<String, Object> record(Receipt receipt) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("run", receipt.run().hex());
    json.put("history", receipt.history());
    receipt.checkpoint().ifPresent(reached -> json.put("checkpoint", checkpoint(reached)));
    return json;
  }

  private static Map<String, Object> checkpoint(Checkpoint checkpoint) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("origin", checkpoint.origin());
    json.put("size", checkpoint.size());
    json.put("root", checkpoint.root().hex());
    json.put("line", checkpoint.line());
    return json;
  }
}
