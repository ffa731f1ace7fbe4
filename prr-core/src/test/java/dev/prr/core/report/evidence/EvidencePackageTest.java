package dev.prr.core.report.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.prr.core.history.Audit;
import dev.prr.core.history.HistoryException;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.chain.InclusionProof;
import dev.prr.core.history.file.FileHistory;
import dev.prr.core.history.file.HistoryExcerpt;
import dev.prr.core.history.file.QuickHistory;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.review.overview.SyntheticOrganization;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EvidencePackageTest {

  private static final YearMonth AUGUST = YearMonth.of(2026, 8);
  private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);

  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void an_organization_of_five_months() throws Exception {
    root = Files.createDirectories(temp.resolve("root"));
    new SyntheticOrganization(20, 5, 2, 7).write(root);
  }

  @Test
  void it_is_a_history_that_an_audit_proves_whole_without_the_other_one() throws Exception {
    EvidencePackage.Made made = write(AUGUST, SEPTEMBER, "a.zip").orElseThrow();
    Path unpacked = unpack("a.zip");
    Audit audit = audit(unpacked, Optional.empty());
    assertTrue(audit.isWhole(), () -> audit.problems().toString());
    assertEquals(Optional.of(made.end()), audit.checkpoint());
    assertEquals(made.runs(), made.end().size() - audit.dropped());
    assertTrue(audit.judgements() > 0);
  }

  @Test
  void a_checkpoint_that_was_kept_in_these_months_agrees_with_it() throws Exception {
    write(AUGUST, AUGUST, "august.zip");
    Checkpoint kept = write(AUGUST, AUGUST, "again.zip").orElseThrow().end();
    write(AUGUST, SEPTEMBER, "a.zip");
    Audit audit = audit(unpack("a.zip"), Optional.of(kept));
    assertTrue(audit.witness().orElseThrow().agrees(), audit.witness().toString());
  }

  @Test
  void what_is_changed_in_it_is_noticed() throws Exception {
    write(AUGUST, SEPTEMBER, "a.zip");
    Path unpacked = unpack("a.zip");
    Path segment = unpacked.resolve("history/chain/2026-08.jsonl");
    Files.writeString(segment, Files.readString(segment).replaceFirst("NOT_READY", "READY"));
    assertFalse(audit(unpacked, Optional.empty()).isWhole());
  }

  @Test
  void a_judgement_that_is_taken_away_is_noticed() throws Exception {
    write(AUGUST, SEPTEMBER, "a.zip");
    Path unpacked = unpack("a.zip");
    try (Stream<Path> files = Files.walk(unpacked.resolve("history/judgements"))) {
      Files.delete(files.filter(Files::isRegularFile).findFirst().orElseThrow());
    }
    assertFalse(audit(unpacked, Optional.empty()).isWhole());
  }

  @Test
  void the_sums_are_those_of_the_files_and_of_all_of_them() throws Exception {
    write(AUGUST, SEPTEMBER, "a.zip");
    Path unpacked = unpack("a.zip");
    List<String> named = new ArrayList<>();
    for (String line : Files.readAllLines(unpacked.resolve("SHA256SUMS"))) {
      String name = line.substring(66);
      assertEquals(
          line.substring(0, 64), Digest.of(Files.readAllBytes(unpacked.resolve(name))).hex());
      named.add(name);
    }
    try (Stream<Path> files = Files.walk(unpacked)) {
      assertEquals(
          files
              .filter(Files::isRegularFile)
              .map(file -> unpacked.relativize(file).toString())
              .filter(name -> !name.equals("SHA256SUMS"))
              .sorted()
              .toList(),
          named);
    }
  }

  @Test
  void the_same_history_gives_the_same_bytes() throws Exception {
    write(AUGUST, SEPTEMBER, "a.zip");
    write(AUGUST, SEPTEMBER, "b.zip");
    assertArrayEquals(
        Files.readAllBytes(temp.resolve("a.zip")), Files.readAllBytes(temp.resolve("b.zip")));
  }

  @Test
  void a_review_comes_with_the_path_that_proves_its_place() throws Exception {
    FileHistory history = QuickHistory.beside(root);
    history.deposit(
        HeldReview.of(
            HeldReview.Kind.READINESS,
            HeldReview.Subject.service("cart-api"),
            LocalDate.of(2026, 11, 3),
            LocalDate.of(2028, 11, 3),
            HeldReview.Decision.APPROVED));
    history.seal(Instant.parse("2026-11-03T12:00:00Z"));
    YearMonth november = YearMonth.of(2026, 11);
    assertEquals(1, write(november, november, "n.zip").orElseThrow().reviews());
    Path proofs = unpack("n.zip").resolve("proofs");
    try (Stream<Path> files = Files.list(proofs)) {
      JsonNode json =
          new ObjectMapper().readTree(Files.readString(files.findFirst().orElseThrow()));
      List<Digest> path = new ArrayList<>();
      json.get("path").forEach(hash -> path.add(new Digest(hash.asText())));
      assertTrue(
          new InclusionProof(
                  new Digest(json.get("record").asText()),
                  json.get("index").asLong(),
                  path,
                  Checkpoint.read(json.get("checkpoint").asText()))
              .holds());
    }
  }

  @Test
  void months_in_which_nothing_was_sealed_make_no_package() throws Exception {
    YearMonth early = YearMonth.of(2020, 1);
    assertEquals(Optional.empty(), write(early, early, "none.zip"));
    try (Stream<Path> files = Files.list(temp)) {
      assertEquals(List.of("root"), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void nothing_is_taken_out_of_a_history_that_is_broken() throws Exception {
    Path segment = root.resolve(".prr/history/chain/2026-07.jsonl");
    Files.writeString(segment, Files.readString(segment).replaceFirst("NOT_READY", "READY"));
    assertThrows(HistoryException.class, () -> write(AUGUST, SEPTEMBER, "a.zip"));
    assertFalse(Files.exists(temp.resolve("a.zip")));
  }

  @Test
  void the_tables_tell_of_every_run_and_pack() throws Exception {
    EvidencePackage.Made made = write(AUGUST, SEPTEMBER, "a.zip").orElseThrow();
    Path unpacked = unpack("a.zip");
    assertEquals(made.runs() + 1, Files.readAllLines(unpacked.resolve("decisions.csv")).size());
    List<String> packs = Files.readAllLines(unpacked.resolve("packs.csv"));
    assertEquals(2, packs.size());
    assertTrue(packs.get(1).startsWith("\"core\",\"1.0.0\",\""), packs.get(1));
    assertTrue(packs.get(1).contains("\"2026-08-01\",\"2026-09-"), packs.get(1));
    assertTrue(Files.readAllLines(unpacked.resolve("waivers.csv")).size() > 1);
    assertTrue(Files.readString(unpacked.resolve("README.md")).contains(made.end().line()));
  }

  private Optional<EvidencePackage.Made> write(YearMonth from, YearMonth to, String name)
      throws HistoryException {
    return EvidencePackage.write(
        HistoryExcerpt.from(root, root.resolve(".prr/history"), Limits.DEFAULT),
        from,
        to,
        temp.resolve(name),
        "1.0.0");
  }

  private static Audit audit(Path unpacked, Optional<Checkpoint> checkpoint)
      throws HistoryException {
    return FileHistory.in(unpacked, unpacked.resolve("history"), Limits.DEFAULT)
        .audit(checkpoint, Optional.empty());
  }

  private Path unpack(String name) throws IOException {
    Path into = Files.createDirectories(temp.resolve("unpacked"));
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(temp.resolve(name)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = into.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, zip.readAllBytes());
      }
    }
    try (Stream<Path> folders = Files.list(into)) {
      return folders.max(Path::compareTo).orElseThrow();
    }
  }
}
