package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.rule.Rule;
import dev.prr.core.rule.pack.Pack;
import dev.prr.core.rule.pack.PackLoader;
import dev.prr.core.rule.pack.PackSource;
import dev.prr.core.rule.pack.Packs;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The packs as a run finds them, on the class path. */
final class PackTest {

  /** What the checklist's core asks for, as far as it can be read from the facts there are. */
  private static final Set<String> CORE =
      Set.of(
          "OWN-01", "OWN-02", "OWN-03", "SLO-01", "SLO-02", "SLO-03", "SLO-04", "SLO-06", "SLO-08",
          "SLO-11", "GSM-01", "GSM-02", "GSM-03", "GSM-04", "GSM-05", "ALR-01", "ALR-02", "ALR-03",
          "ALR-04", "ONC-01", "RED-01", "RED-02", "RED-03", "RED-04", "RED-05", "RED-06", "RED-09",
          "CAP-01", "CAP-02", "CAP-03", "REL-01", "REL-03", "REL-15", "NET-03", "SEC-01", "SEC-04",
          "SEC-07", "DPN-01", "DPN-02", "DPN-03", "DPN-05", "CMP-04", "CMP-05");

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

  @Test
  void a_group_is_a_pack() throws IOException {
    assertTrue(pack("alerting").rules().stream().anyMatch(r -> r.id().startsWith("paging-alert")));
  }

  @Test
  void the_packs_carry_the_version_of_the_artifact() throws IOException {
    String version = pack("core").version();
    assertFalse(
        version.isBlank() || version.contains("$") || version.equals("unversioned"), version);
  }
}
