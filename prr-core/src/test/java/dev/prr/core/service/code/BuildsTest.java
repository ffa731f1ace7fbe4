package dev.prr.core.service.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.service.Repository;
import dev.prr.core.service.code.build.Builds;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BuildsTest {

  private static List<String> moving(Repository repository) {
    return Builds.of(repository.scope()).list().items().stream()
        .flatMap(build -> build.movingVersions().items().stream())
        .map(name -> name.ifKnown().orElseThrow() + " " + name.place())
        .toList();
  }

  private static Build only(Repository repository) {
    return Builds.of(repository.scope()).list().items().get(0);
  }

  private static String pom(String body) {
    return "<project>\n<groupId>g</groupId><artifactId>a</artifactId>\n" + body + "\n</project>";
  }

  private static String dependency(String version) {
    return pom(
        "<dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId><version>"
            + version
            + "</version></dependency></dependencies>");
  }

  @Test
  void snapshots_ranges_and_moving_words_move() {
    for (String version : List.of("1-SNAPSHOT", "[1,2)", "(,3]", "LATEST", "RELEASE")) {
      assertEquals(
          List.of("x:y pom.xml:3:73"),
          moving(Repository.of("pom.xml", dependency(version))),
          version);
    }
    for (String version : List.of("1.0", "[1.0]", "1.0-RC1", "${unknown}")) {
      assertEquals(List.of(), moving(Repository.of("pom.xml", dependency(version))), version);
    }
  }

  @Test
  void a_property_is_found_in_the_parents_of_the_repository() {
    Repository repository =
        Repository.of("pom.xml", pom("<properties><v>${w}</v><w>2-SNAPSHOT</w></properties>"))
            .file(
                "app/pom.xml",
                "<project><parent><groupId>g</groupId><artifactId>a</artifactId></parent>"
                    + "<artifactId>app</artifactId><dependencies><dependency><groupId>x</groupId>"
                    + "<artifactId>y</artifactId><version>${v}</version></dependency></dependencies>"
                    + "</project>");
    assertEquals(1, moving(repository).size());
  }

  @Test
  void modules_of_the_same_repository_do_not_move() {
    Repository repository =
        Repository.of("pom.xml", dependency("1-SNAPSHOT"))
            .file("y/pom.xml", "<project><groupId>x</groupId><artifactId>y</artifactId></project>");
    assertEquals(List.of(), moving(repository));
  }

  @Test
  void properties_that_name_each_other_and_parents_in_a_circle_end() {
    Repository repository =
        Repository.of(
            "pom.xml",
            "<project><parent><groupId>g</groupId><artifactId>a</artifactId>"
                + "<relativePath>pom.xml</relativePath></parent><artifactId>a</artifactId>"
                + "<properties><v>${v}${v}</v></properties><dependencies><dependency><groupId>x</groupId>"
                + "<artifactId>y</artifactId><version>${v}</version></dependency></dependencies></project>");
    assertEquals(List.of(), moving(repository));
  }

  @Test
  void a_parent_outside_hides_what_it_brings() {
    String foreign =
        "<project><parent><groupId>o</groupId><artifactId>p</artifactId><version>1</version>"
            + "</parent><artifactId>a</artifactId></project>";
    assertEquals(1, Builds.of(Repository.of("pom.xml", foreign).scope()).gaps().size());
    String known = foreign.replace(">o<", ">org.springframework.boot<");
    assertEquals(0, Builds.of(Repository.of("pom.xml", known).scope()).gaps().size());
    String climbs =
        foreign.replace("</parent>", "<relativePath>../../../x</relativePath></parent>");
    assertEquals(1, Builds.of(Repository.of("pom.xml", climbs).scope()).gaps().size());
  }

  @Test
  void lock_files_are_looked_for_in_the_folder_and_above() {
    String manifest = "{ \"name\": \"a\", \"dependencies\": { \"x\": \"*\" } }";
    assertTrue(only(Repository.of("web/package.json", manifest)).locked().is(false));
    assertEquals(1, moving(Repository.of("web/package.json", manifest)).size());
    Repository locked = Repository.of("web/package.json", manifest).file("yarn.lock", "");
    assertTrue(only(locked).locked().is(true));
    assertEquals(List.of(), moving(locked));
    assertTrue(only(Repository.of("package.json", "{ \"name\": \"a\" }")).locked().isMissing());
    assertTrue(only(Repository.of("package.json", "[1]")).locked().isMissing());
    assertTrue(only(Repository.of("go.mod", "module m\n\ngo 1.24\n")).locked().isMissing());
    assertTrue(only(Repository.of("go.mod", "module m\nrequire a/b v1\n")).locked().is(false));
  }

  @Test
  void gradle_is_read_line_by_line() {
    Repository repository =
        Repository.of(
            "build.gradle.kts",
            """
            plugins { id("org.springframework.boot") version "3.2.0" }
            dependencies {
              implementation("a.b:c:1.+")
              // "a.b:d:latest.release"
              api("a.b:e")
            }
            """);
    assertEquals(List.of("a.b:c build.gradle.kts:3:3"), moving(repository));
    RuntimeVersion boot = Builds.of(repository.scope()).runtimes().items().get(0);
    assertTrue(boot.cycle().is("3.2"));
    assertTrue(boot.supportedUntil().is(LocalDate.of(2024, 12, 31)));
  }

  @Test
  void builds_of_tests_and_examples_are_left_aside() {
    assertTrue(
        Builds.of(Repository.of("src/it/x/pom.xml", dependency("1-SNAPSHOT")).scope())
            .list()
            .items()
            .isEmpty());
    assertFalse(Builds.of(new Repository().leftOut("pom.xml", "x").scope()).list().isComplete());
  }
}
