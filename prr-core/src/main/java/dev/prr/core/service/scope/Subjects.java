package dev.prr.core.service.scope;

import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.artifact.CodeOwners;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.MarkdownPage;
import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.ServiceDescriptor;
import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.artifact.SourceDocument.Family;
import dev.prr.core.artifact.UnreadEvidence;
import dev.prr.core.document.Field;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.descriptor.Descriptors;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the services of a tree: one for each {@code prr.yaml}; without any, one for each Component
 * of a Backstage catalogue; else one for the tree. A tree with nothing in it but prose and
 * pipelines has none.
 */
public final class Subjects {

  /** Where a descriptor would have to be written. */
  private static final Location UNWRITTEN = Location.startOf(new SourcePath("prr.yaml"));

  private static final Set<Family> PIPELINES =
      Set.of(
          Family.GITHUB,
          Family.GITLAB,
          Family.JENKINS,
          Family.AZURE,
          Family.CIRCLECI,
          Family.UPDATE_BOT);

  private final Reading tree;
  private final Map<String, CatalogEntity> componentsByName = new HashMap<>();
  private final Vocabulary vocabulary;

  private Subjects(Reading tree, List<Reading> further, Vocabulary vocabulary) {
    this.tree = tree;
    this.vocabulary = vocabulary;
    Stream.concat(Stream.of(tree), further.stream())
        .flatMap(Subjects::components)
        .forEach(c -> componentsByName.putIfAbsent(nameOf(c).orElseThrow(), c));
  }

  /**
   * In order of name.
   *
   * @param further what was read of further folders; they hold no services of their own, but the
   *     catalogue may lie there
   * @param folderName what the root of the tree is called, for a service that nothing names
   */
  public static List<Subject> in(
      Reading tree, List<Reading> further, String folderName, Vocabulary vocabulary) {
    Subjects subjects = new Subjects(tree, further, vocabulary);
    List<Subject> found = subjects.described();
    if (found.isEmpty()) {
      found = subjects.catalogued();
    }
    if (found.isEmpty() && subjects.somethingIsThere()) {
      found = List.of(subjects.inferred(folderName));
    }
    return found.stream().sorted(Comparator.comparing(Subject::name)).toList();
  }

  /** The components of a catalogue that have a name and not only a template's placeholder. */
  static Stream<CatalogEntity> components(Reading reading) {
    return reading.artifacts().stream()
        .filter(CatalogEntity.class::isInstance)
        .map(CatalogEntity.class::cast)
        .filter(entity -> entity.kind().equals("Component"))
        .filter(entity -> nameOf(entity).isPresent());
  }

  private static Optional<String> nameOf(CatalogEntity entity) {
    return entity.name().ifKnown().filter(name -> Names.isPlain(name));
  }

  private List<Subject> described() {
    List<Subject> subjects = new ArrayList<>();
    for (ServiceDescriptor descriptor : Descriptors.in(tree)) {
      descriptor
          .at("metadata", "name")
          .text()
          .ifKnown()
          .ifPresent(name -> subjects.add(described(descriptor, name)));
    }
    return subjects;
  }

  private Subject described(ServiceDescriptor descriptor, String name) {
    Set<String> aliases = aliases(name);
    for (Field alias : descriptor.at("metadata", "aliases").items()) {
      alias.text().ifKnown().ifPresent(aliases::add);
    }
    Optional<CatalogEntity> component =
        Stream.concat(Stream.of(name), aliases.stream())
            .flatMap(called -> Stream.ofNullable(componentsByName.get(called)))
            .findFirst();
    component.ifPresent(c -> aliases.addAll(Names.of(c)));
    List<DeclaredFolder> folders = new ArrayList<>();
    folders.addAll(
        DeclaredFolder.listed(descriptor.at("spec", "sources"), DeclaredFolder.Use.SOURCE));
    folders.addAll(
        DeclaredFolder.listed(descriptor.at("spec", "rendered"), DeclaredFolder.Use.RENDERED));
    folders.addAll(
        DeclaredFolder.listed(descriptor.at("spec", "evidence"), DeclaredFolder.Use.EVIDENCE));
    return new Subject(
        name,
        aliases,
        descriptor.place().path().folder(),
        Optional.of(descriptor),
        component,
        folders,
        descriptor.at("metadata", "name").place());
  }

  private List<Subject> catalogued() {
    List<CatalogEntity> own = components(tree).toList();
    Map<String, Subject> byName = new TreeMap<>();
    for (CatalogEntity component : own) {
      String written = nameOf(component).orElseThrow();
      String name = vocabulary.serviceAliases().getOrDefault(written, Names.toId(written));
      Set<String> aliases = aliases(name);
      aliases.addAll(Names.of(component));
      byName.putIfAbsent(
          name,
          new Subject(
              name,
              aliases,
              own.size() == 1 ? "" : startOf(component),
              Optional.empty(),
              Optional.of(component),
              List.of(),
              component.name().place()));
    }
    return List.copyOf(byName.values());
  }

  /** A folder that holds catalogue files and prose alone describes the whole tree. */
  private String startOf(CatalogEntity component) {
    String folder = component.place().path().folder();
    boolean alone =
        tree.artifacts().stream()
            .filter(artifact -> artifact.place().path().isWithin(folder))
            .allMatch(
                a -> a instanceof CatalogEntity || a instanceof MarkdownPage || isEvidence(a));
    return alone ? "" : folder;
  }

  private boolean somethingIsThere() {
    return !tree.unread().isEmpty()
        || !tree.artifacts().stream().allMatch(Subjects::saysNothingOfService);
  }

  /** Prose, its owners and the pipelines that lint it; a build or an image is of something. */
  private static boolean saysNothingOfService(Artifact artifact) {
    return artifact instanceof MarkdownPage
        || artifact instanceof CodeOwners
        || (artifact instanceof SourceDocument source && PIPELINES.contains(source.family()))
        || isEvidence(artifact);
  }

  private static boolean isEvidence(Artifact artifact) {
    return artifact instanceof EvidenceFile || artifact instanceof UnreadEvidence;
  }

  private Subject inferred(String folderName) {
    String name = Names.toId(Names.shared(tree).orElse(folderName));
    return new Subject(
        name, aliases(name), "", Optional.empty(), Optional.empty(), List.of(), UNWRITTEN);
  }

  private Set<String> aliases(String name) {
    Set<String> aliases = new TreeSet<>();
    vocabulary
        .serviceAliases()
        .forEach(
            (other, used) -> {
              if (used.equals(name)) {
                aliases.add(other);
              }
            });
    return aliases;
  }
}
