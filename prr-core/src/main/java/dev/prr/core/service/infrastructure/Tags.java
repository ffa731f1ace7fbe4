package dev.prr.core.service.infrastructure;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The tags or labels of a resource, with what its provider adds to each. */
public final class Tags {

  /** The widest account first: those with the defaults of the provider, then those written. */
  private static final List<String> KEYS =
      List.of("tags_all", "effective_labels", "terraform_labels", "tags", "labels", "user_labels");

  private static final List<String> ENVIRONMENT = List.of("environment", "env", "stage");
  private static final List<String> REBUILDABLE = List.of("rebuildable", "prrrebuildable");

  private static final Set<String> YES = Set.of("true", "yes");

  private final Planned resource;

  public Tags(Planned resource) {
    this.resource = resource;
  }

  /** By names in lower case, letters and digits only; of two that become one, the first. */
  FactMap map() {
    Map<String, Fact<String>> tags = new TreeMap<>();
    for (String key : KEYS) {
      for (Map.Entry<String, Field> tag : resource.at(key).fields()) {
        tags.putIfAbsent(plain(tag.getKey()), tag.getValue().text());
      }
    }
    return FactMap.of(tags, place());
  }

  private Location place() {
    return KEYS.stream()
        .map(resource::at)
        .filter(Field::isPresent)
        .map(Field::place)
        .findFirst()
        .orElse(resource.place());
  }

  /** Unknown where the widest account is known only after apply. */
  Fact<Boolean> known() {
    if (!resource.resource().tagged()) {
      return resource.missing();
    }
    for (String key : KEYS) {
      Fact<?> tags = resource.at(key).node();
      if (!tags.isMissing()) {
        return tags.fold(
            known -> resource.known(true),
            missing -> resource.known(true),
            unknown -> Fact.unknown(unknown.gap()));
      }
    }
    return resource.known(true);
  }

  /** What the tags call the environment. */
  public Fact<String> environment() {
    return first(ENVIRONMENT).map(text -> text.toLowerCase(Locale.ROOT));
  }

  /** Whether the tags say that what it holds can be made again. */
  public Fact<Boolean> rebuildable() {
    return first(REBUILDABLE).map(text -> YES.contains(text.toLowerCase(Locale.ROOT)));
  }

  private Fact<String> first(List<String> names) {
    FactMap tags = map();
    return names.stream()
        .map(tags::get)
        .filter(tag -> !tag.isMissing())
        .findFirst()
        .orElseGet(resource::missing);
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.toLowerCase(Locale.ROOT)
        .chars()
        .filter(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        .forEach(c -> plain.append((char) c));
    return plain.isEmpty() ? name : plain.toString();
  }
}
