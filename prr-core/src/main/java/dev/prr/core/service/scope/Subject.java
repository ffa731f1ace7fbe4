package dev.prr.core.service.scope;

import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.artifact.ServiceDescriptor;
import dev.prr.core.source.Location;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A service that a tree holds, before anything of it is read.
 *
 * @param aliases other names under which artifacts speak of it
 * @param folder where it begins; it owns everything below, down to the next service
 * @param descriptor its {@code prr.yaml}, if it has one
 * @param component the catalogue's entry for it, if one was read
 * @param folders further ones that it declares
 * @param place where it is named
 */
public record Subject(
    String name,
    Set<String> aliases,
    String folder,
    Optional<ServiceDescriptor> descriptor,
    Optional<CatalogEntity> component,
    List<DeclaredFolder> folders,
    Location place) {

  public Subject {
    aliases = Collections.unmodifiableSet(new TreeSet<>(aliases));
    folders = List.copyOf(folders);
  }

  /** Whether nothing in the tree says that it is a service. */
  public boolean isInferred() {
    return descriptor.isEmpty() && component.isEmpty();
  }

  boolean isCalled(String other) {
    return name.equals(other) || aliases.contains(other);
  }

  boolean isCalledOneOf(Set<String> names) {
    return names.stream().anyMatch(this::isCalled);
  }

  List<DeclaredFolder> folders(DeclaredFolder.Use use) {
    return folders.stream().filter(folder -> folder.use() == use).toList();
  }
}
