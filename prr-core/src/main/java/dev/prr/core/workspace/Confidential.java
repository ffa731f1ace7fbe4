package dev.prr.core.workspace;

import java.util.List;
import java.util.Locale;

/**
 * Files whose lines are never shown: a plan or a state of Terraform or OpenTofu holds every secret
 * of the infrastructure in plain text.
 */
final class Confidential {

  private static final List<String> SIGNS =
      List.of("resource_changes", "planned_values", "prior_state");

  private Confidential() {}

  static boolean isIn(SourceText file) {
    String name = file.path().fileName().toLowerCase(Locale.ROOT);
    return name.endsWith(".json")
        && (file.text().contains("terraform_version")
            || SIGNS.stream().anyMatch(sign -> Mention.mayBeIn(file.text(), sign)));
  }
}
