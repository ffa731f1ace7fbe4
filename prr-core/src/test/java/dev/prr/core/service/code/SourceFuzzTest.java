package dev.prr.core.service.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.artifact.Reading;
import dev.prr.core.service.Services;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.workspace.LeftOut;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damaged and hostile files of every kind: facts are made of them, or a reason, and no exception.
 */
final class SourceFuzzTest {

  private static final int INPUTS = 300;

  private static final String POM =
      """
      <project><parent><groupId>g</groupId><artifactId>p</artifactId><version>1</version></parent>
        <artifactId>a</artifactId><properties><v>[1,2)</v></properties>
        <dependencies><dependency><groupId>x</groupId><artifactId>y</artifactId>
          <version>${v}</version></dependency></dependencies></project>
      """;

  private static final Map<String, String> SEEDS =
      Map.of(
          "pom.xml",
          POM,
          "Dockerfile",
          """
              # escape=`
              ARG V=1
              FROM a:${V} AS b
              RUN <<E
              x
              E
              ENV A="b c" D='e'
              FROM b
              ADD https://x/y /
              USER 0:0
              CMD ["java"]
              """,
          ".github/workflows/a.yml",
          "on: { push: { tags: [v] } }\n"
              + "jobs:\n"
              + "  a: { needs: [b], environment: { name: prod }, steps: [ { uses: x, run: mvn test,"
              + " with: { a: b } } ] }\n"
              + "  b: { uses: ./x.yml }\n",
          ".gitlab-ci.yml",
          "stages: [a]\n.t: { extends: .t }\nb: { stage: a, extends: [.t], needs: [ { job: b } ],"
              + " script: [x], environment: { name: prod } }\n",
          "application.yml",
          """
              server: { shutdown: graceful }
              spring:
                datasource: { url: 'jdbc:x', username: root }
                cloud.config: [a, { read-timeout: 0 }]
              """,
          "package.json",
          "{\"name\": \"a\", \"dependencies\": {\"x\": \"*\", \"y\": {\"z\": 1}}}\n",
          "go.mod",
          "module m\n\ngo 1.24\n\nrequire (\n\ta/b v1.2.3 // indirect\n)\nrequire c/d v1\n",
          "build.gradle",
          "plugins { id 'a.b' version \"1\" }\ndependencies { api 'a:b:1.+' }\n",
          "openapi.yaml",
          """
              openapi: 3.1.0
              info: { title: a }
              security: [ {} ]
              paths: { /a: { get: { security: [] } } }
              """,
          "db/migration/V1__a.sql",
          "-- prr:compatible\nALTER TABLE a\n  DROP COLUMN b;\nDROP TABLE c");

  private static final List<String> PIECES =
      List.of(
          "\n",
          "\r\n",
          "\t",
          " ",
          "{",
          "}",
          "[",
          "]",
          "<",
          ">",
          "\"",
          "'",
          "\\",
          "`",
          "$",
          "${",
          ":",
          "=",
          "#",
          "-",
          "<<",
          "&",
          "\u0000",
          "\uFEFF",
          "\uD83D\uDE80",
          "\uD83D",
          "FROM ",
          "<<X",
          "null",
          "~",
          "0",
          "99999999999999999999",
          "*",
          "!",
          "|",
          "---\n");

  static Stream<String> names() {
    return SEEDS.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("names")
  void no_damaged_file_is_our_fault(String name) {
    Random random = new Random(7);
    int known = 0;
    for (int i = 0; i < INPUTS; i++) {
      String text = damaged(SEEDS.get(name), random);
      known += services(name, text).services().size();
    }
    assertTrue(known > INPUTS / 2, "nearly nothing was tried");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FROM ",
        "FROM a\n",
        "RUN <<A <<B\n",
        "ADD \\\n",
        "ENV A=",
        "${",
        "\\",
        "<<",
        "ARG V=${V}\n"
      })
  void a_dockerfile_of_one_piece_ends(String piece) {
    ends("Dockerfile", "ARG V=${V}${V}\nFROM ${V}\n" + piece.repeat(200_000 / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"stage('a') {\n", "sh 'mvn verify'\n", "stage('", "'", "@Library\n"})
  void a_jenkinsfile_of_one_piece_ends(String piece) {
    ends("Jenkinsfile", piece.repeat(20_000 / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ALTER TABLE a DROP COLUMN b\n", "--\n", "x ", ";\n", "(\n"})
  void a_script_of_one_piece_ends(String piece) {
    ends("db/migration/V1__a.sql", piece.repeat(1_000_000 / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"require a/b v1\n", "require (\n", "a/b v1\n", ")\n", "x"})
  void a_go_module_of_one_piece_ends(String piece) {
    ends("go.mod", piece.repeat(500_000 / piece.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a:b:1.+' ", "'", "id 'a' version '1'\n", "libs."})
  void a_gradle_script_of_one_piece_ends(String piece) {
    ends("build.gradle", piece.repeat(500_000 / piece.length()));
  }

  private static void ends(String name, String text) {
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> services(name, text));
  }

  private static Services services(String name, String text) {
    Reading tree =
        InMemoryTree.of(name, text)
            .with(
                "prr.yaml",
                "apiVersion: prr.dev/v1\nkind: Service\nmetadata: { name: a, team: b }\n")
            .read();
    assertEquals(
        List.of(),
        tree.unread().stream()
            .map(file -> file.leftOut())
            .filter(left -> left.reason() == LeftOut.Reason.UNSUPPORTED)
            .filter(left -> left.detail().contains("fault of PRR"))
            .toList(),
        text.substring(0, Math.min(500, text.length())));
    return Services.of(tree, List.of(), "a", Vocabulary.COMMON);
  }

  private static String damaged(String seed, Random random) {
    StringBuilder text = new StringBuilder(seed);
    for (int n = 1 + random.nextInt(4); n > 0; n--) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + 1 + random.nextInt(12));
      switch (random.nextInt(3)) {
        case 0 -> text.delete(at, end);
        case 1 -> text.insert(at, text.substring(at, end));
        default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      }
      text.append(text.isEmpty() ? "x" : "");
    }
    return text.toString();
  }
}
