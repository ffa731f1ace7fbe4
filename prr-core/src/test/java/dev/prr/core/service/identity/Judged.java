package dev.prr.core.service.identity;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.artifact.Reading;
import dev.prr.core.service.Service;
import dev.prr.core.service.Services;
import dev.prr.core.service.Vocabulary;
import java.util.List;
import java.util.stream.Stream;

/** Services read from texts. */
final class Judged {

  private Judged() {}

  static Service only(InMemoryTree tree, InMemoryTree... further) {
    return in(tree, Vocabulary.COMMON, further).get(0);
  }

  static Service named(String name, InMemoryTree tree, InMemoryTree... further) {
    return in(tree, Vocabulary.COMMON, further).stream()
        .filter(service -> service.name().is(name))
        .findFirst()
        .orElseThrow();
  }

  static List<Service> in(InMemoryTree tree, Vocabulary vocabulary, InMemoryTree... further) {
    List<Reading> others = Stream.of(further).map(InMemoryTree::read).toList();
    return Services.of(tree.read(), others, "shop", vocabulary).services();
  }

  /** A {@code prr.yaml} with what follows under metadata and spec, in flow style. */
  static InMemoryTree described(String metadata, String spec) {
    return InMemoryTree.of("prr.yaml", descriptor("checkout", metadata, spec));
  }

  static String descriptor(String name, String metadata, String spec) {
    return "apiVersion: prr.dev/v1\nkind: Service\nmetadata: { name: "
        + name
        + (metadata.isEmpty() ? "" : ", " + metadata)
        + " }\nspec: { "
        + spec
        + " }\n";
  }

  /** A component of the same name, in flow style. */
  static InMemoryTree catalogued(String metadata, String spec) {
    return InMemoryTree.of("catalog-info.yaml", component("checkout", metadata, spec));
  }

  static String component(String name, String metadata, String spec) {
    return entity("Component", name, metadata, spec);
  }

  static String entity(String kind, String name, String metadata, String spec) {
    return "apiVersion: backstage.io/v1alpha1\nkind: "
        + kind
        + "\nmetadata: { name: "
        + name
        + (metadata.isEmpty() ? "" : ", " + metadata)
        + " }\nspec: { "
        + spec
        + " }\n---\n";
  }
}
