package dev.prr.core.artifact.terraform;

import com.google.re2j.Pattern;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.text.Redactor;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is never kept of a plan, beside what the plan itself marks as sensitive: texts under a name
 * that speaks of a secret, texts that carry whatever a team puts in, and people.
 */
final class Discretion {

  /** Under these, texts are whatever somebody put in: environments, scripts, whole files. */
  private static final Set<String> OPAQUE =
      Set.of(
          "variables",
          "environment_variable",
          "environment_variables",
          "app_settings",
          "connection_string",
          "user_data",
          "user_data_base64",
          "custom_data",
          "metadata_startup_script",
          "container_definitions",
          "content",
          "content_base64",
          "secret_string",
          "plaintext",
          "inline_code",
          "values",
          "set",
          "set_sensitive");

  /** The same, where it is more than one value: a tag of that name is harmless. */
  private static final Set<String> OPAQUE_BLOCKS = Set.of("env", "environment");

  /** Under these, elements stand for people; how many they are is all that is kept. */
  private static final Set<String> PEOPLE =
      Set.of("users", "participant", "participants", "members", "user_ids", "responders");

  /** Kinds of resources that hold whatever somebody puts in. */
  private static final List<String> OPAQUE_TYPES =
      List.of(
          "aws_secretsmanager_secret_version",
          "aws_ssm_parameter",
          "azurerm_key_vault_secret",
          "github_actions_",
          "google_secret_manager_secret_version",
          "helm_release",
          "kubernetes_config_map",
          "kubernetes_manifest",
          "kubernetes_secret",
          "kubectl_manifest",
          "local_",
          "null_resource",
          "random_",
          "terraform_data",
          "tls_",
          "vault_");

  /** What is kept of these all the same. */
  private static final Set<String> PLAIN =
      Set.of("name", "region", "location", "tags", "tags_all", "labels", "type", "tier");

  /** Kinds of resources that are a person each. */
  private static final List<String> PERSON_TYPES =
      List.of(
          "pagerduty_user",
          "pagerduty_team_membership",
          "opsgenie_user",
          "opsgenie_notification",
          "datadog_user",
          "grafana_user",
          "grafana_organization_user",
          "github_membership",
          "github_team_membership",
          "azuread_user",
          "okta_user",
          "googleworkspace_user",
          "gitlab_user");

  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+[.][a-zA-Z]{2,}");

  private Discretion() {}

  static boolean isPerson(String type) {
    return PERSON_TYPES.stream().anyMatch(type::startsWith);
  }

  /** Whether all texts of such a resource under this key are dropped. */
  static boolean isOpaque(String type, String key) {
    return OPAQUE_TYPES.stream().anyMatch(type::startsWith) && !PLAIN.contains(key);
  }

  /** Whether texts under this key, and in whatever lies under it, are dropped. */
  static boolean isSecret(String key, Node value) {
    String plain = key.toLowerCase(Locale.ROOT);
    return OPAQUE.contains(plain)
        || Redactor.isSensitive(key)
        || (OPAQUE_BLOCKS.contains(plain) && !(value instanceof Scalar));
  }

  /**
   * Whether a text under this key is written for whoever is on call, whatever the key is called.
   */
  static boolean isForResponders(String type, String key) {
    return type.equals("google_monitoring_alert_policy") && key.equals("content");
  }

  /** Whether only the host of an address is kept, because the rest of it is a credential. */
  static boolean isHook(String type, String key) {
    return type.equals("aws_sns_topic_subscription") && key.equals("endpoint");
  }

  static boolean isAboutPeople(String key) {
    return PEOPLE.contains(key);
  }

  /** Whether the text may name a person or be a credential. */
  static boolean mustNotBeKept(String text) {
    return text.startsWith("user:")
        || (text.indexOf('@') > 0 && MAIL.matcher(text).find())
        || !Redactor.mask(text, "").equals(text);
  }
}
