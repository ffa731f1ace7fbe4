package dev.prr.core.artifact.terraform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.PlannedResource;
import dev.prr.core.artifact.StreamRecognizer.Found;
import dev.prr.core.artifact.TerraformPlan;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.TestLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PlanRecognizerTest {
  private static final SourcePath PATH = new SourcePath("infra/plan.json");

  private static Found read(Object plan, Limits limits) {
    SourceText file = new SourceText(PATH, plan.toString());
    PlanRecognizer recognizer = new PlanRecognizer();
    assertTrue(recognizer.mayWant(new FileHint(PATH, file.text())));
    return recognizer.recognize(file, limits);
  }

  private static List<PlannedResource> resources(Object plan) {
    Found found = read(plan, Limits.DEFAULT);
    assertEquals(List.of(), found.unread());
    return found.artifacts().stream()
        .filter(PlannedResource.class::isInstance)
        .map(PlannedResource.class::cast)
        .toList();
  }

  private static PlannedResource only(PlanText plan) {
    List<PlannedResource> all = resources(plan);
    assertEquals(1, all.size());
    return all.get(0);
  }

  private static Gap gap(Field field) {
    return field.text().fold(k -> fail(), m -> fail(), Fact.Unknown::gap);
  }

  private static Gap fail() {
    throw new AssertionError("it is not unknown");
  }

  private static Reason refusal(Found found) {
    assertEquals(List.of(), found.artifacts());
    assertEquals(1, found.unread().size());
    return found.unread().get(0).leftOut().reason();
  }

  @Test
  void a_resource_has_its_address_type_values_and_what_it_refers_to() {
    PlannedResource queue =
        only(
            new PlanText()
                .create("aws_sqs_queue.orders", "{\"name\": \"orders\", \"policy\": null}")
                .configured(
                    "aws_sqs_queue.orders",
                    "{\"name\": {\"constant_value\": \"orders\"}, \"redrive_policy\":"
                        + " {\"references\": [\"aws_sqs_queue.dead.arn\", \"aws_sqs_queue.dead\","
                        + " \"var.tries\"]}}"));

    assertEquals("aws_sqs_queue.orders", queue.address());
    assertEquals("aws_sqs_queue", queue.type());
    assertTrue(queue.at("name").text().is("orders"));
    assertTrue(queue.at("policy").text().isMissing());
    assertEquals(List.of("name", "redrive_policy"), List.copyOf(queue.declared()));
    assertEquals(
        List.of("aws_sqs_queue.dead", "var.tries"), queue.references().get("redrive_policy"));
    assertEquals("eu-west-1", queue.region().orElseThrow());
    assertEquals(2, queue.place().line());
  }

  @Test
  void what_is_known_after_apply_only_is_unknown_at_any_depth() {
    PlannedResource group =
        only(
            new PlanText()
                .change(
                    "aws_security_group.web",
                    "[\"create\"]",
                    "{\"name\": \"web\", \"ingress\": [{\"from_port\": 443}], \"tags\": null}",
                    "{\"arn\": true, \"name\": false, \"ingress\": [{\"cidr_blocks\": true}],"
                        + " \"tags\": {}, \"timeouts\": {\"create\": true}}",
                    "{}"));

    assertEquals(Gap.Reason.AFTER_APPLY, gap(group.at("arn")).reason());
    assertEquals(
        Gap.Reason.AFTER_APPLY, gap(group.at("ingress").items().get(0).at("cidr_blocks")).reason());
    assertTrue(group.at("ingress").items().get(0).at("from_port").integer().is(443));
    assertTrue(group.at("tags").text().isMissing());
    assertEquals(Gap.Reason.AFTER_APPLY, gap(group.at("timeouts", "create")).reason());
  }

  @Test
  void what_is_sensitive_is_withheld_with_everything_in_it() {
    PlannedResource store =
        only(
            new PlanText()
                .change(
                    "aws_db_instance.main",
                    "[\"update\"]",
                    "{\"dsn\": \"s3cret\", \"size\": 5, \"parts\": [{\"a\": \"s3cret\", \"b\":"
                        + " \"fine\"}, {\"a\": \"s3cret\", \"b\": \"fine\"}], \"deep\": {\"x\":"
                        + " {\"y\": \"s3cret\"}}}",
                    "{}",
                    "{\"dsn\": true, \"size\": true, \"parts\": [{}, {\"a\": true}], \"deep\":"
                        + " {\"x\": true}}"));

    assertEquals(Gap.Reason.WITHHELD, gap(store.at("dsn")).reason());
    assertEquals(Gap.Reason.WITHHELD, gap(store.at("size")).reason());
    assertEquals(Gap.Reason.WITHHELD, gap(store.at("deep", "x", "y")).reason());
    for (Field part : store.at("parts").items()) {
      assertEquals(Gap.Reason.WITHHELD, gap(part.at("a")).reason());
      assertTrue(part.at("b").text().is("fine"));
    }
    assertFalse(store.toString().contains("s3cret"), store::toString);
  }

  @Test
  void a_resource_that_is_sensitive_as_a_whole_keeps_nothing() {
    PlannedResource all =
        only(new PlanText().change("a_b.c", "[\"create\"]", "{\"x\": \"s3cret\"}", "{}", "true"));
    assertFalse(all.toString().contains("s3cret"));
  }

  @Test
  void secrets_that_nobody_marked_are_dropped_by_their_names_and_shapes() {
    List<PlannedResource> all =
        resources(
            new PlanText()
                .create(
                    "aws_lambda_function.f",
                    "{\"environment\": [{\"variables\": {\"STRIPE\": \"s3cret\", \"PORT\":"
                        + " \"s3cret\"}}], \"handler\": \"main\"}")
                .create("aws_db_instance.d", "{\"password\": \"s3cret\", \"port\": 5432}")
                .create("aws_instance.i", "{\"user_data\": \"export KEY=s3cret\"}")
                .create("kubernetes_secret.k", "{\"type\": \"Opaque\", \"x\": {\"y\": \"s3cret\"}}")
                .create("aws_iam_thing.t", "{\"note\": \"postgres://app:s3cret@db/app\"}"));

    assertFalse(all.toString().contains("s3cret"), all::toString);
    Field variables = all.get(0).at("environment").items().get(0).at("variables");
    assertEquals(
        List.of("STRIPE", "PORT"), variables.fields().stream().map(f -> f.getKey()).toList());
    assertTrue(all.get(0).at("handler").text().is("main"));
  }

  @Test
  void people_are_counted_and_never_kept() {
    List<PlannedResource> all =
        resources(
            new PlanText()
                .create(
                    "pagerduty_schedule.s",
                    "{\"layer\": [{\"users\": [\"PJANE01\", \"PJOHN02\", \"PMARY03\"]}]}")
                .create("pagerduty_user.jane", "{\"email\": \"jane@example.com\"}")
                .create(
                    "datadog_monitor.m",
                    "{\"message\": \"ask jane@example.com\", \"query\": \"q\"}")
                .create("a_b.c[\"jane@example.com\"]", "{}"));

    assertEquals(3, all.size());
    assertEquals(3, all.get(0).at("layer").items().get(0).at("users").items().size());
    assertEquals("a_b.c[...]", all.get(2).address());
    String kept = all.toString().toLowerCase(java.util.Locale.ROOT);
    assertFalse(kept.contains("jane"), kept);
    assertFalse(kept.contains("pjohn"), kept);
  }

  @Test
  void what_is_destroyed_forgotten_read_only_or_deposed_is_not_there() {
    PlanText plan =
        new PlanText()
            .change("a_b.gone", "[\"delete\"]", "null", "{}", "{}")
            .change("a_b.forgotten", "[\"forget\"]", "{\"x\": 1}", "{}", "{}")
            .change("a_b.replaced", "[\"delete\", \"create\"]", "{\"x\": 1}", "{}", "{}")
            .change("a_b.kept", "[\"no-op\"]", "{\"x\": 1}", "{}", "{}");
    String text =
        plan.toString()
            .replace(
                "\"resource_changes\": [",
                """
                "resource_changes": [
                {"address": "data.a_b.seen", "mode": "data", "type": "a_b", "name": "seen",
                 "change": {"actions": ["read"], "after": {"x": 1}}},
                {"address": "a_b.old", "mode": "managed", "type": "a_b", "name": "old",
                 "deposed": "byebye01", "change": {"actions": ["no-op"], "after": {"x": 1}}},
                """);

    assertEquals(
        List.of("a_b.replaced", "a_b.kept"),
        resources(text).stream().map(PlannedResource::address).toList());
  }

  @Test
  void modules_are_told_by_their_calls_whatever_their_keys_hold() {
    Found found =
        read(
            new PlanText()
                .create("module.db[\"a.b]\"].module.inner[0].aws_db_instance.main", "{}")
                .calls(
                    "{\"db\": {\"source\": \"./modules/db\", \"module\": {\"module_calls\":"
                        + " {\"inner\": {\"source\": \"../inner\", \"module\": {\"resources\":"
                        + " [{\"address\": \"aws_db_instance.main\", \"type\":"
                        + " \"aws_db_instance\", \"name\": \"main\", \"expressions\":"
                        + " {\"engine\": {}}}]}}}}}}"),
            Limits.DEFAULT);

    TerraformPlan plan = (TerraformPlan) found.artifacts().get(0);
    PlannedResource main = (PlannedResource) found.artifacts().get(1);
    assertEquals("{db=./modules/db, db/inner=../inner}", plan.sources().toString());
    assertEquals(List.of("db", "inner"), main.modules());
    assertEquals(List.of("engine"), List.copyOf(main.declared()));
  }

  @Test
  void an_unknown_major_version_is_unsupported_and_a_minor_one_is_not() {
    for (String version : List.of("0.1", "0.2", "2.0", "11.0", "", "one")) {
      assertEquals(
          Reason.UNSUPPORTED,
          refusal(read(new PlanText().version(version).create("a_b.c", "{}"), Limits.DEFAULT)),
          version);
    }
    for (String version : List.of("1.0", "1.2", "1.99")) {
      assertEquals(1, resources(new PlanText().version(version).create("a_b.c", "{}")).size());
    }
  }

  @Test
  void a_plan_that_broke_off_or_shows_a_part_says_so() {
    PlanText plan = new PlanText().top("\"errored\": true, \"complete\": false, ");
    TerraformPlan found = (TerraformPlan) read(plan, Limits.DEFAULT).artifacts().get(0);
    assertEquals(2, found.gaps().size());
    TerraformPlan whole =
        (TerraformPlan)
            read(new PlanText().top("\"errored\": false, \"complete\": true, "), Limits.DEFAULT)
                .artifacts()
                .get(0);
    assertEquals(List.of(), whole.gaps());
  }

  @Test
  void planned_values_without_changes_are_not_taken_for_an_empty_plan() {
    String text =
        """
        {"format_version": "1.2", "planned_values": {"root_module": {"child_modules": [
          {"resources": [{"address": "module.x.a_b.c"}]}]}}}
        """;
    assertEquals(Reason.MALFORMED, refusal(read(text, Limits.DEFAULT)));
    String empty = "{\"format_version\": \"1.2\", \"planned_values\": {\"root_module\": {}}}";
    assertEquals(1, read(empty, Limits.DEFAULT).artifacts().size());
  }

  @Test
  void values_that_are_kept_have_a_limit() {
    PlanText plan = new PlanText().create("a_b.c", "{\"x\": 1}").create("a_b.d", "{\"x\": 1}");
    // Each resource is itself and one key with its value.
    assertEquals(3, read(plan, TestLimits.with("planNodes", 6)).artifacts().size());
    assertEquals(3, read(plan, TestLimits.with("planNodes", 6)).artifacts().size());
    assertEquals(Reason.LIMIT, refusal(read(plan, TestLimits.with("planNodes", 5))));
  }

  @Test
  void one_resource_beyond_a_limit_does_not_hide_the_others() {
    String giant = "{\"x\": \"" + "y".repeat(Limits.DEFAULT.scalarLength() + 1) + "\"}";
    Found found =
        read(
            new PlanText().create("a_b.giant", giant).create("a_b.small", "{\"x\": [[1]]}"),
            Limits.DEFAULT);
    assertEquals(2, found.artifacts().size());
    assertEquals(Reason.LIMIT, found.unread().get(0).leftOut().reason());
    assertEquals(2, found.unread().get(0).leftOut().place().line());
  }

  @Test
  void odd_shapes_are_passed_over() {
    for (String changes :
        List.of("[]", "{}", "null", "1", "[1, null, [], \"x\"]", "[{\"change\": []}]")) {
      String text = "{\"format_version\": \"1.2\", \"resource_changes\": " + changes + "}";
      assertEquals(List.of(), resources(text), changes);
    }
    for (String after : List.of("[]", "1", "\"x\"", "null", "true")) {
      assertEquals(List.of(), resources(new PlanText().create("a_b.c", after)), after);
    }
    String[] accounts = {"[]", "1", "\"x\"", "null", "true", "[[[true]]]", "{\"x\": [true]}"};
    for (String account : accounts) {
      PlannedResource one =
          only(new PlanText().change("a_b.c", "{}", "{\"x\": {\"y\": \"z\"}}", account, account));
      assertEquals("a_b.c", one.address());
    }
  }
}
