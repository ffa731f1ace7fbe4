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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packs as a run finds them, on the class path. */
final class PackTest {

  /** What the checklist's core asks for, as far as it can be read from the facts there are. */
  private static final Set<String> CORE =
      Set.of(
          "OWN-01", "OWN-02", "OWN-03", "SLO-01", "SLO-02", "SLO-03", "SLO-04", "SLO-06", "SLO-08",
          "TST-01", "SEC-09", "SLO-11", "GSM-01", "GSM-02", "GSM-03", "GSM-04", "GSM-05", "ALR-01", "ALR-02", "ALR-03",
          "ALR-04", "ONC-01", "RED-01", "RED-02", "RED-03", "RED-04", "RED-05", "RED-06", "RED-09",
          "CAP-01", "CAP-02", "CAP-03", "REL-01", "REL-03", "REL-15", "NET-03", "SEC-01", "SEC-04",
          "SEC-07", "DPN-01", "DPN-02", "DPN-03", "DPN-05");

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
  void core_answers_its_items_and_no_others() throws IOException {
    Set<String> answered = new TreeSet<>();
    pack("core").rules().forEach(rule -> answered.addAll(rule.mustHave().catalogue()));
    assertEquals(new TreeSet<>(CORE), answered);
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
    assertEquals(pack(Pack.ALL).rules(), pack("operate").rules());
  }

  @Test
  void the_packs_carry_the_version_of_the_artifact() throws IOException {
    String version = pack("core").version();
    assertFalse(
        version.isBlank() || version.contains("$") || version.equals("unversioned"), version);
  }
}
