package dev.prr.core.service.kubernetes.inventory;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Kubernetes objects of a scope, each looked at once, ready to be asked for. */
public final class Inventory {

  private record GroupKind(String group, String kind) {}

  private record Name(String home, String kind, String name) {}

  private final Scope scope;
  private final List<KubernetesObject> objects;
  private final IdentityHashMap<KubernetesObject, ObjectId> ids = new IdentityHashMap<>();
  private final Map<GroupKind, List<KubernetesObject>> byKind = new HashMap<>();
  private final Map<Name, List<KubernetesObject>> byName = new HashMap<>();
  private final List<PodOwner> podOwners;
  private final LabelIndex<PodOwner> pods;

  private Inventory(Scope scope) {
    this.scope = scope;
    this.objects = scope.all(KubernetesObject.class);
    for (KubernetesObject object : objects) {
      ObjectId id = ObjectId.of(object);
      ids.put(object, id);
      byKind
          .computeIfAbsent(new GroupKind(object.group(), object.kind()), key -> new ArrayList<>())
          .add(object);
      byName
          .computeIfAbsent(new Name(id.home(), id.kind(), id.name()), key -> new ArrayList<>())
          .add(object);
    }
    this.podOwners = PodOwners.of(this);
    this.pods = new LabelIndex<>(podOwners, owner -> owner.id().home(), PodOwner::labels);
  }

  public static Inventory of(Scope scope) {
    return new Inventory(scope);
  }

  /** What an object of the scope is called. */
  public ObjectId idOf(KubernetesObject object) {
    return Optional.ofNullable(ids.get(object)).orElseGet(() -> ObjectId.of(object));
  }

  /** In order of path and place. */
  public List<KubernetesObject> objects() {
    return objects;
  }

  /** Those of one kind, in any version; the group is empty for the core group. */
  public List<KubernetesObject> all(String group, String kind) {
    return byKind.getOrDefault(new GroupKind(group, kind), List.of());
  }

  /** Those of a kind and name, of any group, that meet in a namespace. */
  public List<KubernetesObject> named(String home, String kind, String name) {
    return byName.getOrDefault(new Name(home, kind, name), List.of());
  }

  /** What runs pods, in order of path and place. */
  public List<PodOwner> podOwners() {
    return podOwners;
  }

  /** What runs pods, by the labels of its pods. */
  public LabelIndex<PodOwner> pods() {
    return pods;
  }

  /** These objects by their own labels. */
  public LabelIndex<KubernetesObject> byLabels(List<KubernetesObject> some) {
    return new LabelIndex<>(
        some, object -> idOf(object).home(), object -> Labels.of(object.at("metadata", "labels")));
  }

  /** Why objects that hold one of these words may be missing here. */
  public List<Gap> gaps(String... words) {
    return scope.gaps(words);
  }
}
