package dev.prr.core.artifact.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Call;
import dev.prr.core.artifact.EvidenceFile.Calls;
import dev.prr.core.artifact.EvidenceFile.ChangeRules;
import dev.prr.core.artifact.EvidenceFile.Components;
import dev.prr.core.artifact.EvidenceFile.Load;
import dev.prr.core.artifact.EvidenceFile.Shifts;
import dev.prr.core.artifact.EvidenceFile.Tally;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.fact.Ratio;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OtherFormatsTest {

  @TempDir Path root;

  private EvidenceFile json(String text) {
    return EvidenceTree.only(root, "file.json", text);
  }

  @Test
  void a_bill_of_materials_of_cyclonedx() {
    EvidenceFile bom =
        json(
            """
            {"$schema": "x", "bomFormat": "CycloneDX", "specVersion": "1.6",
             "metadata": {"timestamp": "2026-05-30T10:00:00Z", "authors": [{"name": "someone"}]},
             "components": [
               {"name": "a", "licenses": [{"license": {"id": "Apache-2.0", "url": "x"}}],
                "evidence": {"occurrences": []}},
               {"name": "b", "licenses": [{"expression": "MIT OR GPL-2.0-only"}]},
               {"name": "c", "licenses": [{"license": {"name": "Apache-2.0"}}]},
               {"name": "d"}]}
            """);
    assertEquals(new Components(4, List.of("Apache-2.0", "MIT OR GPL-2.0-only"), 1), bom.content());
    assertEquals(Optional.of(LocalDate.parse("2026-05-30")), bom.stamp().date());
    assertFalse(bom.toString().contains("someone"));
  }

  @Test
  void a_bill_of_materials_of_spdx() {
    assertEquals(
        new Components(3, List.of("Apache-2.0", "MIT"), 1),
        json("""
                {"spdxVersion": "SPDX-2.3", "creationInfo": {"created": "2026-05-30T10:00:00Z"},
                 "packages": [
                   {"licenseDeclared": "BSD", "licenseConcluded": "MIT"},
                   {"licenseDeclared": "Apache-2.0", "licenseConcluded": "NOASSERTION"},
                   {"licenseDeclared": "NONE"}]}
                """)
            .content());
  }

  @Test
  void a_licence_report_of_maven() {
    assertEquals(
        new Components(2, List.of("MIT & more"), 1),
        EvidenceTree.only(
                root,
                "licenses.xml",
                "<licenseSummary><dependencies><dependency><groupId>g</groupId><licenses><license>"
                    + "<name>MIT &amp; more</name><url>u</url></license></licenses></dependency>"
                    + "<dependency><name>x</name><licenses/></dependency></dependencies>"
                    + "</licenseSummary>")
            .content());
  }

  @Test
  void the_summary_of_k6_in_both_its_forms() {
    Load expected =
        new Load(
            Optional.of(new BigDecimal("512.5")),
            Optional.of(Ratio.of(new BigDecimal("0.01"))),
            Optional.of(Duration.ofMillis(340)));
    assertEquals(
        expected,
        json("""
                {"root_group": {}, "metrics": {"http_reqs": {"count": 9, "rate": 512.5},
                 "http_req_failed": {"passes": 1, "value": 0.01},
                 "http_req_duration": {"avg": 1, "p(99)": 340.7}}}
                """)
            .content());
    assertEquals(
        expected,
        json("""
                {"metrics": {"http_reqs": {"type": "counter", "values": {"rate": 512.5}},
                 "http_req_failed": {"values": {"rate": 0.01}},
                 "http_req_duration": {"values": {"p(99)": 340}}}}
                """)
            .content());
  }

  @Test
  void the_figures_of_gatling() {
    Load expected =
        new Load(
            Optional.of(new BigDecimal("88.2")),
            Optional.of(Ratio.of(new BigDecimal("0.05"))),
            Optional.of(Duration.ofMillis(900)));
    String figures =
        """
        "numberOfRequests": {"total": 200, "ok": 190, "ko": 10},
        "percentiles4": {"total": 900, "ok": 800},
        "meanNumberOfRequestsPerSecond": {"total": 88.2, "ok": 80}
        """;
    assertEquals(expected, json("{\"name\": \"All\"," + figures + "}").content());
    assertEquals(expected, json("{\"type\": \"GROUP\", \"stats\": {" + figures + "}}").content());
  }

  @Test
  void what_github_asks_of_a_change() {
    assertEquals(
        new ChangeRules(2, false),
        json("""
                {"required_pull_request_reviews": {"required_approving_review_count": 2},
                 "enforce_admins": {"url": "x", "enabled": true}}
                """)
            .content());
    assertEquals(
        new ChangeRules(1, true),
        json("""
                [{"name": "main", "bypass_actors": [{"actor_id": 5}], "rules": [{"type": "deletion"},
                 {"type": "pull_request", "parameters": {"required_approving_review_count": 1}}]}]
                """)
            .content());
    assertEquals(
        new ChangeRules(0, true), json("{\"enforce_admins\": {\"enabled\": false}}").content());
  }

  @Test
  void calls_of_kiali_jaeger_and_prometheus() {
    Calls expected = new Calls(List.of(new Call("checkout", "orders-db")));
    assertEquals(
        expected,
        json("""
                {"elements": {"edges": [{"data": {"id": "e", "source": "1", "target": "2"}}],
                 "nodes": [{"data": {"id": "1", "workload": "checkout-v1", "app": "checkout"}},
                           {"data": {"id": "2", "service": "orders-db"}}]}}
                """)
            .content());
    assertEquals(
        expected,
        json("{\"data\": [{\"parent\": \"checkout\", \"child\": \"orders-db\", \"callCount\": 9}]}")
            .content());
    assertEquals(
        expected,
        json("""
                {"status": "success", "data": {"result": [{"value": [1, "2"], "metric":
                 {"__name__": "traces_service_graph_request_total", "client": "checkout",
                  "server": "orders-db"}}]}}
                """)
            .content());
    root.resolve("prr/evidence/file.json").toFile().delete();
    assertEquals(
        expected,
        EvidenceTree.only(
                root,
                "metrics.txt",
                "# TYPE traces_service_graph_request_total counter\n"
                    + "traces_service_graph_request_total{client=\"checkout\",connection_type=\"\","
                    + "server=\"orders-db\"} 12\n")
            .content());
  }

  @Test
  void incidents_are_counted_and_nothing_else_of_them_is_kept() {
    EvidenceFile incidents =
        json(
            """
            {"incidents": [
              {"created_at": "2026-05-01T10:00:00Z", "resolved_at": "2026-05-01T11:00:00Z",
               "assignments": [{"assignee": {"summary": "someone"}}], "title": "who did it"},
              {"created_at": "2026-05-03T10:00:00Z", "resolved_at": null}]}
            """);
    assertEquals(new Tally(2, 1, Optional.of(LocalDate.parse("2026-05-03"))), incidents.content());
    assertEquals(Optional.of(EvidenceKind.INCIDENTS), incidents.kind());
    assertEquals(Optional.empty(), incidents.stamp().date());
    assertFalse(incidents.toString().contains("someone"));
    assertEquals(
        new Tally(0, 0, Optional.empty()),
        json("{\"incidents\": [], \"created_at\": 1}").content());
  }

  @Test
  void deployments_are_as_new_as_the_last_of_them() {
    EvidenceFile deployments =
        json(
            """
            [{"sha": "3f9a2c1d", "environment": "production", "created_at": "2026-05-29T10:00:00Z",
              "creator": {"login": "someone"}},
             {"sha": "4f9a2c1d", "created_at": "2026-05-30T10:00:00Z"}]
            """);
    assertEquals(Optional.of(EvidenceKind.DEPLOYMENTS), deployments.kind());
    assertEquals(
        new Tally(2, 1, Optional.of(LocalDate.parse("2026-05-30"))), deployments.content());
    assertEquals(Optional.of(LocalDate.parse("2026-05-30")), deployments.stamp().date());
    assertFalse(deployments.toString().contains("someone"));
  }

  @Test
  void pages_of_each_shift() {
    EvidenceFile pages =
        EvidenceTree.only(
            root, "pages.csv", "shift,\"Pages\",responder\n2026-W20,2,someone\n\n2026-W21,0,x\n");
    assertEquals(new Shifts(List.of(2, 0)), pages.content());
    assertFalse(pages.toString().contains("someone"));
  }
}
