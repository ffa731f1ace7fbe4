package dev.prr.core.artifact.terraform;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.document.Withheld;
import dev.prr.core.fact.Gap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lays the three accounts that a plan gives of one resource over one another: its values, which of
 * them are known only after apply, and which are sensitive. What is null is left out.
 */
final class PlannedValues {

  private final String type;

  PlannedValues(String type) {
    this.type = type;
  }

  /**
   * The values as far as they may be kept.
   *
   * @param after the values; a mapping
   * @param unknown {@code after_unknown}
   * @param sensitive {@code after_sensitive}
   */
  Mapping of(Mapping after, Optional<Node> unknown, Optional<Node> sensitive) {
    if (isTrue(sensitive)) {
      return new Mapping(after.path(), after.line(), after.column(), List.of(), 1);
    }
    List<Mapping.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Mapping.Entry entry : after.entries()) {
      String key = entry.key().text();
      seen.add(key);
      boolean hidden = Discretion.isSecret(key, entry.value()) || Discretion.isOpaque(type, key);
      merged(
              Optional.of(entry.value()),
              child(unknown, key),
              child(sensitive, key),
              hidden,
              entry.key(),
              key)
          .ifPresent(value -> entries.add(new Mapping.Entry(entry.key(), value)));
    }
    addUnknown(unknown, seen, entries);
    return mapping(after, entries);
  }

  private boolean isSecret(String key, Node value) {
    return Discretion.isSecret(key, value) && !Discretion.isForResponders(type, key);
  }

  private void addUnknown(Optional<Node> unknown, Set<String> seen, List<Mapping.Entry> entries) {
    if (unknown.orElse(null) instanceof Mapping more) {
      for (Mapping.Entry entry : more.entries()) {
        if (!seen.contains(entry.key().text())) {
          merged(
                  Optional.empty(),
                  Optional.of(entry.value()),
                  Optional.empty(),
                  false,
                  entry.key(),
                  entry.key().text())
              .ifPresent(value -> entries.add(new Mapping.Entry(entry.key(), value)));
        }
      }
    }
  }

  private Optional<Node> merged(
      Optional<Node> after,
      Optional<Node> unknown,
      Optional<Node> sensitive,
      boolean hidden,
      Node at,
      String key) {
    if (isTrue(sensitive)) {
      return Optional.of(withheld(Gap.Reason.WITHHELD, "It is sensitive and was not read.", at));
    }
    if (isTrue(unknown)) {
      return Optional.of(
          withheld(
              Gap.Reason.AFTER_APPLY,
              "The value of " + key + " is known only once the plan is applied.",
              at));
    }
    Node value = after.filter(n -> !isNull(n)).orElse(null);
    if (value instanceof Scalar scalar) {
      return Optional.of(kept(Discretion.isHook(type, key) ? host(scalar) : scalar, hidden));
    }
    if (value instanceof Sequence || (value == null && unknown.orElse(null) instanceof Sequence)) {
      return elements(value, unknown, sensitive, hidden, at, key);
    }
    if (value instanceof Mapping || (value == null && unknown.orElse(null) instanceof Mapping)) {
      return entries(value, unknown, sensitive, hidden, at);
    }
    return Optional.empty();
  }

  private Optional<Node> entries(
      @Nullable Node value,
      Optional<Node> unknown,
      Optional<Node> sensitive,
      boolean hidden,
      Node at) {
    Mapping known =
        value instanceof Mapping mapping
            ? mapping
            : new Mapping(at.path(), at.line(), at.column(), List.of(), 1);
    List<Mapping.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Mapping.Entry entry : known.entries()) {
      String key = entry.key().text();
      seen.add(key);
      merged(
              Optional.of(entry.value()),
              child(unknown, key),
              child(sensitive, key),
              hidden || isSecret(key, entry.value()),
              entry.key(),
              key)
          .ifPresent(v -> entries.add(new Mapping.Entry(entry.key(), v)));
    }
    addUnknown(unknown, seen, entries);
    return value == null && entries.isEmpty()
        ? Optional.empty()
        : Optional.of(mapping(known, entries));
  }

  /** Elements of a set have no sure order: what is sensitive in one of them is so in each. */
  private Optional<Node> elements(
      @Nullable Node value,
      Optional<Node> unknown,
      Optional<Node> sensitive,
      boolean hidden,
      Node at,
      String key) {
    List<Node> known = value instanceof Sequence sequence ? sequence.items() : List.of();
    List<Node> open =
        unknown.orElse(null) instanceof Sequence sequence ? sequence.items() : List.of();
    Optional<Node> anySensitive = SensitiveParts.ofElements(sensitive);
    List<Node> items = new ArrayList<>();
    for (int i = 0; i < Math.max(known.size(), open.size()); i++) {
      Optional<Node> item = i < known.size() ? Optional.of(known.get(i)) : Optional.empty();
      Optional<Node> later = i < open.size() ? Optional.of(open.get(i)) : Optional.empty();
      if (Discretion.isAboutPeople(key)) {
        items.add(withheld(Gap.Reason.WITHHELD, "People are counted and not read.", at));
      } else {
        merged(item, later, anySensitive, hidden, at, key).ifPresent(items::add);
      }
    }
    int weight = 1 + items.stream().mapToInt(Node::weight).sum();
    return value == null && items.isEmpty()
        ? Optional.empty()
        : Optional.of(new Sequence(at.path(), at.line(), at.column(), items, weight));
  }

  /** {@code https://events.pagerduty.com} of an address with a key in its path. */
  private static Scalar host(Scalar address) {
    String text = address.text();
    int host = text.indexOf("://");
    int path = host < 0 ? -1 : text.indexOf('/', host + "://".length());
    return path < 0
        ? address
        : new Scalar(
            address.path(),
            address.line(),
            address.column(),
            text.substring(0, path),
            address.style(),
            address.tag());
  }

  /** Numbers and booleans say nothing that must be hidden; texts may. */
  private static Node kept(Scalar scalar, boolean hidden) {
    boolean text = scalar.style() != Scalar.Style.PLAIN && !scalar.text().isBlank();
    return text && (hidden || Discretion.mustNotBeKept(scalar.text()))
        ? withheld(
            Gap.Reason.WITHHELD, "It may hold a secret or name a person and was not read.", scalar)
        : scalar;
  }

  private static Withheld withheld(Gap.Reason reason, String detail, Node at) {
    return new Withheld(at.path(), at.line(), at.column(), new Gap(reason, detail, at.place()));
  }

  private static Mapping mapping(Mapping like, List<Mapping.Entry> entries) {
    int weight = 1 + entries.stream().mapToInt(e -> 1 + e.value().weight()).sum();
    return new Mapping(like.path(), like.line(), like.column(), entries, weight);
  }

  private static Optional<Node> child(Optional<Node> node, String key) {
    return node.filter(n -> n instanceof Mapping).flatMap(n -> ((Mapping) n).get(key));
  }

  static boolean isTrue(Optional<Node> node) {
    return node.orElse(null) instanceof Scalar scalar
        && Dialect.CORE.asBoolean(scalar).orElse(false);
  }

  static boolean isNull(Node node) {
    return node instanceof Scalar scalar && Dialect.CORE.isNull(scalar);
  }
}
