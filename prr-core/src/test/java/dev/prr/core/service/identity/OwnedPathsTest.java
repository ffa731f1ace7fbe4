package dev.prr.core.service.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Named;
import dev.prr.core.service.OwnedPath;
import dev.prr.core.service.Service;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class OwnedPathsTest {

  private static final String OBJECT = "apiVersion: v1\nkind: Service\nmetadata: { name: x }\n";

  private static Map<String, List<String>> owners(Service service) {
    Map<String, List<String>> owners = new TreeMap<>();
    for (OwnedPath path : service.ownedPaths().items()) {
      owners.put(
          path.path().ifKnown().orElseThrow(),
          path.owners().items().stream().map(o -> o.ifKnown().map(Named::id).orElse("?")).toList());
    }
    return owners;
  }

  private static InMemoryTree tree() {
    return Judged.described("", "sources: [../ops]")
        .with("deploy/web.yaml", OBJECT)
        .with("docs/readme.yaml", "text: only\n");
  }

  @Test
  void the_last_entry_that_matches_a_path_decides_and_only_the_kind_of_an_owner_is_kept() {
    Service service =
        Judged.only(
            tree().with("CODEOWNERS", "*  @acme/all\ndeploy/ @jo jo@example.org @acme/pay\n"));
    assertEquals(
        Map.of("prr.yaml", List.of("team"), "deploy/web.yaml", List.of("person", "mail", "team")),
        owners(service));
    OwnedPath web = service.ownedPaths().items().get(0);
    assertEquals("CODEOWNERS:2:1", web.place().toString());
    assertEquals("deploy/web.yaml:1:1", web.path().place().toString());
  }

  @Test
  void an_entry_without_owners_unsets_them() {
    Service service = Judged.only(tree().with("CODEOWNERS", "* @acme/all\n/deploy/\n"));
    assertEquals(List.of(), owners(service).get("deploy/web.yaml"));
    assertEquals(List.of("team"), owners(service).get("prr.yaml"));
  }

  @Test
  void sections_count_side_by_side_and_lend_their_owners() {
    Service service =
        Judged.only(
            tree()
                .with(
                    ".gitlab/CODEOWNERS",
                    """
                    * @acme/all
                    [Deploy][2] @@maintainer
                    deploy/
                    ^[Optional] @jo
                    deploy/*.yaml mail@example.org
                    !deploy/web.yaml
                    [deploy]
                    deploy/web.yaml @acme/web
                    """));
    assertEquals(List.of("team", "team"), owners(service).get("deploy/web.yaml"));
    assertEquals(List.of("team"), owners(service).get("prr.yaml"));
  }

  @Test
  void the_file_that_the_code_host_finds_first_counts_alone() {
    Service service =
        Judged.only(
            tree()
                .with("docs/CODEOWNERS", "* c@example.org\n")
                .with("CODEOWNERS", "* @b\n")
                .with(".github/CODEOWNERS", "* @acme/a\n")
                .with("deploy/CODEOWNERS", "* @b\n"));
    assertEquals(List.of("team"), owners(service).get("prr.yaml"));
  }

  @Test
  void without_the_file_nobody_owns_a_path_and_that_is_sure() {
    Service service = Judged.only(tree());
    assertEquals(Map.of("prr.yaml", List.of(), "deploy/web.yaml", List.of()), owners(service));
    assertTrue(service.ownedPaths().items().get(0).owners().isComplete());
  }

  @Test
  void owners_are_unknown_while_the_file_could_not_be_read() {
    LeftOut big =
        new LeftOut(
            LeftOut.Reason.TOO_BIG,
            "It is too big.",
            Location.startOf(new SourcePath("CODEOWNERS")));
    Service service = Judged.only(tree().without(big, ""));
    assertFalse(service.ownedPaths().items().get(0).owners().isComplete());
  }

  @Test
  void files_of_another_repository_are_not_asked() {
    Service service =
        Judged.only(
            tree().with("CODEOWNERS", "* @acme/a"), InMemoryTree.of("../ops/a.yaml", OBJECT));
    assertEquals(List.of("deploy/web.yaml", "prr.yaml"), List.copyOf(owners(service).keySet()));
    assertEquals(
        Fact.known("deploy/web.yaml", Location.startOf(new SourcePath("deploy/web.yaml"))),
        service.ownedPaths().items().get(0).path());
  }
}
