package dev.prr.core.service.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.ArtifactReader;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.evidence.EvidenceTree;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Given;
import dev.prr.core.service.Service;
import dev.prr.core.service.Services;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.source.Altered;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidenceFactsTest {

  private static final String SERVICE =
      """
      apiVersion: prr.dev/v1
      kind: Service
      metadata: { name: checkout, team: payments }
      spec:
        tier: 1
        dependencies:
          - { name: "resource:default/orders-db", criticality: hard }
          - { name: mailer, criticality: soft }
      """;
  private static final String COMMIT = "3f9a2c1d0e4b5a69788796a5b4c3d2e1f0a1b2c3";
  private static final ThisBuild BUILD = new ThisBuild(Optional.of(COMMIT), Optional.empty());
  private static final Instant STARTED = Instant.parse("2026-06-01T08:00:00Z");
  private static final ThisBuild IN_BUILD =
      new ThisBuild(Optional.of(COMMIT), Optional.of(STARTED));
  private static final String PASSES = "<testsuite><testcase/></testsuite>";
  private static final String FAILS = "<testsuite><testcase><failure/></testcase></testsuite>";

  @TempDir Path root;

  private EvidenceTree tree() {
    return new EvidenceTree(root).with("prr.yaml", SERVICE);
  }

  private static Evidence facts(EvidenceTree tree, ThisBuild build) {
    return facts(tree, build, Vocabulary.COMMON);
  }

  private static Evidence facts(EvidenceTree tree, ThisBuild build, Vocabulary vocabulary) {
    List<Service> services =
        Services.of(tree.read(), List.of(), "shop", vocabulary, Given.NOTHING.during(build))
            .services();
    assertEquals(1, services.size());
    return services.get(0).evidence();
  }

  private static Gap.Reason reason(Fact<?> fact) {
    return ((Fact.Unknown<?>) fact).gap().reason();
  }

  private EvidenceTree written(String path, String text, Instant at) throws IOException {
    EvidenceTree tree = tree().with(path, text);
    Files.setLastModifiedTime(root.resolve(path), FileTime.from(at));
    return tree;
  }

  private static String sarif(String tool, String results) {
    return "{\"runs\": [{\"tool\": {\"driver\": {\"name\": \""
        + tool
        + "\"}}, \"results\": ["
        + results
        + "]}]}";
  }

  @Test
  void what_was_not_delivered_is_absent_and_says_how_to_deliver_it() {
    Evidence evidence = facts(tree(), BUILD);
    assertEquals(Gap.Reason.ABSENT, reason(evidence.unitTests().failed()));
    assertEquals(Gap.Reason.ABSENT, reason(evidence.unitTests().thisCommit()));
    assertFalse(evidence.imageScan().open().isComplete());
    Gap gap = evidence.imageScan().open().gaps().get(0);
    assertTrue(gap.detail().contains("prr/evidence"), gap.detail());
    assertEquals("prr.yaml:3:19", gap.place().toString());
  }

  @Test
  void every_kind_says_how_it_is_delivered() {
    for (EvidenceKind kind : EvidenceKind.values()) {
      assertTrue(Wanted.of(kind).contains("docs/evidence.md"), kind.id());
    }
  }

  @Test
  void reports_that_this_build_wrote_are_of_this_commit_and_day() throws IOException {
    Evidence.TestRun tests =
        facts(
                written("target/surefire-reports/TEST-A.xml", PASSES, STARTED.plusSeconds(9)),
                IN_BUILD)
            .unitTests();
    assertTrue(tests.thisCommit().is(true));
    assertTrue(tests.date().is(LocalDate.parse("2026-06-01")));
    assertTrue(tests.tests().is(1));
    assertTrue(tests.failed().is(0));
    assertTrue(tests.skipped().is(Ratio.of(BigDecimal.ZERO)));
  }

  @Test
  void reports_of_an_earlier_build_say_nothing() throws IOException {
    Evidence.TestRun tests =
        facts(
                written("target/surefire-reports/TEST-A.xml", PASSES, STARTED.minusSeconds(60)),
                IN_BUILD)
            .unitTests();
    assertEquals(Gap.Reason.STALE, reason(tests.failed()));
    assertEquals(Gap.Reason.STALE, reason(tests.date()));
    Evidence.TestRun outside =
        facts(tree().with("target/surefire-reports/TEST-A.xml", PASSES), BUILD).unitTests();
    assertEquals(Gap.Reason.STALE, reason(outside.failed()));
  }

  @Test
  void what_an_earlier_build_left_beside_new_reports_does_not_count() throws IOException {
    written("target/surefire-reports/TEST-Gone.xml", FAILS, STARTED.minusSeconds(60));
    Evidence.TestRun tests =
        facts(
                written("target/surefire-reports/TEST-A.xml", PASSES, STARTED.plusSeconds(9)),
                IN_BUILD)
            .unitTests();
    assertTrue(tests.failed().is(0));
    assertTrue(tests.tests().is(1));
  }

  @Test
  void modules_are_added_up_and_a_module_without_tests_is_no_trouble() throws IOException {
    written("cart/target/surefire-reports/TEST-A.xml", PASSES, STARTED);
    tree().with("api/target/classes/A.class", "x");
    Evidence.TestRun tests =
        facts(written("stock/target/surefire-reports/TEST-B.xml", FAILS, STARTED), IN_BUILD)
            .unitTests();
    assertTrue(tests.tests().is(2));
    assertTrue(tests.failed().is(1));
    assertEquals("stock/target/surefire-reports/TEST-B.xml", tests.failed().place().path().value());
  }

  @Test
  void a_module_that_was_not_built_leaves_open_whether_its_tests_pass() throws IOException {
    written("cart/target/surefire-reports/TEST-A.xml", PASSES, STARTED.minusSeconds(60));
    Evidence.TestRun tests =
        facts(written("stock/target/surefire-reports/TEST-B.xml", PASSES, STARTED), IN_BUILD)
            .unitTests();
    assertEquals(Gap.Reason.STALE, reason(tests.failed()));
  }

  @Test
  void a_report_that_is_broken_leaves_open_what_passed_and_not_what_failed() {
    EvidenceTree tree =
        tree()
            .with("prr/evidence/evidence.yaml", "date: 2026-05-31\n")
            .with("prr/evidence/a.xml", PASSES)
            .with("prr/evidence/b.xml", "<testsuite><testcase>");
    assertEquals(Gap.Reason.UNREADABLE, reason(facts(tree, BUILD).unitTests().failed()));
    tree.with("prr/evidence/a.xml", FAILS);
    assertTrue(facts(tree, BUILD).unitTests().failed().is(1));
  }

  @Test
  void a_file_that_says_neither_day_nor_commit_says_nothing() {
    Evidence evidence = facts(tree().with("prr/evidence/scan.sarif", sarif("gitleaks", "")), BUILD);
    assertEquals(Gap.Reason.STALE, evidence.secretScan().open().gaps().get(0).reason());
    assertEquals(Gap.Reason.STALE, reason(evidence.secretScan().date()));
  }

  @Test
  void a_commit_in_full_or_shortened_is_compared_with_the_one_that_is_judged() {
    EvidenceTree tree = tree().with("prr/evidence/scan.sarif", sarif("gitleaks", ""));
    for (String same : List.of(COMMIT, "3f9a2c1")) {
      tree.with("prr/evidence/evidence.yaml", "commit: \"" + same + "\"\n");
      assertTrue(facts(tree, BUILD).secretScan().thisCommit().is(true));
      assertEquals(Gap.Reason.ABSENT, reason(facts(tree, BUILD).secretScan().date()));
    }
    tree.with("prr/evidence/evidence.yaml", "commit: \"3f9a2c2\"\n");
    assertTrue(facts(tree, BUILD).secretScan().thisCommit().is(false));
    assertEquals(
        Gap.Reason.ABSENT, reason(facts(tree, ThisBuild.UNKNOWN).secretScan().thisCommit()));
  }

  @Test
  void of_several_scans_all_findings_and_the_oldest_day_count() {
    Evidence.Scan scan =
        facts(
                tree()
                    .with("prr/evidence/a.sarif", sarif("Grype", "{\"ruleId\": \"CVE-1\"}"))
                    .with("prr/evidence/b.sarif", sarif("grype", "{\"ruleId\": \"CVE-2\"}"))
                    .with(
                        "prr/evidence/evidence.yaml",
                        "date: 2026-05-31\nfiles:\n  b.sarif: { date: 2026-05-20 }\n"),
                BUILD)
            .imageScan();
    assertEquals(2, scan.open().items().size());
    assertTrue(scan.date().is(LocalDate.parse("2026-05-20")));
    assertTrue(scan.open().isComplete());
  }

  @Test
  void a_broken_scan_leaves_open_what_else_there_is() {
    Evidence.Scan scan =
        facts(
                tree()
                    .with("prr/evidence/a.sarif", sarif("Grype", ""))
                    .with("prr/evidence/b.sarif", "{\"runs\": [")
                    .with("prr/evidence/evidence.yaml", "date: 2026-05-31\n"),
                BUILD)
            .imageScan();
    assertFalse(scan.open().isComplete());
  }

  @Test
  void a_tool_that_nobody_knows_is_asked_what_it_scanned() {
    EvidenceTree tree =
        tree()
            .with("prr/evidence/a.sarif", sarif("Own Scanner", ""))
            .with("prr/evidence/evidence.yaml", "date: 2026-05-31\n");
    Gap gap = facts(tree, BUILD).codeScan().open().gaps().get(0);
    assertEquals(Gap.Reason.AMBIGUOUS, gap.reason());
    assertTrue(gap.detail().contains("code-scan"), gap.detail());
    Vocabulary common = Vocabulary.COMMON;
    Vocabulary own =
        Altered.with(common, "evidenceTools", Map.of("own scanner", EvidenceKind.CODE_SCAN));
    assertTrue(facts(tree, BUILD, own).codeScan().open().isComplete());
  }

  @Test
  void of_statements_the_newest_counts() {
    Evidence.RestoreTest test =
        facts(
                tree()
                    .with(
                        "prr/evidence/restore-1.yaml",
                        "evidence: restore-test\ndate: 2025-11-03\npassed: false\nduration: 9h\n")
                    .with(
                        "prr/evidence/restore-2.yaml",
                        "evidence: restore-test\ndate: 2026-04-12\npassed: true\nduration: 45m\n"),
                BUILD)
            .restoreTest();
    assertTrue(test.passed().is(true));
    assertTrue(test.duration().is(Duration.ofMinutes(45)));
    assertTrue(test.dataLoss().isMissing());
    assertTrue(test.date().is(LocalDate.parse("2026-04-12")));
  }

  @Test
  void evidence_of_another_service_is_none_of_this_one() {
    Evidence evidence =
        facts(
            tree()
                .with(
                    "prr/evidence/drift.yaml",
                    "evidence: drift\ndate: 2026-05-31\nservice: cart\ndrifted: 0\n"),
            BUILD);
    assertEquals(Gap.Reason.ABSENT, reason(evidence.drift().drifted()));
  }

  @Test
  void declared_dependencies_are_held_against_those_that_were_seen() {
    Evidence.ObservedDependencies observed =
        facts(
                tree()
                    .with(
                        "prr/evidence/calls.yaml",
                        """
                        evidence: observed-dependencies
                        date: 2026-05-31
                        calls:
                          - { from: checkout, to: Orders-DB }
                          - { from: checkout, to: fraud }
                          - { from: web, to: checkout }
                          - { from: checkout, to: checkout }
                        """),
                BUILD)
            .observedDependencies();
    assertEquals(
        List.of("fraud"),
        observed.undeclared().items().stream().map(f -> f.ifKnown().orElseThrow()).toList());
    assertEquals(
        List.of("mailer"),
        observed.unobserved().items().stream().map(f -> f.ifKnown().orElseThrow()).toList());
  }

  @Test
  void the_least_budget_of_all_objectives_is_what_is_left() {
    Evidence.SloStatus status =
        facts(
                tree()
                    .with(
                        "prr/evidence/slo-status.json",
                        """
                        [{"service": "checkout", "objective": 0.999, "window": "30d",
                          "remaining": 0.4, "computedAt": "2026-05-31T23:00:00Z"},
                         {"service": "checkout", "objective": 0.99, "window": "30d",
                          "remaining": -0.1, "computedAt": "2026-06-01T00:30:00Z"}]
                        """),
                BUILD)
            .sloStatus();
    assertTrue(status.remaining().is(Ratio.of(new BigDecimal("-0.1"))));
    assertTrue(status.date().is(LocalDate.parse("2026-05-31")));
  }

  @Test
  void a_shift_in_the_middle_and_the_worst_one() {
    Evidence.PageLoad pages =
        facts(
                tree()
                    .with("prr/evidence/pages.csv", "shift,pages\n1,5\n2,0\n3,1\n4,2\n")
                    .with("prr/evidence/evidence.yaml", "date: 2026-05-31\n"),
                BUILD)
            .pageLoad();
    assertTrue(pages.shifts().is(4));
    assertEquals(0, pages.median().ifKnown().orElseThrow().compareTo(new BigDecimal("1.5")));
    assertTrue(pages.most().is(5));
  }

  @Test
  void a_folder_that_the_descriptor_names_is_read_as_evidence() throws IOException {
    new EvidenceTree(root)
        .with("prr.yaml", SERVICE.replace("spec:", "spec:\n  evidence: [target/found]"))
        .with("target/found/scan.sarif", sarif("gitleaks", ""))
        .with("target/found/evidence.yaml", "date: 2026-05-31\n");
    Workspace workspace = Workspace.open(root, Limits.DEFAULT);
    ArtifactReader reader = ArtifactReader.withAllRecognizers(1);
    Reading main = reader.read(workspace);
    assertEquals(
        List.of("target/found"),
        Services.evidenceFolders(main).stream().map(p -> p.value()).toList());
    Reading further = reader.readEvidence(workspace.further(Path.of("target/found")).orElseThrow());
    Service service =
        Services.of(main, List.of(further), "shop", Vocabulary.COMMON, Given.NOTHING.during(BUILD))
            .services()
            .get(0);
    assertTrue(service.evidence().secretScan().open().isComplete());
  }
}
