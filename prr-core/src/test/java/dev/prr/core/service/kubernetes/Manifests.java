package dev.prr.core.service.kubernetes;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.artifact.Reading;
import dev.prr.core.service.Platform;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.Workload;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A scope made of manifests as they lie in a repository; {@code deploy/app.yaml} is the usual one.
 */
public final class Manifests {
  private final InMemoryTree tree = new InMemoryTree();
  private Optional<Platform> platform = Optional.empty();

  private Manifests() {}

  public static Manifests of(String... documents) {
    return new Manifests().file("deploy/app.yaml", documents);
  }

  /** The documents joined to one file. */
  public Manifests file(String path, String... documents) {
    String joined =
        Stream.of(documents).map(String::stripTrailing).collect(Collectors.joining("\n---\n"));
    tree.with(path, joined + "\n");
    return this;
  }

  /** A file that could not be read, with its text. */
  public Manifests leftOut(String path, String text) {
    LeftOut leftOut =
        new LeftOut(
            LeftOut.Reason.UNRENDERED_TEMPLATE,
            "It is a template.",
            Location.startOf(new SourcePath(path)));
    tree.without(leftOut, text);
    return this;
  }

  public Manifests on(Platform declared) {
    platform = Optional.of(declared);
    return this;
  }

  public Scope scope() {
    Reading reading = tree.read();
    return new Scope(
        "shop",
        Set.of(),
        new Location(new SourcePath("prr.yaml"), 3, 9),
        platform,
        reading.artifacts(),
        reading.unread(),
        List.of(),
        reading.paths(),
        Vocabulary.COMMON);
  }

  public Inventory inventory() {
    return Inventory.of(scope());
  }

  public List<KubernetesObject> objects() {
    return scope().all(KubernetesObject.class);
  }

  public List<Workload> workloads() {
    return Workloads.of(scope()).items();
  }

  /** The workload of this name. */
  public Workload workload(String name) {
    return workloads().stream()
        .filter(workload -> workload.name().is(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no workload is called " + name));
  }
}
