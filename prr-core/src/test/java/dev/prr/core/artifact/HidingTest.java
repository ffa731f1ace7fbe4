package dev.prr.core.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ways to put a Deployment into a tree so that nobody judges it. Each must end with the Deployment
 * read after all, or with a left-out file that may hold one; never as if there were none.
 */
final class HidingTest {
  private static final String DEPLOYMENT =
      "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n";

  /** One way of hiding: what it does to an empty folder. */
  @FunctionalInterface
  private interface Trick {
    void play(Path root) throws Exception;
  }

  @TempDir private Path root;

  private static Trick file(String name, String text) {
    return root -> write(root, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void write(Path root, String name, byte[] bytes) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static Arguments trick(String name, Trick trick) {
    return Arguments.of(name, trick);
  }

  static Stream<Arguments> tricks() {
    int big = (int) Limits.DEFAULT.fileBytes();
    String list = "[".repeat(100) + "]".repeat(100);
    return Stream.of(
        trick("too big", file("a.yaml", "#" + "x".repeat(big) + "\n" + DEPLOYMENT)),
        trick("far too big", file("a.yaml", "#" + "x".repeat(9 * big) + "\n" + DEPLOYMENT)),
        trick("broken after it", file("a.yaml", DEPLOYMENT + "  x: [\n")),
        trick("broken before it", file("a.yaml", "x: [\n---\n" + DEPLOYMENT)),
        trick(
            "in UTF-16",
            root ->
                write(root, "a.yaml", ("\uFEFF" + DEPLOYMENT).getBytes(StandardCharsets.UTF_16LE))),
        trick("with a NUL", file("a.yaml", DEPLOYMENT + "# \u0000\n")),
        trick("with a control character", file("a.yaml", DEPLOYMENT + "# \u0007\n")),
        trick(
            "with a broken byte",
            root ->
                write(
                    root,
                    "a.yaml",
                    (DEPLOYMENT + "# \u00FF").getBytes(StandardCharsets.ISO_8859_1))),
        trick("behind a link", HidingTest::link),
        trick(
            "behind a linked folder",
            root -> Files.createSymbolicLink(root.resolve("deploy"), root.getParent())),
        trick("in a pipe", HidingTest::pipe),
        trick("too deep", file("d/".repeat(40) + "a.yaml", DEPLOYMENT)),
        trick("under a long path", file(("d".repeat(200) + "/").repeat(6) + "a.yaml", DEPLOYMENT)),
        trick(
            "under two names of one file",
            root -> {
              write(root, "app.yaml", DEPLOYMENT.getBytes(StandardCharsets.UTF_8));
              write(root, "App.yaml", "kind: none".getBytes(StandardCharsets.UTF_8));
            }),
        trick("in a second document", file("a.yaml", "x: 1\n---\n---\n" + DEPLOYMENT)),
        trick("after the end of a document", file("a.yaml", "x: 1\n...\n" + DEPLOYMENT)),
        trick(
            "after a thousand documents",
            file("a.yaml", "---\nx: 1\n".repeat(1000) + "---\n" + DEPLOYMENT)),
        trick("with a first kind", file("a.yaml", "kind: Harmless\n" + DEPLOYMENT)),
        trick("with a second kind", file("a.yaml", DEPLOYMENT + "kind: Harmless\n")),
        trick(
            "with an aliased kind",
            file(
                "a.yaml",
                "apiVersion: apps/v1\nx: &k Deployment\nkind: *k\nmetadata: {name: web}\n")),
        trick(
            "with a merged kind",
            file("a.yaml", "apiVersion: apps/v1\n<<: {kind: Deployment}\nmetadata: {name: web}\n")),
        trick(
            "with an escaped kind",
            file(
                "a.yaml",
                "apiVersion: apps/v1\n\"\\x6bind\": \"Deploymen\\x74\"\nmetadata: {name: web}\n")),
        trick(
            "with a tagged kind",
            file("a.yaml", "apiVersion: apps/v1\nkind: !!str Deployment\nmetadata: {name: web}\n")),
        trick(
            "in a list",
            file(
                "a.yaml",
                "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: apps/v1, kind: Deployment, metadata: {name: web}}\n")),
        trick("behind deep nesting", file("a.yaml", "x: " + list + "\n---\n" + DEPLOYMENT)),
        trick(
            "behind too many values",
            file("a.yaml", "x: [" + "1,".repeat(200_000) + "]\n---\n" + DEPLOYMENT)),
        trick(
            "behind a long value",
            file("a.yaml", "x: " + "1".repeat(300_000) + "\n---\n" + DEPLOYMENT)),
        trick("behind a ring of aliases", file("a.yaml", "x: &x [*x]\n---\n" + DEPLOYMENT)),
        trick("with a byte order mark", file("a.yaml", "\uFEFF" + DEPLOYMENT)),
        trick("with carriage returns", file("a.yaml", DEPLOYMENT.replace("\n", "\r"))),
        trick(
            "as JSON in YAML",
            file(
                "a.yaml",
                "{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"name\":\"web\"}}")),
        trick(
            "as JSON with escapes",
            file(
                "a.json",
                "{\"apiVersion\":\"apps/v1\",\"\\u006bind\":\"Deplo\\u0079ment\",\"metadata\":{\"name\":\"web\"}}")),
        trick("with a loud ending", file("a.YML", DEPLOYMENT)),
        trick(
            "in a chart",
            root -> {
              write(root, "Chart.yaml", "name: x".getBytes(StandardCharsets.UTF_8));
              write(root, "templates/a.yaml", DEPLOYMENT.getBytes(StandardCharsets.UTF_8));
            }),
        trick(
            "in a template that fills in its kind",
            file(
                "a.yaml",
                "apiVersion: apps/v1\nkind: {{ .Values.kind }}\nmetadata: {name: web}\n")),
        trick(
            "in a patch",
            root -> {
              write(
                  root,
                  "kustomization.yaml",
                  "patches: [{path: a.yaml}]".getBytes(StandardCharsets.UTF_8));
              write(root, "a.yaml", DEPLOYMENT.getBytes(StandardCharsets.UTF_8));
            }),
        trick(
            "in a remote base", file("kustomization.yaml", "resources: ['https://example.org/x']")),
        trick(
            "in a submodule",
            root -> {
              write(
                  root,
                  ".gitmodules",
                  "[submodule \"x\"]\npath = x\n".getBytes(StandardCharsets.UTF_8));
              Files.createDirectory(root.resolve("x"));
            }));
  }

  private static void link(Path root) throws IOException {
    Path outside = Files.writeString(root.resolveSibling("outside.yaml"), DEPLOYMENT);
    Files.createSymbolicLink(root.resolve("a.yaml"), outside);
  }

  private static void pipe(Path root) throws Exception {
    Process made = new ProcessBuilder("mkfifo", root.resolve("a.yaml").toString()).start();
    assumeTrue(made.waitFor(10, TimeUnit.SECONDS) && made.exitValue() == 0);
  }

  private boolean mayHoldADeployment() throws IOException {
    Reading reading =
        ArtifactReader.withAllRecognizers(1).read(Workspace.open(tree(), Limits.DEFAULT));
    return reading.artifacts().stream()
            .anyMatch(a -> a instanceof KubernetesObject o && o.kind().equals("Deployment"))
        || reading.unread().stream().anyMatch(left -> left.mayMention("Deployment"));
  }

  private Path tree() throws IOException {
    return Files.createDirectories(root.resolve("checkout"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tricks")
  void nothing_is_hidden(String name, Trick trick) throws Exception {
    try {
      trick.play(tree());
    } catch (IOException | UnsupportedOperationException e) {
      assumeTrue(false, "this system cannot do it: " + e);
    }
    assertTrue(mayHoldADeployment(), "a Deployment was hidden " + name);
  }

  @Test
  void what_is_not_there_is_not_suspected() throws IOException {
    write(tree(), "a.yaml", "apiVersion: v1\nkind: Service\n".getBytes(StandardCharsets.UTF_8));
    write(
        tree(),
        "broken.yaml",
        "apiVersion: v1\nkind: Service\nx: [\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(false, mayHoldADeployment());
  }
}
