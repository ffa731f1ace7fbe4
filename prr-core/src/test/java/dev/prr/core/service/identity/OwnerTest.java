package dev.prr.core.service.identity;

import static dev.prr.core.service.identity.Judged.catalogued;
import static dev.prr.core.service.identity.Judged.described;
import static dev.prr.core.service.identity.Judged.entity;
import static dev.prr.core.service.identity.Judged.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Service;
import dev.prr.core.service.Service.OwnerKind;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.source.Altered;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OwnerTest {

  @ParameterizedTest
  @CsvSource({
    "payments,               TEAM,        payments",
    "group:default/payments, TEAM,        payments",
    "Group:payments,         TEAM,        payments",
    "default/payments,       TEAM,        payments",
    "'\"@acme/payments\"',   TEAM,        payments",
    "user:jo,                PERSON,      ",
    "User:default/jo,        PERSON,      ",
    "jo@example.org,         PERSON,      ",
    "'\"@jo\"',              PERSON,      ",
    "guests,                 PLACEHOLDER, ",
    "group:default/unknown,  PLACEHOLDER, ",
    "TBD,                    PLACEHOLDER, ",
    "'\"${{ values.owner }}\"', PLACEHOLDER, ",
    "xxx,                    PLACEHOLDER, ",
  })
  void an_owner_is_a_team_a_person_or_a_placeholder(String owner, OwnerKind kind, String team) {
    Service service = only(catalogued("", "owner: " + owner));
    assertEquals(Optional.of(kind), service.ownerKind().ifKnown());
    assertEquals(Optional.ofNullable(team), service.team().ifKnown());
    assertEquals("catalog-info.yaml:4:16", service.ownerKind().place().toString());
  }

  @Test
  void a_name_that_the_catalogue_knows_as_a_user_is_a_person() {
    InMemoryTree tree =
        InMemoryTree.of(
            "catalog-info.yaml",
            Judged.component("checkout", "", "owner: jo") + entity("User", "jo", "", ""));
    assertTrue(only(tree).ownerKind().is(OwnerKind.PERSON));
    InMemoryTree group = tree.with("groups.yaml", entity("Group", "jo", "", ""));
    assertTrue(only(group).ownerKind().is(OwnerKind.TEAM));
  }

  @Test
  void no_name_of_a_person_survives_anywhere_in_a_service() {
    Service service =
        only(
            catalogued(
                    "description: Ask zorro@example.org, annotations: { contact: zorro.x@e.org }",
                    "owner: user:zorro, dependsOn: ['resource:db']")
                .with("CODEOWNERS", "* @zorro zorro@example.org\n")
                .with("db.yaml", entity("Resource", "db", "", "owner: user:zorro"))
                .with("web.yaml", "apiVersion: v1\nkind: Service\nmetadata: { name: web }\n"));
    assertFalse(service.toString().contains("zorro"), service::toString);
  }

  @Test
  void what_the_team_says_counts_before_the_catalogue() {
    Service service =
        only(
            described("team: payments", "")
                .with("catalog-info.yaml", Judged.component("checkout", "", "owner: others")));
    assertEquals(Optional.of("payments"), service.team().ifKnown());
    assertEquals("prr.yaml:3:35", service.team().place().toString());
  }

  @Test
  void a_team_goes_by_the_name_the_organization_uses() {
    Vocabulary common = Vocabulary.COMMON;
    Vocabulary vocabulary =
        Altered.with(
            common, "teamAliases", Map.of("pay-squad", "payments", "@acme/pay", "payments"));
    for (String owner : List.of("group:pay-squad", "'@acme/pay'", "payments")) {
      Service service = Judged.in(catalogued("", "owner: " + owner), vocabulary).get(0);
      assertEquals(Optional.of("payments"), service.team().ifKnown(), owner);
    }
  }

  @Test
  void nobody_said_to_own_it_is_missing_where_it_could_be_said() {
    Service service = only(described("", "tier: 1"));
    assertEquals(Fact.missing(service.team().place()), service.team());
    assertEquals("prr.yaml:3:1", service.team().place().toString());
    assertTrue(service.ownerKind().isMissing());
  }

  @Test
  void nobody_said_to_own_it_is_unknown_while_a_catalogue_was_left_out() {
    LeftOut template =
        new LeftOut(
            LeftOut.Reason.UNRENDERED_TEMPLATE,
            "Render it first.",
            Location.startOf(new SourcePath("catalog-info.yaml")));
    Service service =
        only(described("", "").without(template, "apiVersion: backstage.io/v1alpha1 {{"));
    assertEquals(
        Fact.<String>unknown(Gap.Reason.UNRENDERED, "Render it first.", template.place()),
        service.team());
    assertFalse(service.tier().isMissing());
    assertFalse(service.onCallBound().isKnown());
    assertFalse(service.dependenciesDeclared().isKnown());
  }
}
