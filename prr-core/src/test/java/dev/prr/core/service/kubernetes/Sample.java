package dev.prr.core.service.kubernetes;

import java.util.ArrayList;
import java.util.List;

/**
 * A small workload to put one odd line into: {@code app: <name>} labels its pods, one container
 * runs in them.
 */
public final class Sample {
  private final String apiVersion;
  private final String kind;
  private final List<String> metadata = new ArrayList<>();
  private final List<String> spec = new ArrayList<>();
  private final List<String> labels = new ArrayList<>();
  private final List<String> pod = new ArrayList<>();
  private final List<String> container = new ArrayList<>();

  private Sample(String apiVersion, String kind, String name) {
    this.apiVersion = apiVersion;
    this.kind = kind;
    metadata.add("name: " + name);
    labels.add("app: " + name);
    container.add("name: " + name);
    container.add("image: registry.acme.dev/" + name + ":1.4.2");
  }

  public static Sample of(String apiVersion, String kind, String name) {
    return new Sample(apiVersion, kind, name);
  }

  public static Sample deployment(String name) {
    return of("apps/v1", "Deployment", name);
  }

  public Sample metadata(String entry) {
    metadata.add(entry);
    return this;
  }

  public Sample spec(String entry) {
    spec.add(entry);
    return this;
  }

  public Sample label(String entry) {
    labels.add(entry);
    return this;
  }

  public Sample pod(String entry) {
    pod.add(entry);
    return this;
  }

  public Sample container(String entry) {
    container.add(entry);
    return this;
  }

  /** As one document. */
  public String yaml() {
    List<String> podSpec = new ArrayList<>(pod);
    podSpec.add("containers: [ { " + join(container) + " } ]");
    List<String> all = new ArrayList<>(spec);
    all.add(
        "template: { metadata: { labels: { "
            + join(labels)
            + " } }, spec: { "
            + join(podSpec)
            + " } }");
    return "apiVersion: "
        + apiVersion
        + "\nkind: "
        + kind
        + "\nmetadata: { "
        + join(metadata)
        + " }\nspec: { "
        + join(all)
        + " }\n";
  }

  private static String join(List<String> entries) {
    return String.join(", ", entries);
  }
}
