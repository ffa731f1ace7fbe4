package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.rule.MustHave;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Law 1: a rule has one name everywhere, and a name never means two rules. */
final class RuleNameLawTest {

  @TestFactory
  Stream<DynamicTest> the_folder_is_named_as_the_rule() {
    return Laws.forEachRule(
        folder -> assertEquals(folder.name(), Bench.rule(folder).id(), "id of " + folder.yaml()));
  }

  @Test
  void there_are_rules() {
    assertTrue(RuleFolder.all().size() > 50, "the packs were not found");
  }

  @Test
  void no_name_is_taken_twice_neither_now_nor_formerly() {
    Map<String, List<String>> takenBy = new TreeMap<>();
    for (RuleFolder folder : RuleFolder.all()) {
      MustHave mustHave = Bench.rule(folder).mustHave();
      List<String> names = new ArrayList<>(mustHave.formerly());
      names.add(mustHave.id());
      names.forEach(n -> takenBy.computeIfAbsent(n, key -> new ArrayList<>()).add(folder.name()));
    }
    takenBy.values().removeIf(folders -> folders.size() == 1);
    assertEquals(Map.of(), takenBy);
  }
}
