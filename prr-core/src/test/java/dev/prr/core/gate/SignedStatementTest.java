package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.report.format.Wishes;
import dev.prr.core.rule.pack.PackSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignedStatementTest {

  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void a_tree() throws IOException {
    root = Files.createDirectories(temp.resolve("tree"));
  }

  @Test
  void with_a_key_the_statement_is_written_signed() throws Exception {
    run(key(temp.resolve("prr.key")));

    assertTrue(statement().contains("\"payloadType\": \"application/vnd.in-toto+json\""));
  }

  @Test
  void a_key_in_the_judged_tree_is_refused_and_nothing_is_signed() throws Exception {
    GateResult result = run(key(root.resolve("prr.key")));

    assertEquals(Ending.ERROR, result.ending());
    assertTrue(result.lastLine().contains("lies in the judged tree"), result.lastLine());
    assertTrue(statement().contains("\"_type\""), "the statement is there, unsigned");
  }

  @Test
  void what_is_no_key_is_a_configuration_error_that_shows_nothing_of_it() throws Exception {
    Path file = Files.writeString(temp.resolve("prr.key"), "planted-secret");

    GateResult result = run(file);

    assertEquals(Ending.ERROR, result.ending());
    assertTrue(
        result.lastLine().startsWith("PRR ERROR: configuration: prr.signingKey: the file is no"),
        result.lastLine());
    assertFalse((result.text() + result.lastLine() + statement()).contains("planted-secret"));
    assertEquals(Ending.ERROR, run(temp.resolve("nowhere.key")).ending());
  }

  @Test
  void no_statement_says_that_a_gate_passed_that_another_report_turned_red() throws Exception {
    write("prr.yaml", DESCRIPTOR);
    write("pack/META-INF/prr/rules/owner/has-a-team/rule.yaml", RULE);
    Path policy = Files.writeString(temp.resolve("policy.yaml"), POLICY);
    GateRequestBuilder request = request("badge", "intoto").policy(Optional.of(policy));
    URL pack = root.resolve("pack").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {pack}, null)) {
      request.packs(List.of(new PackSource(loader, List.of("core"))));
      assertEquals(Ending.FINE, VerifyGoal.run(request.build()).ending());
      assertTrue(statement().contains("\"result\": \"PASSED\""), statement());

      Files.delete(root.resolve("target/prr/badge.svg"));
      write("target/prr/badge.svg/in-the-way", "");
      assertEquals(Ending.ERROR, VerifyGoal.run(request.build()).ending());
      assertTrue(statement().contains("\"result\": \"FAILED\""), statement());
    }
  }

  private static final String DESCRIPTOR =
      """
      apiVersion: prr.dev/v1
      kind: Service
      metadata: { name: cart, team: shopping }
      spec: { tier: 2, stage: launch, role: service }
      """;

  private static final String RULE =
      """
      id: has-a-team
      catalogue: [OWN-01]
      profiles: [core]
      title: A rule of this test
      why: Somebody relies on it.
      fix: Write what it asks for.
      for: service
      require: { team: { present: true } }
      message: 'It is not so for {name}.'
      severity: { tier1: blocker, tier2: blocker }
      stage: launch
      """;

  private static final String POLICY =
      """
      apiVersion: prr.dev/v1
      kind: Policy
      metadata: { name: shop }
      spec: { onUnknown: block }
      """;

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Path key(Path file) throws Exception {
    byte[] key =
        KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate().getEncoded();
    return Files.writeString(
        file,
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder().encodeToString(key)
            + "\n-----END PRIVATE KEY-----\n");
  }

  private String statement() throws IOException {
    return Files.readString(root.resolve("target/prr/prr.intoto.json"));
  }

  private GateResult run(Path key) {
    Wishes signed = Wishes.of(List.of("intoto")).signedWith(key);
    return VerifyGoal.run(request().reports(signed).build());
  }

  private GateRequestBuilder request(String... reports) {
    return GateRequest.of(root, Instant.parse("2026-06-01T12:00:00Z"))
        .history(temp.resolve("history"))
        .reports(Wishes.of(List.of(reports)));
  }
}
