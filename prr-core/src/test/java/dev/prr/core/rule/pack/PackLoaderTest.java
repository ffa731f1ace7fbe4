package dev.prr.core.rule.pack;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.rule.Rule;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Tier;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLoaderTest {

  private static final String RULES = "META-INF/prr/rules/";

  private static final String SAMPLE =
      """
      id: %s
      catalogue: [ALR-05]
      title: Every alert has a name
      why: Whoever reads it should know what it is.
      fix: Give the alert a name.
      for: alert
      require: { paging: true }
      message: 'Alert {name} is quiet.'
      severity: { tier1: minor }
      stage: launch
      """;

  @TempDir Path folder;

  @Test
  void a_pack_is_a_group_or_a_profile_or_everything() throws IOException {
    rule("alerting", "alert-is-named", "profiles: [core]");
    rule("alerting", "alert-is-loud", "profiles: [strict]");
    rule("capacity", "alert-is-cheap", "profiles: [core]");

    assertEquals(List.of("alert-is-loud", "alert-is-named"), ids(load("alerting")));
    assertEquals(List.of("alert-is-cheap", "alert-is-named"), ids(load("core")));
    assertEquals(3, load("all").rules().size());
  }

  @Test
  void a_rule_of_two_packs_counts_once() throws IOException {
    rule("alerting", "alert-is-named", "profiles: [core]");

    Packs packs = load("core", "alerting");

    assertEquals(2, packs.packs().size());
    assertEquals(List.of("alert-is-named"), ids(packs));
  }

  @Test
  void stage_profiles_are_made_of_what_rules_say_of_themselves() throws IOException {
    rule(
        "alerting", "alert-is-early", "stage: early", "severity: { tier1: blocker, tier2: major }");
    rule(
        "alerting",
        "alert-is-meant-early",
        "stage: early",
        "severity: { tier1: blocker }",
        "profiles: [early]");
    rule("alerting", "alert-is-core", "severity: { tier1: major }", "profiles: [core]");
    rule("alerting", "alert-is-grave", "severity: { tier1: blocker, tier2: major }");
    rule("alerting", "alert-is-light", "severity: { tier1: minor }");
    rule("alerting", "alert-is-late", "stage: operate", "severity: { tier1: blocker }");

    assertEquals(
        Map.of(
            "alert-is-early", Map.of(Tier.TIER1, Severity.MINOR, Tier.TIER2, Severity.MINOR),
            "alert-is-meant-early", Map.of(Tier.TIER1, Severity.BLOCKER)),
        weights(load("early")));
    assertEquals(
        Map.of(
            "alert-is-early", Map.of(Tier.TIER1, Severity.BLOCKER),
            "alert-is-meant-early", Map.of(Tier.TIER1, Severity.BLOCKER),
            "alert-is-core", Map.of(Tier.TIER1, Severity.MAJOR),
            "alert-is-grave", Map.of(Tier.TIER1, Severity.BLOCKER)),
        weights(load("launch")));
    assertEquals(6, load("operate").rules().size());
  }

  @Test
  void where_packs_weigh_a_rule_differently_the_graver_counts() throws IOException {
    rule(
        "alerting", "alert-is-early", "stage: early", "severity: { tier1: blocker, tier2: major }");

    Map<Tier, Severity> both = Map.of(Tier.TIER1, Severity.BLOCKER, Tier.TIER2, Severity.MAJOR);
    assertEquals(both, weights(load("early", "alerting")).get("alert-is-early"));
    assertEquals(both, weights(load("alerting", "early")).get("alert-is-early"));
  }

  private static Map<String, Map<Tier, Severity>> weights(Packs packs) {
    assertEquals(List.of(), packs.problems());
    return packs.rules().stream()
        .collect(Collectors.toMap(Rule::id, rule -> rule.mustHave().severity()));
  }

  @Test
  void the_version_of_the_artifact_is_the_version_of_its_packs() throws IOException {
    rule("alerting", "alert-is-named");
    write(RULES + "pack.yaml", "metadata: { version: 2.1.0 }\n");

    assertEquals("2.1.0", load("all").packs().get(0).version());
  }

  @Test
  void a_jar_gives_the_same_packs_as_the_folder_it_was_made_of() throws IOException {
    rule("alerting", "alert-is-named", "profiles: [core]");
    write(RULES + "pack.yaml", "metadata: { version: 2.1.0 }\n");
    Path jar = folder.resolve("pack.jar");
    jar(jar);

    Pack inFolder = load("core").packs().get(0);
    Pack inJar = load(jar, "core").packs().get(0);

    assertEquals(inFolder.digest(), inJar.digest());
    assertEquals(inFolder.version(), inJar.version());
  }

  @Test
  void a_changed_word_changes_the_digest() throws IOException {
    rule("alerting", "alert-is-named");
    String before = load("all").packs().get(0).digest();
    rule("alerting", "alert-is-named", "profiles: [core]");

    assertNotEquals(before, load("all").packs().get(0).digest());
  }

  @Test
  void an_unknown_pack_is_told_with_those_there_are() throws IOException {
    rule("alerting", "alert-is-named", "profiles: [core]");

    assertEquals(
        "There is no pack \"cor\"; did you mean core?", load("cor").problems().get(0).toString());
    assertEquals(
        "There is no pack \"x\"; there are alerting, all, core, launch, operate",
        load("x").problems().get(0).toString());
  }

  @Test
  void mistakes_of_all_rules_are_told_at_once_each_at_its_place() throws IOException {
    rule("alerting", "alert-is-named", "profile: [core]");
    write(RULES + "alerting/broken/rule.yaml", "id: [\n");
    rule("alerting", "other-name");
    Files.move(
        folder.resolve(RULES + "alerting/other-name"), folder.resolve(RULES + "alerting/moved"));

    List<String> problems = load("all").problems().stream().map(Object::toString).toList();

    assertTrue(has(problems, "alert-is-named/rule.yaml:11:1"), problems::toString);
    assertTrue(has(problems, "broken/rule.yaml:"), problems::toString);
    assertTrue(has(problems, "lies in the folder moved"), problems::toString);
  }

  @Test
  void what_is_wrong_in_a_group_nobody_asked_for_hurts_nobody() throws IOException {
    rule("alerting", "alert-is-named");
    rule("broken", "alert-is-odd", "profile: [core]");

    assertEquals(List.of("alert-is-named"), ids(load("alerting")));
    assertEquals(1, load("all").problems().size());
  }

  @Test
  void how_lines_end_does_not_change_the_digest() throws IOException {
    rule("alerting", "alert-is-named");
    String before = load("all").packs().get(0).digest();
    Path file = folder.resolve(RULES + "alerting/alert-is-named/rule.yaml");
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));

    assertEquals(before, load("all").packs().get(0).digest());
  }

  @Test
  void two_rules_of_one_name_are_refused() throws IOException {
    rule("alerting", "alert-is-named");
    rule("capacity", "alert-is-named");

    assertTrue(load("all").problems().toString().contains("There is already a rule"));
  }

  @Test
  void a_class_path_without_rules_says_so() throws IOException {
    assertTrue(load("core").problems().toString().contains("no rules are on the class path"));
  }

  private static boolean has(List<String> problems, String part) {
    return problems.stream().anyMatch(problem -> problem.contains(part));
  }

  private static List<String> ids(Packs packs) {
    assertEquals(List.of(), packs.problems());
    return packs.rules().stream().map(Rule::id).toList();
  }

  private Packs load(String... names) throws IOException {
    return load(folder, names);
  }

  private static Packs load(Path place, String... names) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {place.toUri().toURL()}, null)) {
      return PackLoader.load(List.of(new PackSource(loader, List.of(names))), Limits.DEFAULT);
    }
  }

  /** The keys given replace those of the sample. */
  private void rule(String group, String id, String... keys) throws IOException {
    String text = SAMPLE.formatted(id);
    for (String key : keys) {
      String name = key.substring(0, key.indexOf(':') + 1);
      text = text.lines().filter(line -> !line.startsWith(name)).collect(joining("\n"));
      text = text + "\n" + key + "\n";
    }
    write(RULES + group + "/" + id + "/rule.yaml", text);
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void jar(Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out);
        Stream<Path> files = Files.walk(folder.resolve("META-INF"))) {
      for (Path file : files.sorted().toList()) {
        String name = folder.relativize(file).toString();
        entries.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
        if (Files.isRegularFile(file)) {
          Files.copy(file, entries);
        }
        entries.closeEntry();
      }
    }
  }
}
