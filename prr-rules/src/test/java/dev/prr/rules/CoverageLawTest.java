package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every item of the checklist is answered, and the page that says how is never stale. */
final class CoverageLawTest {

  private static final Path PAGE = Path.of("../docs/coverage.md");
  private static final int ITEMS = 242;
  private static final int GRUNTWORK = 96;
  private static final Coverage COVERAGE = new Coverage();

  @Test
  void both_lists_are_whole() {
    assertEquals(ITEMS, Checklist.ITEMS.size());
    assertEquals(ITEMS, ids().size(), "ids are unique");
    assertEquals(16, ids().stream().map(id -> id.substring(0, 3)).distinct().count());
    assertEquals(GRUNTWORK, Checklist.GRUNTWORK.size());
    assertEquals(
        GRUNTWORK, Checklist.GRUNTWORK.stream().map(Checklist.Foreign::code).distinct().count());
  }

  @TestFactory
  Stream<DynamicTest> it_answers_items_that_there_are() {
    Set<String> known = ids();
    return Laws.forEachRule(
        folder -> {
          List<String> strangers =
              Bench.rule(folder).mustHave().catalogue().stream()
                  .filter(id -> !known.contains(id))
                  .toList();
          assertEquals(List.of(), strangers, "no such item");
        });
  }

  @Test
  void each_gruntwork_item_is_answered_by_items_of_ours_or_says_why_not() {
    Set<String> known = ids();
    for (Checklist.Foreign item : Checklist.GRUNTWORK) {
      assertTrue(known.containsAll(item.answeredBy()), item.code());
      assertEquals(item.answeredBy().isEmpty(), item.outOfScope().isPresent(), item.code());
    }
  }

  @Test
  void what_is_out_of_scope_is_answered_by_no_rule() {
    for (Checklist.Item item : Checklist.ITEMS) {
      if (item.outOfScope().isPresent()) {
        assertEquals(List.of(), COVERAGE.rulesFor(item.id()), item.id());
      }
    }
  }

  /** Rules that answer the rest may only make this smaller; at the end it is 0. */
  private static final int MOST_NOT_YET = 0;

  @Test
  void no_item_loses_its_answer() {
    long notYet =
        Checklist.ITEMS.stream().filter(item -> COVERAGE.how(item) == Coverage.How.NOT_YET).count();
    assertTrue(notYet <= MOST_NOT_YET, notYet + " items are answered by nothing");
  }

  @Test
  void the_page_says_how_each_item_is_answered() {
    Golden.compare(PAGE, new CoveragePage(COVERAGE).markdown());
  }

  @Test
  void a_core_item_that_is_answered_is_in_the_core() {
    Set<String> missing = new TreeSet<>();
    for (Checklist.Item item : Checklist.ITEMS) {
      boolean inCore =
          COVERAGE.rulesFor(item.id()).stream()
              .anyMatch(f -> Bench.rule(f).mustHave().profiles().contains("core"));
      if (item.core() && !inCore && !COVERAGE.rulesFor(item.id()).isEmpty()) {
        missing.add(item.id());
      }
    }
    assertEquals(Set.of(), missing);
  }

  private static Set<String> ids() {
    return Checklist.ITEMS.stream()
        .map(Checklist.Item::id)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
