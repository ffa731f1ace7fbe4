package dev.prr.core.history.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.record.SkipReason;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileHistoryTest {

  private static final Judgement CHECKOUT = Samples.judgement("checkout", 1);
  private static final Judgement CART = Samples.judgement("cart", 1);

  @TempDir Path root;

  @Test
  void a_record_lies_under_the_digest_of_its_bytes() throws Exception {
    Run run = Samples.run("r-1", Samples.NOON, CHECKOUT);
    Receipt receipt = history().deposit(run, List.of(CHECKOUT));

    assertEquals(
        new Receipt(run.id(), List.of(CHECKOUT.id()), ".prr/history", Optional.empty()), receipt);
    assertEquals(
        List.of(
            ".gitignore",
            "deposits/20261122T120000.000000000Z-run-" + run.id() + ".json",
            "judgements/" + CHECKOUT.id().hex().substring(0, 2) + "/" + CHECKOUT.id() + ".json"),
        files());
    for (String file : files().subList(1, 3)) {
      assertTrue(file.contains(Digest.of(Files.readAllBytes(home().resolve(file))).hex()), file);
    }
  }

  @Test
  void the_history_ignores_itself_in_git() throws Exception {
    deposit("r-1", Samples.NOON, CHECKOUT);
    assertEquals("*\n", Files.readString(home().resolve(".gitignore")));
  }

  @Test
  void the_same_record_twice_is_one_file() throws Exception {
    deposit("r-1", Samples.NOON, CHECKOUT);
    List<String> once = files();
    deposit("r-1", Samples.NOON, CHECKOUT);
    assertEquals(once, files());
    deposit("r-2", Samples.NOON, CHECKOUT);
    assertEquals(once.size() + 1, files().size(), "a new run of the same judgement is one file");
  }

  @Test
  void runs_come_newest_first_and_runs_of_one_instant_by_id() throws Exception {
    Instant lastYear = Instant.parse("2025-12-31T23:59:59.999999999Z");
    deposit("old", lastYear, CHECKOUT);
    deposit("noon", Samples.NOON, CHECKOUT);
    deposit("noon-too", Samples.NOON, CHECKOUT);
    deposit("nano", Samples.NOON.plusNanos(1), CHECKOUT);
    deposit("next-month", Samples.NOON.plus(Duration.ofDays(20)), CHECKOUT);

    boolean first =
        Samples.run("noon", Samples.NOON, CHECKOUT)
                .id()
                .compareTo(Samples.run("noon-too", Samples.NOON, CHECKOUT).id())
            > 0;
    assertEquals(
        List.of(
            "next-month", "nano", first ? "noon" : "noon-too", first ? "noon-too" : "noon", "old"),
        Reading.of(root).runIds());
  }

  @Test
  void runs_of_one_service_can_be_asked_for_and_counted() throws Exception {
    for (int day = 0; day < 6; day++) {
      Instant instant = Samples.NOON.plus(Duration.ofDays(day));
      deposit("both-" + day, instant, CHECKOUT, CART);
      deposit("cart-" + day, instant.plusSeconds(1), CART);
    }
    assertEquals(
        List.of("both-5", "both-4"),
        Reading.of(history(), HistoryFilter.ofService("checkout"), 2).runIds());
    assertEquals(12, Reading.of(history(), HistoryFilter.ofService("cart"), 100).runs().size());
    assertEquals(List.of("cart-5"), Reading.of(history(), HistoryFilter.ALL, 1).runIds());
    assertEquals(List.of(), Reading.of(history(), HistoryFilter.ofService("nobody"), 9).runIds());
    assertEquals(List.of(), Reading.of(history(), HistoryFilter.ALL, 0).runIds());
  }

  @Test
  void a_skipped_run_is_kept_without_a_judgement() throws Exception {
    Run run = Run.skipped("r-1", Samples.NOON, SkipReason.of("hotfix"), Samples.NO_PROPERTIES);
    history().deposit(run, List.of());
    assertEquals(List.of(run), Reading.of(root).runs());
  }

  @Test
  void where_there_is_no_history_there_are_no_runs() throws Exception {
    assertEquals(new Reading(List.of(), List.of()), Reading.of(root));
    assertEquals(List.of(), Reading.of(root.resolve("nowhere")).runs());
    assertFalse(Files.exists(root.resolve(".prr")), "reading makes nothing");
  }

  @Test
  void a_damaged_record_is_named_and_hides_no_other() throws Exception {
    deposit("r-1", Samples.NOON, CHECKOUT);
    deposit("r-2", Samples.NOON.plusSeconds(1), CHECKOUT);
    deposit("r-3", Samples.NOON.plusSeconds(2), CHECKOUT);
    Path second = home().resolve(runFiles().get(1));
    String whole = Files.readString(second);

    for (String damage :
        List.of("", whole.substring(1), whole + "\n", whole.replace("NOT_READY", "READY"), "\0")) {
      Files.writeString(second, damage);
      Reading reading = Reading.of(root);
      assertEquals(List.of("r-3", "r-1"), reading.runIds());
      assertEquals(1, reading.problems().size());
      assertEquals(runFiles().get(1) + ":1:1", reading.problems().get(0).place().toString());
      assertEquals(
          "It was changed after it was written.", reading.problems().get(0).detail(), damage);
    }
  }

  @Test
  void what_is_no_record_is_named_too() throws Exception {
    deposit("r-1", Samples.NOON, CHECKOUT);
    Path folder = home().resolve("deposits");
    String id = Samples.run("r-1", Samples.NOON, CHECKOUT).id().hex();
    Files.writeString(folder.resolve("notes.txt"), "x");
    Files.createDirectory(folder.resolve("20261122T120000.000000000Z-run-" + id));
    Files.write(
        folder.resolve("20261222T120000.000000000Z-run-" + id + ".json"),
        new byte[Limits.DEFAULT.recordBytes() + 1]);
    Files.move(
        home().resolve(runFiles().get(0)),
        folder.resolve("20270101T000000.000000000Z-run-" + id + ".json"));

    Reading reading = Reading.of(root);
    assertEquals(List.of(), reading.runIds());
    assertEquals(
        List.of(
            "deposits/20261122T120000.000000000Z-run-" + id + " It is no record.",
            "deposits/notes.txt It is no record.",
            "deposits/20270101T000000.000000000Z-run-"
                + id
                + ".json It lies under a name that is not its own.",
            "deposits/20261222T120000.000000000Z-run-"
                + id
                + ".json It is larger than any record."),
        reading.problems().stream().map(p -> p.place().path() + " " + p.detail()).toList());
  }

  @Test
  void a_judgement_that_was_removed_or_written_by_a_newer_version_is_a_problem() throws Exception {
    deposit("r-1", Samples.NOON, CHECKOUT);
    Path file = home().resolve(Shelf.nameOfJudgement(CHECKOUT.id()));
    Files.delete(file);
    assertEquals("It is missing.", Reading.of(root).problems().get(0).detail());

    byte[] newer = "{\"schema\":9}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Path newerFile = home().resolve(Shelf.nameOfJudgement(Digest.of(newer)));
    Files.createDirectories(newerFile.getParent());
    Files.write(newerFile, newer);
    Found<Judgement> found = history().judgement(Digest.of(newer));
    assertTrue(
        found instanceof Found.Damaged<Judgement> damaged
            && damaged.problem().detail().contains("newer PRR"),
        found.toString());
  }

  @Test
  void a_link_in_the_judged_tree_cannot_send_us_elsewhere() throws Exception {
    for (String link :
        List.of(
            ".prr",
            ".prr/history",
            ".prr/history/tmp",
            ".prr/history/deposits",
            ".prr/history/judgements")) {
      Path tree = Files.createDirectory(root.resolve(link.replace('/', '-')));
      Path elsewhere = Files.createDirectory(root.resolve("elsewhere" + link.replace('/', '-')));
      Path trap = tree.resolve(link);
      Files.createDirectories(trap.getParent());
      Files.createSymbolicLink(trap, elsewhere);

      HistoryException refused =
          assertThrows(
              HistoryException.class,
              () ->
                  Samples.beside(tree, Limits.DEFAULT)
                      .deposit(Samples.run("r", Samples.NOON, CHECKOUT), List.of(CHECKOUT)));
      assertEquals(
          "This run could not be recorded in .prr/history. A file or a link stands where a folder"
              + " is needed. Move it away, or name another folder with -Dprr.history=<folder>.",
          refused.getMessage());
      try (Stream<Path> written = Files.list(elsewhere)) {
        assertEquals(0, written.count(), link);
      }
    }
  }

  @Test
  void a_link_is_not_read_through_either() throws Exception {
    Path other = Files.createDirectory(root.resolve("other"));
    Samples.beside(other, Limits.DEFAULT)
        .deposit(Samples.run("r", Samples.NOON, CHECKOUT), List.of(CHECKOUT));
    Path tree = Files.createDirectory(root.resolve("tree"));
    Files.createSymbolicLink(tree.resolve(".prr"), other.resolve(".prr"));
    assertThrows(HistoryException.class, () -> Reading.of(tree));
  }

  @Test
  void a_folder_that_the_user_names_is_made_and_may_lie_behind_a_link() throws Exception {
    Path real = Files.createDirectory(root.resolve("real"));
    Path link = Files.createSymbolicLink(root.resolve("link"), real);
    FileHistory named = FileHistory.in(root.resolve("tree"), link.resolve("a/b"), Limits.DEFAULT);
    named.deposit(Samples.run("r", Samples.NOON, CHECKOUT), List.of(CHECKOUT));
    assertEquals(List.of("r"), Reading.of(named).runIds());
    assertTrue(Files.isDirectory(real.resolve("a/b/deposits")));
  }

  @Test
  void a_file_where_the_folder_should_be_is_explained() throws Exception {
    Files.writeString(root.resolve(".prr"), "x");
    HistoryException e =
        assertThrows(HistoryException.class, () -> deposit("r", Samples.NOON, CHECKOUT));
    assertTrue(e.getMessage().contains("A file or a link stands"), e.getMessage());
  }

  @Test
  void what_a_killed_writer_left_is_swept_when_it_is_old() throws Exception {
    deposit("r-1", Samples.NOON, CHECKOUT);
    Path old = Files.writeString(home().resolve("tmp/old.tmp"), "half a rec");
    Path fresh = Files.writeString(home().resolve("tmp/fresh.tmp"), "half a rec");
    Files.setLastModifiedTime(
        old,
        FileTime.from(Files.getLastModifiedTime(fresh).toInstant().minus(Duration.ofHours(25))));
    deposit("r-2", Samples.NOON, CHECKOUT);
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(fresh), "somebody may be writing it");
  }

  @Test
  void a_record_beyond_the_limit_is_refused_with_its_size() throws Exception {
    List<Ruling> many =
        IntStream.range(0, 3000).mapToObj(i -> Samples.passed("a-rule-like-any-" + i)).toList();
    Judgement huge =
        new Judgement(
            "checkout",
            Optional.empty(),
            Samples.BASIS,
            CHECKOUT.facts(),
            CHECKOUT.tier(),
            CHECKOUT.stage(),
            CHECKOUT.verdict(),
            many);
    HistoryException e =
        assertThrows(HistoryException.class, () -> deposit("r", Samples.NOON, huge));
    assertEquals(
        "This run could not be recorded in .prr/history. Its record would have "
            + huge.bytes().length
            + " bytes, the limit is 262144. Judge fewer services or rules in one run.",
        e.getMessage());
    assertEquals(List.of(), Reading.of(root).runs());
  }

  @Test
  void a_run_that_names_other_judgements_is_our_own_mistake() {
    assertThrows(
        IllegalArgumentException.class,
        () -> history().deposit(Samples.run("r", Samples.NOON, CHECKOUT), List.of(CART)));
  }

  private FileHistory history() {
    return Samples.beside(root, Limits.DEFAULT);
  }

  private void deposit(String id, Instant instant, Judgement... judgements)
      throws HistoryException {
    history().deposit(Samples.run(id, instant, judgements), List.of(judgements));
  }

  private Path home() {
    return root.resolve(".prr/history");
  }

  private List<String> runFiles() throws IOException {
    return files().stream().filter(f -> f.startsWith("deposits/")).toList();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(home())) {
      return all.filter(Files::isRegularFile)
          .map(f -> home().relativize(f).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
