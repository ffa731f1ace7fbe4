package dev.prr.core.artifact.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.UnreadEvidence;
import dev.prr.core.artifact.evidence.statement.StatementShapes;
import dev.prr.core.document.shape.PublishedSchema;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.TestLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class EvidenceReadingTest {

  private static final String CLEAN =
      "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {\"driver\": {\"name\": \"Trivy\"}},"
          + " \"results\": []}]}";

  @TempDir Path root;

  private EvidenceTree tree() {
    return new EvidenceTree(root);
  }

  @Test
  void a_note_says_what_a_file_cannot_say_itself() {
    EvidenceFile file =
        tree()
            .with("prr/evidence/image.sarif", CLEAN)
            .with(
                "prr/evidence/evidence.yaml",
                """
                date: 2026-05-31
                commit: 3f9a2c1d
                files:
                  image.sarif: { kind: image-scan, date: 2026-05-30, service: checkout, tool: mine }
                """)
            .evidence()
            .get(0);
    assertEquals(Optional.of(EvidenceKind.IMAGE_SCAN), file.kind());
    assertEquals(Optional.of(LocalDate.parse("2026-05-30")), file.stamp().date());
    assertEquals(Optional.of("3f9a2c1d"), file.stamp().commit());
    assertEquals(Optional.of("checkout"), file.service());
    assertEquals("mine", file.tool());
  }

  @Test
  void what_a_file_says_itself_counts_before_the_note() {
    EvidenceFile file =
        tree()
            .with(
                "prr/evidence/tests.xml",
                "<testsuite timestamp='2026-01-01'><testcase/></testsuite>")
            .with("prr/evidence/evidence.yaml", "date: 2026-05-31\n")
            .evidence()
            .get(0);
    assertEquals(Optional.of(LocalDate.parse("2026-01-01")), file.stamp().date());
  }

  @Test
  void the_nearest_note_counts() {
    List<EvidenceFile> files =
        tree()
            .with("prr/evidence/evidence.yaml", "date: 2026-05-31\n")
            .with("prr/evidence/a/b/image.sarif", CLEAN)
            .with("prr/evidence/c/evidence.yml", "date: 2026-05-01\n")
            .with("prr/evidence/c/image.sarif", CLEAN)
            .evidence();
    assertEquals(
        List.of("2026-05-31", "2026-05-01"),
        files.stream().map(f -> f.stamp().date().orElseThrow().toString()).toList());
  }

  @Test
  void a_note_with_a_mistake_says_nothing_and_is_shown() {
    Reading reading =
        tree()
            .with("prr/evidence/image.sarif", CLEAN)
            .with("prr/evidence/evidence.yaml", "dat: 2026-05-31\n")
            .read();
    assertEquals(
        Optional.empty(), EvidenceTree.all(reading, EvidenceFile.class).get(0).stamp().date());
    UnreadEvidence lost = EvidenceTree.all(reading, UnreadEvidence.class).get(0);
    assertTrue(Stream.of(EvidenceKind.values()).allMatch(lost::mayBe));
    assertTrue(
        reading.unread().get(0).leftOut().detail().contains("Did you mean date?"),
        reading.unread().toString());
  }

  @Test
  void a_file_that_nobody_knows_is_left_out_and_hides_nothing() {
    Reading reading =
        tree().with("prr/evidence/app.yaml", "apiVersion: apps/v1\nkind: Deployment\n").read();
    assertEquals(List.of(), reading.artifacts());
    assertEquals(LeftOut.Reason.UNSUPPORTED, reading.unread().get(0).leftOut().reason());
    assertTrue(reading.unread().get(0).mayMention("Deployment"));
    assertFalse(reading.unread().get(0).mayMention("PodDisruptionBudget"));
  }

  @Test
  void evidence_larger_than_an_ordinary_file_is_read_up_to_its_own_limit() {
    String space = " ".repeat((int) Limits.DEFAULT.fileBytes());
    assertEquals(1, tree().with("prr/evidence/big.sarif", CLEAN + space).evidence().size());
    int most = (int) Limits.DEFAULT.evidenceBytes();
    byte[] fits = (CLEAN + " ".repeat(most - CLEAN.length())).getBytes(StandardCharsets.UTF_8);
    assertEquals(1, tree().with("prr/evidence/big.sarif", fits).evidence().size());
    byte[] beyond =
        (CLEAN + " ".repeat(most + 1 - CLEAN.length())).getBytes(StandardCharsets.UTF_8);
    EvidenceTree tree = tree().with("prr/evidence/big.sarif", beyond);
    assertEquals(List.of(), tree.evidence());
    assertTrue(tree.lost().get(0).mayBe(EvidenceKind.IMAGE_SCAN));
    assertFalse(tree.lost().get(0).mayBe(EvidenceKind.UNIT_TESTS));
  }

  @Test
  void files_and_bytes_beyond_the_limits_of_a_tree_leave_open_what_they_say() {
    EvidenceTree tree =
        tree().with("prr/evidence/a.sarif", CLEAN).with("prr/evidence/b.sarif", CLEAN);
    for (Limits fits :
        List.of(
            TestLimits.with("evidenceFiles", 2),
            TestLimits.with("evidenceTotalBytes", 2L * CLEAN.length()))) {
      assertEquals(2, EvidenceTree.all(tree.read(fits), EvidenceFile.class).size());
    }
    for (Limits beyond :
        List.of(
            TestLimits.with("evidenceFiles", 1),
            TestLimits.with("evidenceTotalBytes", 2L * CLEAN.length() - 1))) {
      Reading reading = tree.read(beyond);
      assertEquals(1, EvidenceTree.all(reading, EvidenceFile.class).size());
      assertEquals(LeftOut.Reason.LIMIT, reading.unread().get(0).leftOut().reason());
      assertTrue(
          EvidenceTree.all(reading, UnreadEvidence.class).get(0).mayBe(EvidenceKind.IMAGE_SCAN));
    }
  }

  @Test
  void elements_beyond_the_limit_leave_a_report_unread() {
    EvidenceTree tree = tree().with("prr/evidence/t.xml", "<testsuite><testcase/></testsuite>");
    Limits fits = TestLimits.with("evidenceNodes", 2);
    assertEquals(1, EvidenceTree.all(tree.read(fits), EvidenceFile.class).size());
    Limits beyond = TestLimits.with("evidenceNodes", 1);
    assertEquals(List.of(), EvidenceTree.all(tree.read(beyond), EvidenceFile.class));
  }

  static Stream<String> hostile() {
    return Stream.of(
        "{\"version\": \"2.1.0\", \"runs\": [",
        "{\"version\": \"1.0.0\", \"runs\": []}",
        "{\"runs\": " + "[".repeat(100_000),
        "{\"runs\": [{\"results\": [{\"ruleId\": \"" + "a".repeat(300_000) + "\"}]}]}",
        "{\"runs\": [{\"runs\": 1, \"runs\": 2}]}",
        "<testsuite><testcase></testsuite>",
        "<!DOCTYPE x [<!ENTITY a 'b'>]><testsuite>&a;</testsuite>",
        "<!DOCTYPE x SYSTEM 'file:///etc/passwd'><testsuite/>",
        "<a>".repeat(10_000) + "<testsuite",
        "<report><sessioninfo dump='" + "9".repeat(5_000) + "'/>",
        "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"licenses\": [",
        "evidence: [",
        "evidence: nothing\n",
        "evidence: load-test\nrate: [1]\n",
        "evidence: toil-survey\nshare: 30%\nrespondents: 2\n",
        "evidence: actions\nactions: [{team: a@example.org, status: open, updated: 2026-01-01}]\n",
        "evidence: drift\n---\nevidence: drift\n",
        "evidence: &a [*a]\n");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void whatever_is_broken_is_lost_with_a_place_and_nothing_worse(String text) {
    for (String name : List.of("x.sarif", "x.xml", "x.json", "x.yaml")) {
      Reading reading = tree().with("prr/evidence/" + name, text).read();
      assertEquals(1, reading.unread().size(), name);
      assertEquals(List.of(), EvidenceTree.all(reading, EvidenceFile.class));
      root.resolve("prr/evidence/" + name).toFile().delete();
    }
  }

  @Test
  void bytes_that_are_no_text_are_lost_also_far_into_the_file() {
    byte[] bytes = (CLEAN + " ".repeat(100_000) + "x").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xC3;
    EvidenceTree tree = tree().with("prr/evidence/image.sarif", bytes);
    assertEquals(LeftOut.Reason.NOT_TEXT, tree.read().unread().get(0).leftOut().reason());
    assertEquals(1, tree.lost().size());
  }

  @Test
  void a_byte_order_mark_is_no_trouble() {
    assertEquals(1, tree().with("prr/evidence/image.sarif", "\uFEFF" + CLEAN).evidence().size());
  }

  @Test
  void odd_values_are_passed_over() {
    for (String text :
        List.of(
            "{\"runs\": [{\"tool\": 1, \"results\": [1, null, [], {\"ruleIndex\": 1e99}]}]}",
            "{\"runs\": [{\"tool\": {\"driver\": []}, \"results\": {\"a\": 1}}]}",
            "{\"runs\": [{\"results\": [{\"suppressions\": [[]], \"level\": {}, \"rule\": 3}]}]}")) {
      assertEquals(1, tree().with("prr/evidence/odd.sarif", text).evidence().size(), text);
    }
    assertEquals(List.of(), tree().with("prr/evidence/odd.sarif", "{\"runs\": 7}").evidence());
  }

  @Test
  void the_published_schemas_are_what_is_checked() throws IOException {
    PublishedSchema.assertShips(
        "prr-evidence-note.schema.json",
        "What files of evidence cannot say",
        EvidenceNote.DOCUMENT);
    PublishedSchema.assertShips(
        "prr-evidence.schema.json", "Evidence that is stated", StatementShapes.all());
  }
}
