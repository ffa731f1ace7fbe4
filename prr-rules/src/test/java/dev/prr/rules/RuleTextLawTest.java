package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.read.RuleReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Law 2: a rule loads without a mistake and says in full sentences why it is there and what to do.
 */
final class RuleTextLawTest {

  private static final int LONGEST_FILE = 60;
  private static final int LONGEST_LINE = 120;
  private static final int SHORTEST_SENTENCE = 40;
  private static final int LONGEST_TITLE = 80;

  /** Profiles across groups that exist. */
  private static final Set<String> PROFILES = Set.of("core", "early");

  @TestFactory
  Stream<DynamicTest> it_loads_without_a_mistake() {
    return Laws.forEachRule(
        folder ->
            assertEquals(
                List.of(),
                RuleReader.read(Bench.tree(folder), folder.group()).problems(),
                folder.yaml().toString()));
  }

  @TestFactory
  Stream<DynamicTest> why_fix_and_message_are_full_sentences() {
    return Laws.forEachRule(
        folder -> {
          MustHave mustHave = Bench.rule(folder).mustHave();
          assertSentence("why", mustHave.why());
          assertSentence("fix", mustHave.fix());
          mustHave.falsePositives().forEach(known -> assertSentence("falsePositives", known));
          String message = Bench.tree(folder).get("message").map(Json::of).orElseThrow();
          assertTrue(message.endsWith(".\""), "message does not end with a full stop: " + message);
        });
  }

  @TestFactory
  Stream<DynamicTest> its_title_says_what_must_hold_in_one_line() {
    return Laws.forEachRule(
        folder -> {
          String title = Bench.rule(folder).mustHave().title();
          assertTrue(title.length() <= LONGEST_TITLE, "title is too long: " + title);
          assertTrue(Character.isUpperCase(title.charAt(0)), "title starts small: " + title);
          assertFalse(title.endsWith("."), "a title has no full stop: " + title);
        });
  }

  @TestFactory
  Stream<DynamicTest> it_names_the_items_of_the_checklist_that_it_answers() {
    return Laws.forEachRule(
        folder -> {
          MustHave mustHave = Bench.rule(folder).mustHave();
          assertFalse(mustHave.catalogue().isEmpty(), "no item is named");
          for (String item : mustHave.catalogue()) {
            boolean wellFormed = item.length() == 6 && item.charAt(3) == '-';
            assertTrue(wellFormed, "an item is written ALR-01, not " + item);
          }
          assertTrue(PROFILES.containsAll(mustHave.profiles()), "profiles: " + mustHave.profiles());
        });
  }

  @TestFactory
  Stream<DynamicTest> its_file_is_short() {
    return Laws.forEachRule(
        folder -> {
          List<String> lines = RuleFolder.read(folder.yaml()).lines().toList();
          assertTrue(
              lines.size() <= LONGEST_FILE, folder.yaml() + " has " + lines.size() + " lines");
          assertEquals(
              List.of(),
              lines.stream().filter(line -> line.length() > LONGEST_LINE).toList(),
              "lines that are too long");
        });
  }

  private static void assertSentence(String what, String text) {
    assertTrue(text.length() >= SHORTEST_SENTENCE, what + " is no sentence: " + text);
    assertTrue(text.endsWith("."), what + " does not end with a full stop: " + text);
    assertTrue(Character.isUpperCase(text.charAt(0)), what + " starts small: " + text);
  }
}
