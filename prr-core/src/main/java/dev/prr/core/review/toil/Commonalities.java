package dev.prr.core.review.toil;

import dev.prr.core.review.blameless.Scrubber;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.review.toil.Commonality.Part;
import dev.prr.core.review.toil.file.CommonalitiesFile;
import dev.prr.core.review.toil.file.CommonalitiesFile.Same;
import dev.prr.core.review.toil.item.Item;
import dev.prr.core.review.toil.likeness.Entry;
import dev.prr.core.review.toil.likeness.Group;
import dev.prr.core.review.toil.likeness.Likeness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds the work that several teams do, in the light of what rooms said about it before. */
final class Commonalities {

  private final CommonalitiesFile said;
  private final Map<String, Item> items = new HashMap<>();
  private final Set<String> ids = new HashSet<>();

  private Commonalities(CommonalitiesFile said, List<Item> open) {
    this.said = said;
    open.forEach(item -> items.put(item.id(), item));
  }

  /** What was found, and by which measure. */
  record Found(List<Commonality> commonalities, int texts, double threshold) {}

  static Found of(ToilInput input, List<Item> open) {
    Map<String, List<String>> services = services(input.organization());
    List<Entry> entries = new ArrayList<>(open.size());
    for (Item item : open) {
      List<String> own = services.getOrDefault(item.team(), List.of());
      // What was taken out of a title is nothing that two titles share.
      String said = item.title().replace(Scrubber.REMOVED, " ");
      entries.add(new Entry(item.id(), item.team(), said, own));
    }
    Likeness likeness = Likeness.of(entries, input.words(), input.commonalities().ties());
    Commonalities commonalities = new Commonalities(input.commonalities(), open);
    List<Commonality> found = new ArrayList<>();
    likeness.groups().forEach(group -> found.add(commonalities.commonality(group)));
    found.sort(Commonality.ORDER);
    return new Found(found, likeness.texts(), likeness.threshold());
  }

  /** By the unit that items are shown under. */
  private static Map<String, List<String>> services(Organization organization) {
    Map<String, List<String>> services = new HashMap<>();
    for (Team team : organization.teams()) {
      services
          .computeIfAbsent(organization.unitOf(team).id(), unit -> new ArrayList<>())
          .addAll(team.services());
    }
    return services;
  }

  private Commonality commonality(Group group) {
    List<Part> parts =
        group.members().stream()
            .map(member -> new Part(item(member.id()), member.shared()))
            .sorted(
                Comparator.<Part, String>comparing(part -> part.item().team())
                    .thenComparing(Part::item, Item.BY_HOURS))
            .toList();
    Map<String, BigDecimal> byTeam = new TreeMap<>();
    BigDecimal hours = BigDecimal.ZERO;
    for (Part part : parts) {
      BigDecimal of = part.item().hours().orElse(BigDecimal.ZERO);
      byTeam.merge(part.item().team(), of, BigDecimal::add);
      hours = hours.add(of);
    }
    Optional<Same> same = same(group);
    String label = String.join(" ", group.terms());
    return new Commonality(
        unique(same.map(Same::name).orElseGet(() -> slug(label))),
        same.flatMap(Same::title)
            .or(() -> same.filter(s -> label.isEmpty()).map(Same::name))
            .orElseGet(() -> capitalized(label)),
        same.isPresent(),
        group.terms(),
        List.copyOf(byTeam.keySet()),
        hours,
        (int) parts.stream().filter(part -> part.item().hours().isEmpty()).count(),
        parts.stream()
            .flatMap(part -> part.item().effort().stream())
            .min(Comparator.naturalOrder()),
        owner(byTeam),
        parts);
  }

  private Item item(String id) {
    return Optional.ofNullable(items.get(id)).orElseThrow();
  }

  private Optional<Same> same(Group group) {
    Set<String> members = new HashSet<>();
    group.members().forEach(member -> members.add(member.id()));
    return said.same().stream()
        .filter(same -> same.items().stream().filter(members::contains).count() > 1)
        .findFirst();
  }

  /** Most hours; the first in the alphabet where several have as many. */
  private static String owner(Map<String, BigDecimal> byTeam) {
    return byTeam.entrySet().stream()
        .max(
            Map.Entry.<String, BigDecimal>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElseThrow();
  }

  private static String capitalized(String label) {
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }

  private String unique(String id) {
    String free = id;
    for (int i = 2; !ids.add(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }

  private static String slug(String label) {
    StringBuilder slug = new StringBuilder();
    for (char c : label.toLowerCase(Locale.ROOT).toCharArray()) {
      boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (plain) {
        slug.append(c);
      } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    String id = slug.toString();
    id = id.endsWith("-") ? id.substring(0, id.length() - 1) : id;
    return id.isEmpty() ? "commonality" : id;
  }
}
