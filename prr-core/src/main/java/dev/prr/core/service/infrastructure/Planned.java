package dev.prr.core.service.infrastructure;

import dev.prr.core.artifact.PlannedResource;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Node;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A planned resource with its values where they are written.
 *
 * @param values as {@link PlannedResource#values()}, pointed at the configuration
 */
public record Planned(PlannedResource resource, Node values, Location place) {

  /** Whether it is of one of these types. */
  public boolean is(String... types) {
    return List.of(types).contains(resource.type());
  }

  public String type() {
    return resource.type();
  }

  public String address() {
    return resource.address();
  }

  /** A fact about the resource as a whole. */
  public <T> Fact<T> known(T value) {
    return Fact.known(value, place);
  }

  public <T> Fact<T> missing() {
    return Fact.missing(place);
  }

  /** The value under these keys; a block that may be written once is gone into. */
  public Field at(String... keys) {
    Field field = Field.of(values, Dialect.CORE);
    for (String key : keys) {
      field = only(field).at(key);
    }
    return field;
  }

  /** The one element of a list, as a block written once is. */
  private static Field only(Field field) {
    if (!(field.node().ifKnown().orElse(null) instanceof Sequence)) {
      return field;
    }
    List<Field> items = field.items();
    return items.isEmpty() ? Field.missing(field.place()) : items.get(0);
  }

  /** A flag with what holds where the configuration says nothing of it. */
  public Fact<Boolean> flag(boolean otherwise, String... keys) {
    return unlessDeclared(at(keys).bool(), otherwise, keys);
  }

  /** A whole number with what holds where the configuration says nothing of it. */
  public Fact<Integer> number(int otherwise, String... keys) {
    return unlessDeclared(at(keys).integer(), otherwise, keys);
  }

  /** A text with what holds where the configuration says nothing of it. */
  public Fact<String> text(String otherwise, String... keys) {
    return unlessDeclared(at(keys).text(), otherwise, keys);
  }

  /**
   * What the provider fills in is known only after apply, also where it is the default: if the
   * configuration was read and gives no such argument, the default holds.
   */
  private <T> Fact<T> unlessDeclared(Fact<T> fact, T otherwise, String... keys) {
    boolean filledIn =
        fact instanceof Fact.Unknown<T> unknown
            && unknown.gap().reason() == Gap.Reason.AFTER_APPLY
            && !resource.declared().isEmpty()
            && !resource.declared().contains(keys[0]);
    return filledIn ? known(otherwise) : fact.orDefault(otherwise);
  }

  /** Whether something is given, be its value known or not. */
  public boolean gives(String... keys) {
    Fact<Node> node = at(keys).node();
    return node.isKnown()
        ? !isEmpty(node.ifKnown().orElseThrow())
        : !node.isMissing() && resource.declared().contains(keys[0]);
  }

  private static boolean isEmpty(Node node) {
    return node instanceof Sequence list && list.items().isEmpty();
  }

  /** The place of an argument, or of the resource where it is not written. */
  public Location placeOf(String key) {
    return at(key).place();
  }

  /** The text under the key where it is known. */
  public Optional<String> ifText(String... keys) {
    return at(keys).text().ifKnown();
  }
}
