package dev.prr.core.service.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.terraform.PlanText;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Repository;
import dev.prr.core.service.ResourceFact;
import dev.prr.core.service.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;

final class InfrastructureTest {

  private static FactList<ResourceFact> resources(Repository repository) {
    Scope scope = repository.scope();
    return Resources.of(scope, Infrastructure.of(scope));
  }

  private static ResourceFact first(PlanText plan) {
    return resources(Repository.of("plan.json", plan.toString())).items().get(0);
  }

  private static String places(Repository repository) {
    return resources(repository).items().stream()
        .map(r -> r.place().toString())
        .toList()
        .toString();
  }

  private static List<String> open(PlanText plan) {
    return first(plan).openTo().items().stream().map(p -> p.ifKnown().orElse("?")).toList();
  }

  @Test
  void a_resource_is_pointed_at_where_it_is_written() {
    String plan =
        new PlanText()
            .change("a_b.c[0]", "[\"create\"]", "{\"x\": 1, \"y\": 2}", "{\"z\": true}", "{}")
            .toString();
    Repository repository =
        Repository.of("infra/plan.json", plan)
            .file("infra/main.tf", "\n  resource \"a_b\" \"c\" {\n    x = var.x\n  }\n");
    ResourceFact c = resources(repository).items().get(0);

    assertEquals("infra/main.tf:2:3", c.place().toString());
    assertEquals("infra/main.tf:2:3", c.name().place().toString());
    Planned planned = Infrastructure.of(repository.scope()).all().get(0);
    assertEquals("infra/main.tf:3:5", planned.at("x").place().toString());
    assertEquals("infra/main.tf:2:3", planned.at("y").place().toString());
    assertEquals("infra/main.tf:2:3", planned.at("z").place().toString());
    assertEquals("infra/main.tf:2:3", planned.at("nothing").place().toString());
  }

  @Test
  void a_module_that_is_here_is_followed_and_another_is_pointed_at_its_call() {
    String plan =
        new PlanText()
            .create("module.db.aws_x.here", "{}")
            .create("module.registry.aws_x.far", "{}")
            .calls(
                "{\"db\": {\"source\": \"../modules/db\"}, \"registry\": {\"source\":"
                    + " \"terraform-aws-modules/rds/aws\"}}")
            .toString();
    assertEquals(
        "[infra/main.tf:2:1, modules/db/main.tf:1:1]",
        places(
            Repository.of("infra/plan.json", plan)
                .file(
                    "infra/main.tf",
                    "module \"db\" {\n}\nmodule \"registry\" {\n}\n".replace("{\n}", "{}"))
                .file("modules/db/main.tf", "resource \"aws_x\" \"here\" {\n}\n")));
  }

  @Test
  void where_two_places_are_possible_none_is_told() {
    String plan = new PlanText().create("a_b.c", "{}").toString();
    String block = "resource \"a_b\" \"c\" {}\n";
    assertEquals(
        "[x/plan.json:2:13]",
        places(
            Repository.of("x/plan.json", plan).file("a/main.tf", block).file("b/main.tf", block)));
    assertEquals(
        "[a/main.tf:1:1]",
        places(
            Repository.of("a/plan.json", plan).file("a/main.tf", block).file("b/main.tf", block)));
  }

  @Test
  void tags_have_plain_names_and_those_of_the_provider_are_among_them() {
    ResourceFact tagged =
        first(
            new PlanText()
                .create(
                    "aws_x.y",
                    "{\"tags\": {\"Cost-Center\": \"42\"}, \"tags_all\": {\"Cost-Center\": \"42\","
                        + " \"Env\": \"Staging\", \"Owner\": \"jane@example.com\"}}"));
    assertEquals(
        List.of("costcenter", "env", "owner"), List.copyOf(tagged.tags().entries().keySet()));
    assertTrue(tagged.environment().is("staging"));
    assertTrue(tagged.tagsKnown().is(true));
    assertFalse(tagged.tags().get("owner").isKnown());
    assertTrue(first(new PlanText().create("a_b.c", "{}")).tagsKnown().isMissing());
    assertTrue(first(new PlanText().create("a_b.c", "{\"tags\": null}")).tagsKnown().is(true));
    Fact<Boolean> later =
        first(new PlanText().change("a_b.c", "[]", "{}", "{\"tags_all\": true}", "{}")).tagsKnown();
    assertFalse(later.isKnown() || later.isMissing());
  }

  @Test
  void a_tag_is_no_environment_of_a_function() {
    PlanText plan =
        new PlanText()
            .create(
                "aws_x.y",
                "{\"tags\": {\"environment\": \"test\"}, \"env\": [{\"value\": \"s3cret\"}]}");
    assertTrue(first(plan).environment().is("test"));
    assertFalse(first(plan).raw().toString().contains("s3cret"));
  }

  @Test
  void regions_are_said_by_the_resource_its_zone_or_its_provider() {
    assertTrue(
        first(new PlanText().create("a_b.c", "{\"location\": \"West Europe\"}"))
            .region()
            .is("westeurope"));
    assertTrue(
        first(new PlanText().create("a_b.c", "{\"zone\": \"europe-west1-b\"}"))
            .region()
            .is("europe-west1"));
    assertTrue(
        first(new PlanText().create("a_b.c", "{\"availability_zone\": \"us-east-1a\"}"))
            .region()
            .is("us-east-1"));
    assertTrue(
        first(new PlanText().create("a_b.c", "{}").configured("a_b.c", "{\"x\": {}}"))
            .region()
            .is("eu-west-1"));
    assertTrue(first(new PlanText().create("a_b.c", "{}")).region().isMissing());
  }

  @Test
  void ports_open_to_everybody_are_told_in_each_cloud() {
    String everybody = "\"cidr_blocks\": [\"10.0.0.0/8\", \"0.0.0.0/0\"]";
    assertEquals(
        List.of("22", "8000-9000", "all"),
        open(
            new PlanText()
                .create(
                    "aws_security_group.g",
                    "{\"ingress\": [{\"from_port\": 22, \"to_port\": 22, \"protocol\": \"tcp\", "
                        + everybody
                        + "}, {\"from_port\": 8000, \"to_port\": 9000, \"protocol\": \"tcp\","
                        + " \"ipv6_cidr_blocks\": [\"::/0\"]}, {\"from_port\": 0, \"to_port\": 0,"
                        + " \"protocol\": \"-1\", "
                        + everybody
                        + "}, {\"from_port\": 5432, \"to_port\": 5432, \"cidr_blocks\":"
                        + " [\"10.0.0.0/8\"]}]}")));
    String rule = "\"from_port\": 22, \"to_port\": 22, " + everybody + "}";
    assertEquals(
        List.of("22"),
        open(
            new PlanText().create("aws_security_group_rule.r", "{\"type\": \"ingress\", " + rule)));
    assertEquals(
        List.of(),
        open(new PlanText().create("aws_security_group_rule.r", "{\"type\": \"egress\", " + rule)));
    assertEquals(
        List.of("all"),
        open(
            new PlanText()
                .create(
                    "aws_vpc_security_group_ingress_rule.r",
                    "{\"ip_protocol\": \"-1\", \"cidr_ipv4\": \"0.0.0.0/0\"}")));
    String google = "{\"source_ranges\": [\"0.0.0.0/0\"], \"allow\": [{\"protocol\": \"%s\"%s}]%s}";
    assertEquals(
        List.of("22", "3389"),
        open(
            new PlanText()
                .create(
                    "google_compute_firewall.f",
                    google.formatted("tcp", ", \"ports\": [\"22\", \"3389\"]", ""))));
    assertEquals(
        List.of("all"),
        open(new PlanText().create("google_compute_firewall.f", google.formatted("tcp", "", ""))));
    assertEquals(
        List.of(),
        open(new PlanText().create("google_compute_firewall.f", google.formatted("icmp", "", ""))));
    assertEquals(
        List.of(),
        open(
            new PlanText()
                .create(
                    "google_compute_firewall.f",
                    google.formatted("tcp", "", ", \"direction\": \"EGRESS\""))));
    assertEquals(
        List.of("all"),
        open(
            new PlanText()
                .create(
                    "azurerm_network_security_group.g",
                    "{\"security_rule\": [{\"access\": \"Allow\", \"direction\": \"Inbound\","
                        + " \"source_address_prefix\": \"Internet\", \"destination_port_range\":"
                        + " \"*\"}]}")));
  }

  @Test
  void a_source_that_is_known_after_apply_leaves_it_open() {
    FactList<Fact<String>> ports =
        first(
                new PlanText()
                    .change(
                        "aws_security_group.g",
                        "[]",
                        "{\"ingress\": [{\"from_port\": 1, \"to_port\": 1}]}",
                        "{\"ingress\": [{\"cidr_blocks\": true}]}",
                        "{}"))
            .openTo();
    assertEquals(List.of(), ports.items());
    assertEquals(Gap.Reason.AFTER_APPLY, ports.gaps().get(0).reason());
  }

  @Test
  void references_lead_both_ways_and_keep_to_their_key() {
    List<ResourceFact> all =
        resources(
                Repository.of(
                    "plan.json",
                    new PlanText()
                        .create("aws_s3_bucket.b[\\\"x\\\"]".replace("\\\"", "\""), "{}")
                        .create("aws_s3_bucket.b[\"y\"]", "{\"bucket\": \"by-name\"}")
                        .create("aws_s3_bucket_versioning.v[\"x\"]", "{}")
                        .create("aws_s3_bucket_policy.p", "{\"bucket\": \"by-name\"}")
                        .create("aws_s3_bucket_acl.loose", "{}")
                        .configured(
                            "aws_s3_bucket_versioning.v",
                            "{\"bucket\": {\"references\": [\"aws_s3_bucket.b\"]}}")
                        .configured(
                            "aws_s3_bucket_acl.loose",
                            "{\"bucket\": {\"references\": [\"module.far.id\"]}}")
                        .toString()))
            .items();
    assertEquals("[aws_s3_bucket_versioning]", types(all.get(0).linkedFrom()));
    assertEquals("[aws_s3_bucket_policy]", types(all.get(1).linkedFrom()));
    assertEquals("[aws_s3_bucket]", types(all.get(2).linksTo()));
    assertEquals(Gap.Reason.AMBIGUOUS, all.get(0).linkedFrom().gaps().get(0).reason());
  }

  private static String types(FactList<ResourceFact.Link> links) {
    return links.items().stream().map(l -> l.type().ifKnown().orElse("")).toList().toString();
  }

  @Test
  void a_part_of_a_plan_and_a_configuration_without_one_leave_the_list_open() {
    assertTrue(resources(Repository.of("plan.json", new PlanText().toString())).isComplete());
    assertFalse(
        resources(
                Repository.of("plan.json", new PlanText().top("\"complete\": false, ").toString()))
            .isComplete());
    assertFalse(
        resources(new Repository().leftOut("main.tf", "resource_changes\naws_x y\n")).isComplete());
    assertTrue(resources(new Repository().leftOut("chart.yaml", "kind: Service")).isComplete());
  }
}
