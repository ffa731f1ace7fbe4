package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.format.Wishes;
import dev.prr.core.rule.pack.PackSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants secrets all over a plan and looks for them in everything that a run leaves behind. */
final class PlanSecretsTest {

  private static final String CANARY = "c4nary";

  /** A plan as it comes: one line, every part of it full of secrets. */
  private static final String PLAN =
      """
      {"format_version": "1.2", "terraform_version": "1.9.5",
       "variables": {"db_password": {"value": "c4nary-1"}, "token": {"value": "c4nary-2"}},
       "planned_values": {"outputs": {"dsn": {"sensitive": true, "value": "c4nary-3"}},
        "root_module": {"resources": [{"address": "aws_db_instance.main", "mode": "managed",
         "type": "aws_db_instance", "name": "main", "values": {"password": "c4nary-4"}}]}},
       "resource_drift": [{"address": "aws_db_instance.main", "change": {"after": {"x": "c4nary-5"}}}],
       "resource_changes": [
        {"address": "aws_db_instance.main", "mode": "managed", "type": "aws_db_instance",
         "name": "main", "change": {"actions": ["update"],
         "before": {"password": "c4nary-6", "backup_retention_period": 1},
         "after": {"password": "c4nary-7", "marked": "c4nary-8", "backup_retention_period": 1,
           "tags": {"token": "c4nary-9", "team": "shop", "service": "cart"},
           "url": "postgres://app:c4nary-10@db/x",
           "nested": [{"deep": {"value": "c4nary-11"}}, {"deep": {"value": "c4nary-12"}}]},
         "after_unknown": {"id": true},
         "before_sensitive": {"password": true},
         "after_sensitive": {"marked": true, "nested": [{}, {"deep": {"value": true}}]}}},
        {"address": "aws_lambda_function.f", "mode": "managed", "type": "aws_lambda_function",
         "name": "f", "change": {"actions": ["create"], "before": null,
         "after": {"environment": [{"variables": {"STRIPE": "c4nary-13"}}]},
         "after_unknown": {}, "after_sensitive": {}}}],
       "output_changes": {"dsn": {"after": "c4nary-14"}},
       "prior_state": {"values": {"root_module": {"resources": [{"values": {"x": "c4nary-15"}}]}}},
       "configuration": {"provider_config": {"aws": {"name": "aws", "expressions":
         {"secret_key": {"constant_value": "c4nary-16"}}}},
        "root_module": {"resources": [{"address": "aws_db_instance.main", "type":
         "aws_db_instance", "name": "main", "expressions": {"password": {"constant_value":
         "c4nary-17"}}}], "variables": {"db_password": {"default": "c4nary-18"}}}}}
      """;

  @TempDir Path temp;

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void rule(String id, String require, String message) throws IOException {
    write(
        "pack/META-INF/prr/rules/data/" + id + "/rule.yaml",
        """
        id: %s
        catalogue: [DAT-01]
        profiles: [core]
        title: A rule of this test
        why: Somebody relies on it.
        fix: Write what it asks for.
        for: resource
        when: { type: aws_db_instance }
        require: { %s }
        message: '%s'
        severity: { tier1: blocker, tier2: blocker }
        stage: launch
        """
            .formatted(id, require, message));
  }

  private GateRequest request(PackSource pack) {
    Path root = temp.resolve("tree");
    return GateRequest.of(root, Instant.parse("2026-06-01T12:00:00Z"))
        .packs(List.of(pack))
        .reports(Wishes.of(List.of("all")))
        .engine("1.0.0")
        .build();
  }

  /** Everything that is printed and written, with the name of each file. */
  private List<String> outputs() throws IOException {
    rule("keeps-long", "raw.backup_retention_period: { atLeast: 7 }", "{name} {raw.password}");
    rule("is-small", "raw.password: small", "{raw.nested} {raw.marked} {raw.tags} {raw.url}");
    rule(
        "has-parts",
        "raw.nested: { none: { deep.value: { equals: x, ifMissing: true } } }",
        "{name}");
    rule("is-named", "tags.service: basket", "{tags.token} {tags.team} {tags}");
    write(
        "tree/prr.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: cart, team: shopping }
        spec: { tier: 1, stage: launch, role: service }
        """);
    List<String> outputs = new ArrayList<>();
    URL pack = temp.resolve("pack").toUri().toURL();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {pack}, null)) {
      GateRequest request = request(new PackSource(loader, List.of("core")));
      GateResult verified = VerifyGoal.run(request);
      assertEquals(GateResult.Ending.FAILED, verified.ending(), verified.text());
      outputs.add(verified.text());
      outputs.add(FactsGoal.run(request).text());
      for (String rule : List.of("keeps-long", "is-small", "has-parts", "is-named")) {
        outputs.add(ExplainGoal.run(request, rule).text());
      }
    }
    for (String folder : List.of("tree/target", "tree/.prr")) {
      try (Stream<Path> files = Files.walk(temp.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          outputs.add(file + "\n" + unpacked(file));
        }
      }
    }
    return outputs;
  }

  private static String unpacked(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream bytes = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static void assertNoCanary(List<String> outputs) {
    assertTrue(outputs.size() > 8, "too little was written to mean anything");
    for (String output : outputs) {
      assertFalse(output.contains(CANARY), output);
    }
  }

  @Test
  void no_secret_of_a_plan_is_ever_printed_or_kept() throws IOException {
    write("tree/plan.json", PLAN.replace("\n", ""));
    List<String> outputs = outputs();

    assertNoCanary(outputs);
    assertTrue(outputs.get(0).contains("aws_db_instance.main"), outputs.get(0));
    assertTrue(outputs.get(0).contains("plan.json:1:"), outputs.get(0));
  }

  @Test
  void nor_of_one_that_is_pointed_at_its_configuration() throws IOException {
    write("tree/plan.json", PLAN);
    write(
        "tree/main.tf", "resource \"aws_db_instance\" \"main\" {\n  password = \"c4nary-0\"\n}\n");
    assertNoCanary(outputs());
  }

  @Test
  void nor_of_one_that_is_not_read() throws IOException {
    List<String> broken =
        List.of(
            PLAN.replace("\"1.2\"", "\"0.1\""),
            PLAN.replace("\n", "").replace("\"1.2\"", "\"2.0\""),
            PLAN.substring(0, PLAN.length() - 40),
            PLAN.replace("\"resource_changes\"", "\"resource_chances\""),
            PLAN.replace("format_version", "form"),
            PLAN.replace("{\"after\": \"c4nary-14\"}", "c4nary-14"));
    for (String plan : broken) {
      write("tree/plan.json", plan);
      assertNoCanary(outputs());
    }
  }

  @Test
  void there_are_eighteen_secrets_to_find() {
    assertEquals(18, PLAN.split(CANARY, -1).length - 1);
  }
}
