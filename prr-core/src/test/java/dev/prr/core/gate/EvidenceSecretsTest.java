package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.format.Wishes;
import dev.prr.core.rule.pack.PackSource;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants secrets and persons all over evidence and looks for them in whatever a run leaves. */
final class EvidenceSecretsTest {

  private static final String CANARY = "c4nary";

  @TempDir Path temp;

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void rule(String id, String require) throws IOException {
    write(
        "pack/META-INF/prr/rules/security/" + id + "/rule.yaml",
        """
        id: %s
        catalogue: [SEC-07]
        profiles: [core]
        title: A rule of this test
        why: Somebody relies on it.
        fix: Write what it asks for.
        for: service
        require: { %s }
        message: '{evidence.secretScan.open} {evidence.unitTests.failed}'
        severity: { tier1: blocker }
        stage: launch
        """
            .formatted(id, require));
  }

  private void evidence(String separator) throws IOException {
    write(
        "tree/prr.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: cart, team: shopping }
        spec: { tier: 1, stage: launch }
        """);
    write("tree/prr/evidence/evidence.yaml", "date: 2026-05-31\n");
    write(
        "tree/prr/evidence/leaks.sarif",
        """
        {"runs": [{"tool": {"driver": {"name": "gitleaks", "rules": [{"id": "aws-access-key"}]}},
         "results": [{"ruleId": "aws-access-key", "message": {"text": "c4nary-1"}, "locations": [
         {"physicalLocation": {"region": {"snippet": {"text": "c4nary-2"}}}}],
         "partialFingerprints": {"author": "c4nary-3", "email": "c4nary-4@example.org"}},
         {"ruleId": "c4nary-5@example.org"}]}]}
        """
            .replace("\n", separator));
    write(
        "tree/prr/evidence/TEST-A.xml",
        """
        <testsuite name="c4nary-6" hostname="c4nary-7"><properties>
        <property name="user.name" value="c4nary-8"/></properties><testcase name="c4nary-9">
        <failure message="c4nary-10">c4nary-11</failure><system-out>c4nary-12</system-out>
        </testcase></testsuite>
        """
            .replace("\n", separator));
    write(
        "tree/prr/evidence/incidents.json",
        """
        {"incidents": [{"created_at": "2026-05-01T10:00:00Z", "title": "c4nary-13",
         "assignee": {"email": "c4nary-14@example.org"}, "last_status_change_by": "c4nary-15"}]}
        """
            .replace("\n", separator));
    write("tree/prr/evidence/broken.json", "{\"runs\": [\"c4nary-16");
  }

  private List<String> outputs() throws IOException {
    rule("finds-none", "evidence.secretScan.open: { none: { suppressed: false } }");
    rule("none-fails", "evidence.unitTests.failed: 0");
    rule("all-end", "evidence.incidents.complete: 100%");
    Path root = temp.resolve("tree");
    List<String> outputs = new ArrayList<>();
    URL pack = temp.resolve("pack").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {pack}, null)) {
      GateRequest request =
          GateRequest.of(root, Instant.parse("2026-06-01T12:00:00Z"))
              .packs(List.of(new PackSource(loader, List.of("core"))))
              .reports(Wishes.of(List.of("all")))
              .engine("1.0.0")
              .build();
      GateResult verified = VerifyGoal.run(request);
      assertEquals(GateResult.Ending.FAILED, verified.ending(), verified.text());
      outputs.add(verified.text());
      outputs.add(FactsGoal.run(request).text());
      for (String rule : List.of("finds-none", "none-fails", "all-end")) {
        outputs.add(ExplainGoal.run(request, rule).text());
      }
    }
    for (String folder : List.of("tree/target", "tree/.prr")) {
      try (Stream<Path> files = Files.walk(temp.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          outputs.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return outputs;
  }

  @Test
  void no_secret_and_no_person_of_evidence_is_ever_printed_or_kept() throws IOException {
    for (String separator : List.of("\n", " ")) {
      evidence(separator);
      List<String> outputs = outputs();
      assertTrue(outputs.size() > 6, "too little was written to mean anything");
      assertTrue(outputs.get(0).contains("prr/evidence/leaks.sarif:"), outputs.get(0));
      for (String output : outputs) {
        assertFalse(output.contains(CANARY), output);
      }
    }
  }
}
