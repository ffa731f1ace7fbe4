package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.HistoryLocation;
import dev.prr.core.history.postgres.Login;
import dev.prr.core.history.postgres.TestDatabase;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says and does whose history is a database. */
final class SharedHistoryGateTest {

  private static final Login LOGIN = new Login("canary-user", "canary-password");

  @TempDir Path temp;
  private Path root;
  private TestDatabase database;
  private HistoryLocation up;
  private HistoryLocation down;

  @BeforeEach
  void a_tree_and_a_database() throws Exception {
    root = Files.createDirectory(temp.resolve("tree"));
    Files.writeString(
        root.resolve("prr.yaml"),
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: checkout, team: payments }
        spec: { tier: 1, stage: launch }
        """);
    database = new TestDatabase();
    up = database.at(root);
    down = database.at(root, closedPort(), Optional.of(LOGIN));
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private GateResult verify(HistoryLocation history, String id, String policy) throws IOException {
    return VerifyGoal.run(request(history, id, policy));
  }

  private GateRequest request(HistoryLocation history, String id, String policy)
      throws IOException {
    GateRequestBuilder request =
        GateRequest.of(root, Instant.parse("2026-06-01T12:00:00Z")).history(history).runId(id);
    if (!policy.isEmpty()) {
      Path file = temp.resolve("policy.yaml");
      Files.writeString(
          file,
          "apiVersion: prr.dev/v1\nkind: Policy\nmetadata: { name: acme }\nspec: { record: "
              + policy
              + " }\n");
      request.policy(Optional.of(file));
    }
    return request.build();
  }

  private static String words(GateResult result) {
    return result.text().replaceAll("\\s+", " ");
  }

  @Test
  void a_run_is_recorded_in_the_database_and_read_from_there() throws Exception {
    GateResult result = verify(up, "r-1", "");
    String place = "in the database " + database.name();
    assertTrue(words(result).contains(place), result.text());
    assertTrue(words(result).contains("checkpoint prr.dev/history/"), result.text());
    assertEquals(1, database.count("select count(*) from prr.link"));
    GateRequest request = request(up, "later", "");
    assertTrue(HistoryGoal.run(request, HistoryFilter.ALL, 5, false).text().contains("checkout"));
    assertEquals(Ending.FINE, AuditGoal.run(request, Optional.empty(), Optional.empty()).ending());
    assertEquals(Ending.FINE, ReplayGoal.run(request, Optional.empty()).ending());
    Path file = temp.resolve("out.jsonl");
    assertEquals(Ending.FINE, TransferGoal.exportTo(request, file, HistoryFilter.ALL).ending());
    assertEquals(Ending.FINE, TransferGoal.importFrom(request, file).ending());
  }

  @Test
  void the_verdict_stands_at_a_gate_while_the_record_waits_and_the_next_run_brings_it()
      throws Exception {
    GateResult waits = verify(down, "r-1", "if-possible");
    assertTrue(waits.lastLine().startsWith("PRR INCONCLUSIVE"), waits.lastLine());
    assertTrue(words(waits).contains("It waits in .prr/spool, and the next run"), waits.text());
    verify(up, "r-2", "if-possible");
    assertEquals(2, database.count("select count(*) from prr.run"));
    assertEquals("Nothing waits in .prr/spool.\n", DeliverGoal.run(request(up, "x", "")).text());
  }

  @Test
  void where_the_policy_requires_a_record_no_verdict_counts_without_it() throws Exception {
    GateResult red = verify(down, "r-1", "required");
    assertEquals(Ending.ERROR, red.ending());
    assertTrue(red.lastLine().startsWith("PRR ERROR: environment: This run"), red.lastLine());
    assertTrue(red.lastLine().contains("The policy says record: required"), red.lastLine());
    assertEquals(
        "1 record that waited in .prr/spool is in the database " + database.name() + " now.\n",
        DeliverGoal.run(request(up, "x", "")).text());
  }

  @Test
  void a_spool_that_cannot_be_written_is_a_warning_and_at_a_gate_an_error() throws Exception {
    Files.createDirectories(root.resolve(".prr"));
    Files.writeString(root.resolve(".prr/spool"), "in the way");
    GateResult warned = verify(down, "r-1", "");
    assertTrue(warned.lastLine().startsWith("PRR INCONCLUSIVE"), warned.lastLine());
    assertTrue(words(warned).contains("It cannot wait in .prr/spool either."), warned.text());
    GateResult red = verify(down, "r-2", "if-possible");
    assertTrue(red.lastLine().startsWith("PRR ERROR: environment: "), red.lastLine());
  }

  @Test
  void delivering_says_what_still_waits_and_why() throws Exception {
    verify(down, "r-1", "");
    GateResult left = DeliverGoal.run(request(down, "x", ""));
    assertEquals(Ending.ERROR, left.ending());
    assertTrue(
        left.lastLine().contains("1 record still waits in .prr/spool. It cannot be reached."),
        left.lastLine());
    GateResult folder =
        DeliverGoal.run(request(new HistoryLocation.Folder(root.resolve(".prr/history")), "x", ""));
    assertTrue(folder.lastLine().startsWith("PRR ERROR: configuration: "), folder.lastLine());
  }

  @Test
  void no_credential_host_or_port_stands_anywhere() throws Exception {
    StringBuilder all = new StringBuilder();
    for (String policy : new String[] {"", "required"}) {
      GateResult result = verify(down, "r-" + policy, policy);
      all.append(result.text()).append(result.lastLine());
    }
    all.append(DeliverGoal.run(request(down, "x", "")).lastLine());
    all.append(request(down, "x", ""));
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    assertFalse(all.toString().contains("canary"), "a credential is told");
    assertFalse(all.toString().contains("localhost"), "a host is told");
  }
}
