package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.VerifyGoal;
import dev.prr.core.rule.pack.PackSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service without a manifest, whose alarms and SLOs a plan of Terraform declares. */
final class ServerlessServiceTest {

  private static final Path SERVICE = Path.of("src/test/resources/serverless");

  @TempDir Path temp;

  private GateResult verify() {
    return VerifyGoal.run(
        GateRequest.of(temp, Instant.parse("2026-06-01T12:00:00Z"))
            .packs(
                List.of(
                    new PackSource(ServerlessServiceTest.class.getClassLoader(), List.of("core"))))
            .engine("1.0.0")
            .build());
  }

  private void copy() throws IOException {
    try (Stream<Path> files = Files.walk(SERVICE)) {
      files.filter(Files::isRegularFile).forEach(this::copy);
    }
  }

  private void copy(Path file) {
    try {
      Path target = temp.resolve(SERVICE.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String outcome(String rule) throws IOException {
    String result = Files.readString(temp.resolve("target/prr/result.json"));
    int at = result.indexOf("\"rule\": \"" + rule + "\"");
    assertTrue(at >= 0, rule + " was not judged");
    int value = result.indexOf("\"outcome\": \"", at) + "\"outcome\": \"".length();
    return result.substring(value, result.indexOf('"', value));
  }

  @Test
  void its_plan_alone_answers_for_slos_signals_alerts_and_on_call() throws IOException {
    copy();
    GateResult result = verify();

    assertTrue(result.lastLine().startsWith("PRR READY"), result.text());
    for (String rule :
        List.of(
            "service-has-an-slo",
            "availability-slo-present",
            "latency-slo-present",
            "internal-slo-target-meets-the-tier-floor",
            "slo-states-a-window",
            "fast-burn-pages",
            "slow-burn-notifies",
            "latency-is-a-distribution",
            "traffic-is-measured",
            "errors-are-a-ratio",
            "saturation-is-measured",
            "alert-severity-is-known",
            "paging-alert-has-runbook",
            "runbook-link-resolves",
            "runbook-has-first-steps",
            "service-is-bound-to-on-call")) {
      assertEquals("passed", outcome(rule), rule);
    }
  }

  @Test
  void without_its_plan_nobody_can_tell() throws IOException {
    copy();
    Files.delete(temp.resolve("infra/plan.json"));
    GateResult result = verify();

    assertEquals(GateResult.Ending.FAILED, result.ending(), result.text());
    for (String rule :
        List.of("service-has-an-slo", "paging-alert-has-runbook", "service-is-bound-to-on-call")) {
      assertEquals("unknown", outcome(rule), rule);
    }
  }
}
