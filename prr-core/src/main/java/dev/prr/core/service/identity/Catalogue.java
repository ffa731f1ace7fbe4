package dev.prr.core.service.identity;

import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.service.scope.Subject;
import dev.prr.core.source.SourcePath;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that was read of the organization's catalogue, with the services judged here. */
final class Catalogue {

  /** What a service can depend on. */
  private static final Set<String> PARTIES = Set.of("component", "api", "resource", "system");

  private final Map<String, CatalogEntity> parties = new HashMap<>();
  private final Map<String, String> providers = new HashMap<>();
  private final Map<String, Subject> subjects = new HashMap<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> users = new HashSet<>();
  private final Set<SourcePath> files = new HashSet<>();

  Catalogue(List<CatalogEntity> entities, List<Subject> judged) {
    entities.forEach(this::add);
    for (Subject subject : judged) {
      subjects.put(key(subject.name()), subject);
      subject.aliases().forEach(alias -> subjects.putIfAbsent(key(alias), subject));
    }
  }

  private void add(CatalogEntity entity) {
    files.add(entity.place().path());
    String kind = entity.kind().toLowerCase(Locale.ROOT);
    Optional<String> name = entity.name().ifKnown();
    if (name.isEmpty()) {
      return;
    }
    switch (kind) {
      case "group" -> groups.add(key(name.get()));
      case "user" -> users.add(key(name.get()));
      default -> {
        if (PARTIES.contains(kind)) {
          parties.putIfAbsent(key(name.get()), entity);
          provides(entity, name.get());
        }
      }
    }
  }

  private void provides(CatalogEntity component, String name) {
    component.at("spec", "providesApis").items().stream()
        .flatMap(api -> api.text().ifKnown().stream())
        .forEach(api -> providers.putIfAbsent(EntityRef.parse(api).key(), name));
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The service that is judged here under this name. */
  Optional<Subject> subject(String name) {
    return Optional.ofNullable(subjects.get(key(name)));
  }

  /** The component, API, resource or system of this name. */
  Optional<CatalogEntity> party(String name) {
    return Optional.ofNullable(parties.get(key(name)));
  }

  /** Everything a service can depend on. */
  Collection<CatalogEntity> entities() {
    return parties.values();
  }

  /** The component that provides an API. */
  Optional<String> providerOf(String api) {
    return Optional.ofNullable(providers.get(key(api)));
  }

  boolean isUser(String name) {
    return users.contains(key(name)) && !groups.contains(key(name));
  }

  /** Whether more was read than the one file that describes what is judged. */
  boolean reachesBeyondOneFile() {
    return files.size() > 1;
  }
}
