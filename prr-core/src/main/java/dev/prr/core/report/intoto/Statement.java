package dev.prr.core.report.intoto;

import dev.prr.core.history.Receipt;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Digest;
import dev.prr.core.report.ResultJson;
import dev.prr.core.report.RunReport;
import dev.prr.core.text.Escaper;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.ServiceVerdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is stated: this commit, judged by these rules and this policy, came to this. */
final class Statement {

  /** The one test of a run that judged nothing. */
  private static final String JUDGED = "readiness-was-judged";

  private Statement() {}

  static Map<String, Object> of(RunReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("_type", "https://in-toto.io/Statement/v1");
    json.put("subject", subject(report));
    json.put("predicateType", "https://in-toto.io/attestation/test-result/v0.1");
    json.put("predicate", predicate(report));
    return json;
  }

  /** The commit; where none is known the records of what was judged, else the result itself. */
  private static List<Map<String, Object>> subject(RunReport report) {
    Map<String, Object> git = new LinkedHashMap<>();
    report.basis().flatMap(Basis::commit).ifPresent(commit -> git.put("gitCommit", commit));
    report.basis().flatMap(Basis::tree).ifPresent(tree -> git.put("gitTree", tree));
    if (!git.isEmpty()) {
      return List.of(Map.of("digest", git));
    }
    List<Digest> judgements = report.receipt().map(Receipt::judgements).orElseGet(List::of);
    if (!judgements.isEmpty()) {
      return judgements.stream().map(id -> descriptor("judgement", id)).toList();
    }
    byte[] result = ResultJson.of(report).getBytes(StandardCharsets.UTF_8);
    return List.of(descriptor("result.json", Digest.of(result)));
  }

  private static Map<String, Object> descriptor(String name, Digest digest) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", Escaper.console(name));
    json.put("digest", Map.of("sha256", digest.hex()));
    return json;
  }

  private static Map<String, Object> predicate(RunReport report) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("result", result(report));
    json.put("configuration", configuration(report.basis()));
    Map<String, List<String>> tests = tests(report);
    tests.forEach(json::put);
    return json;
  }

  private static String result(RunReport report) {
    return switch (report.verdict()) {
      case READY -> "PASSED";
      case READY_WITH_WARNINGS -> "WARNED";
      case NOT_READY, INCONCLUSIVE, NOT_RUN -> "FAILED";
    };
  }

  private static List<Map<String, Object>> configuration(Optional<Basis> basis) {
    List<Map<String, Object>> all = new ArrayList<>();
    basis.ifPresent(
        by -> {
          by.packs()
              .forEach(
                  p -> all.add(descriptor("pack " + p.name() + " " + p.version(), p.digest())));
          all.add(descriptor("policy", by.policy()));
        });
    return all;
  }

  /** What a rule may be called is fixed: {@code service/rule}. Not applicable is in no list. */
  private static Map<String, List<String>> tests(RunReport report) {
    Map<String, List<String>> tests = new LinkedHashMap<>();
    List<String> passed = new ArrayList<>();
    List<String> warned = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (ServiceVerdict service : report.services()) {
      for (Decision decision : service.decisions()) {
        String name = Escaper.console(service.service() + "/" + decision.ruleId());
        switch (decision.kind()) {
          case PASS, ATTESTED -> passed.add(name);
          case FAIL, WARN, NOTE, UNKNOWN, WAIVED, BASELINED ->
              (decision.blocks() ? failed : warned).add(name);
          case NOT_APPLICABLE -> {}
        }
      }
    }
    if (result(report).equals("FAILED") && failed.isEmpty()) {
      failed.add(JUDGED);
    }
    tests.put("passedTests", passed);
    tests.put("warnedTests", warned);
    tests.put("failedTests", failed);
    return tests;
  }
}
