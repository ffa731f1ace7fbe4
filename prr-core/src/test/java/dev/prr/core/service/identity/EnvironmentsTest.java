package dev.prr.core.service.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.service.Repository;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EnvironmentsTest {

  private static List<String> of(String... paths) {
    Repository repository = Repository.of("prr.yaml", "kind: Service\n");
    for (String path : paths) {
      repository.file(path, "a: b\n");
    }
    return Environments.of(repository.scope()).items().stream()
        .map(name -> name.ifKnown().orElse("?") + " " + name.place().path())
        .toList();
  }

  @Test
  void a_folder_named_after_one_holds_its_configuration() {
    assertEquals(
        List.of("prod overlays/prod/kustomization.yaml", "staging overlays/staging/a.yaml"),
        of("overlays/prod/kustomization.yaml", "overlays/staging/a.yaml", "base/web.yaml"));
  }

  @Test
  void so_does_a_file_that_ends_with_its_name() {
    assertEquals(
        List.of(
            "dev src/main/resources/application-dev.yml",
            "prod deploy/values-prod.yaml",
            "uat infra/uat.tfvars"),
        of(
            "deploy/values-prod.yaml",
            "deploy/values.yaml",
            "src/main/resources/application-dev.yml",
            "infra/uat.tfvars"));
  }

  @Test
  void what_configures_nothing_does_not_count() {
    assertEquals(List.of(), of("docs/prod/README.md", "src/test/Production.java", "product.yaml"));
  }
}
