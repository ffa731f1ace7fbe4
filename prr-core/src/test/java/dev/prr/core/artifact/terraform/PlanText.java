package dev.prr.core.artifact.terraform;

import java.util.ArrayList;
import java.util.List;

/** A plan as {@code terraform show -json} writes it, put together for a test. */
public final class PlanText {
  private final List<String> changes = new ArrayList<>();
  private final List<String> configured = new ArrayList<>();
  private String calls = "{}";
  private String version = "1.2";
  private String more = "";

  public PlanText version(String version) {
    this.version = version;
    return this;
  }

  /** Further keys at the top, with a comma at the end. */
  public PlanText top(String keys) {
    this.more = keys;
    return this;
  }

  public PlanText calls(String json) {
    this.calls = json;
    return this;
  }

  /** A resource that will be created with these values and nothing else to say. */
  public PlanText create(String address, String after) {
    return change(address, "[\"create\"]", after, "{}", "{}");
  }

  public PlanText change(
      String address, String actions, String after, String unknown, String sensitive) {
    String[] parts = address.replaceAll("\\[[^]]*]", "").split("\\.", -1);
    String type = parts[parts.length - 2];
    String name = parts[parts.length - 1];
    int end = address.lastIndexOf(type + "." + name);
    String module =
        end > 0 ? "\"module_address\": \"" + quoted(address.substring(0, end - 1)) + "\"," : "";
    changes.add(
        "{\"address\": \"%s\", %s \"mode\": \"managed\", \"type\": \"%s\", \"name\": \"%s\","
                .formatted(quoted(address), module, type, name)
            + " \"provider_name\": \"registry.terraform.io/x/y\", \"change\": {\"actions\": "
            + actions
            + ", \"before\": null, \"after\": "
            + after
            + ", \"after_unknown\": "
            + unknown
            + ", \"before_sensitive\": false, \"after_sensitive\": "
            + sensitive
            + "}}");
    return this;
  }

  /** What the configuration of the root module says of a resource. */
  public PlanText configured(String address, String expressions) {
    String[] parts = address.split("\\.", -1);
    configured.add(
        ("{\"address\": \"%s\", \"mode\": \"managed\", \"type\": \"%s\", \"name\": \"%s\","
                + " \"provider_config_key\": \"aws\", \"expressions\": %s}")
            .formatted(address, parts[0], parts[1], expressions));
    return this;
  }

  private static String quoted(String address) {
    return address.replace("\"", "\\\"");
  }

  @Override
  public String toString() {
    return "{\"format_version\": \""
        + version
        + "\", \"terraform_version\": \"1.9.5\", "
        + more
        + "\"resource_changes\": [\n"
        + String.join(",\n", changes)
        + "\n], \"configuration\": {\"provider_config\": {\"aws\": {\"name\": \"aws\","
        + " \"expressions\": {\"region\": {\"constant_value\": \"eu-west-1\"}}}},"
        + " \"root_module\": {\"resources\": ["
        + String.join(",\n", configured)
        + "], \"module_calls\": "
        + calls
        + "}}}\n";
  }
}
