package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.Map;
import java.util.Optional;

/** An object that runs pods, with the template they are made from. Compared by identity. */
public final class PodOwner {

  private final KubernetesObject object;
  private final WorkloadKind kind;
  private final ObjectId id;
  private final Field template;
  private final Map<String, String> labels;
  private final Location place;

  /**
   * @param template the labels and the spec of its pods, which another object may hold
   */
  PodOwner(KubernetesObject object, ObjectId id, WorkloadKind kind, Field template) {
    this.object = object;
    this.kind = kind;
    this.id = id;
    this.place = object.name().place();
    this.template = template;
    this.labels = Labels.of(template.at("metadata", "labels"));
  }

  public KubernetesObject object() {
    return object;
  }

  public WorkloadKind kind() {
    return kind;
  }

  public ObjectId id() {
    return id;
  }

  /** Its labels and annotations are under {@code metadata}; unknown if it lies elsewhere. */
  public Field template() {
    return template;
  }

  /** The spec of its pods. */
  public Field pod() {
    return template.at("spec");
  }

  /** The labels of its pods. */
  public Map<String, String> labels() {
    return labels;
  }

  /** Why the labels of its pods are not known; empty where they are. */
  public Optional<Gap> gap() {
    return Labels.entries(template.at("metadata", "labels"))
        .fold(known -> Optional.empty(), missing -> Optional.empty(), u -> Optional.of(u.gap()));
  }

  /** Where a person recognizes it: its name. */
  public Location place() {
    return place;
  }

  @Override
  public String toString() {
    return id.toString();
  }
}
