package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.rule.Rule;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.pack.Pack;
import dev.prr.core.rule.pack.PackLoader;
import dev.prr.core.rule.pack.PackSource;
import dev.prr.core.rule.pack.Packs;
import dev.prr.core.service.Stage;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packs as a run finds them, on the class path. */
final class PackTest {

  private static final List<String> GROUPS =
      List.of(
          "ownership",
          "slo",
          "golden-signals",
          "alerting",
          "on-call",
          "redundancy",
          "capacity",
          "data",
          "release",
          "networking",
          "security",
          "dependencies",
          "cost",
          "testing",
          "compliance",
          "governance");

  private static Pack pack(String name) throws IOException {
    PackSource source = new PackSource(PackTest.class.getClassLoader(), List.of(name));
    Packs packs = PackLoader.load(List.of(source), Limits.DEFAULT);
    assertEquals(List.of(), packs.problems());
    return packs.packs().get(0);
  }

  @Test
  void all_is_every_folder() throws IOException {
    List<String> loaded = pack(Pack.ALL).rules().stream().map(Rule::id).toList();
    assertEquals(RuleFolder.all().stream().map(RuleFolder::name).toList(), loaded);
  }

  @Test
  void core_answers_items_of_the_core_and_no_others() throws IOException {
    Set<String> core =
        Checklist.ITEMS.stream()
            .filter(Checklist.Item::core)
            .map(Checklist.Item::id)
            .collect(Collectors.toSet());
    for (Rule rule : pack("core").rules()) {
      assertTrue(rule.mustHave().catalogue().stream().anyMatch(core::contains), rule.id());
    }
  }

  @TestFactory
  Stream<DynamicTest> each_group_is_a_pack_that_is_usable_alone() {
    return GROUPS.stream()
        .filter(group -> RuleFolder.all().stream().anyMatch(f -> f.group().equals(group)))
        .map(
            group ->
                DynamicTest.dynamicTest(
                    group,
                    () ->
                        assertEquals(
                            RuleFolder.all().stream()
                                .filter(folder -> folder.group().equals(group))
                                .map(RuleFolder::name)
                                .toList(),
                            pack(group).rules().stream().map(Rule::id).toList())));
  }

  @Test
  void there_is_no_other_group() {
    assertEquals(
        List.of(),
        RuleFolder.all().stream()
            .map(RuleFolder::group)
            .distinct()
            .filter(group -> !GROUPS.contains(group))
            .toList());
  }

  @Test
  void early_is_advice_but_for_what_has_to_be_right_before_anything_is_built() throws IOException {
    Set<String> meant = new TreeSet<>();
    for (Rule rule : pack("early").rules()) {
      assertEquals(Stage.EARLY, rule.mustHave().stage());
      if (!Set.of(Severity.MINOR).containsAll(rule.mustHave().severity().values())) {
        meant.addAll(rule.mustHave().catalogue());
      }
    }
    assertEquals(Set.of("DAT-04", "DPN-03", "OWN-03", "SEC-07", "SLO-01"), meant);
  }

  @Test
  void launch_is_the_core_and_what_blocks_by_then() throws IOException {
    for (Rule rule : pack("launch").rules()) {
      boolean core = rule.mustHave().profiles().contains("core");
      boolean blocks = Set.of(Severity.BLOCKER).containsAll(rule.mustHave().severity().values());
      assertTrue(core || blocks, rule.id());
    }
    assertTrue(
        pack("launch").rules().stream()
            .map(Rule::id)
            .toList()
            .containsAll(pack("core").rules().stream().map(Rule::id).toList()));
  }

  @Test
  void operate_is_everything() throws IOException {
    assertEquals(
        pack(Pack.ALL).rules().stream().map(Rule::mustHave).toList(),
        pack("operate").rules().stream().map(Rule::mustHave).toList());
  }

  @Test
  void the_packs_carry_the_version_of_the_artifact() throws IOException {
    String version = pack("core").version();
    assertFalse(
        version.isBlank() || version.contains("$") || version.equals("unversioned"), version);
  }
}
