package dev.prr.core.document;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Numbers;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Walks down a tree by name and always knows where it stands, also where nothing is there: what is
 * absent is missing at the nearest parent, what has another shape or is written twice is unknown.
 *
 * <p>{@code Field.of(root, YAML_1_1).at("spec", "replicas").integer()}
 */
public final class Field {

  private final Fact<Node> node;
  private final Dialect dialect;

  private Field(Fact<Node> node, Dialect dialect) {
    this.node = node;
    this.dialect = dialect;
  }

  public static Field of(Node root, Dialect dialect) {
    return new Field(
        root instanceof Withheld withheld
            ? Fact.unknown(withheld.gap())
            : Fact.known(root, root.place()),
        dialect);
  }

  /** Where the node is read, for whoever reached it some other way. */
  public static Field of(Fact<Node> node, Dialect dialect) {
    return new Field(node, dialect);
  }

  /** A field that is not there, nor anything below it; the place is the nearest thing that is. */
  public static Field missing(Location place) {
    return new Field(Fact.missing(place), Dialect.CORE);
  }

  /** A field that nobody could read, with everything that may be below it. */
  public static Field unknown(Gap gap) {
    return new Field(Fact.unknown(gap), Dialect.CORE);
  }

  /** The field under these keys, one inside the other. */
  public Field at(String... keys) {
    Field field = this;
    for (String key : keys) {
      field = field.child(key);
    }
    return field;
  }

  private Field child(String key) {
    return new Field(node.flatMap(n -> childOf(n, key)), dialect);
  }

  private Fact<Node> childOf(Node parent, String key) {
    if (parent instanceof Withheld withheld) {
      return Fact.unknown(withheld.gap());
    }
    if (!(parent instanceof Mapping mapping)) {
      return isNull(parent) ? Fact.missing(place()) : wrongShape("a mapping with " + key);
    }
    // Most keys are looked for and not there: only what is there can be there twice.
    return mapping
        .entry(key)
        .map(e -> mapping.repeated(key).map(Field::writtenTwice).orElseGet(() -> valueOf(e)))
        .orElseGet(
            () -> mapping.partial() ? Fact.unknown(notKept(place())) : Fact.missing(place()));
  }

  /** Why what a partial mapping lacks is unknown. */
  public static Gap notKept(Location place) {
    return new Gap(
        Gap.Reason.LIMIT,
        "Of this document only its name, labels and annotations are kept, so the rest is not"
            + " judged.",
        place);
  }

  private static Fact<Node> writtenTwice(Mapping.Entry second) {
    return Fact.unknown(
        Gap.Reason.AMBIGUOUS,
        "The key " + second.key().text() + " is written twice; keep one of them.",
        second.key().place());
  }

  private Fact<Node> valueOf(Mapping.Entry entry) {
    if (entry.value() instanceof Withheld withheld) {
      return Fact.unknown(withheld.gap());
    }
    return isNull(entry.value())
        ? Fact.missing(entry.key().place())
        : Fact.known(entry.value(), placeOf(entry));
  }

  /** A scalar is pointed at itself, anything larger at its key. */
  private static Location placeOf(Mapping.Entry entry) {
    return entry.value() instanceof Scalar ? entry.value().place() : entry.key().place();
  }

  private boolean isNull(Node candidate) {
    return candidate instanceof Scalar scalar && dialect.isNull(scalar);
  }

  private <T> Fact<T> wrongShape(String expected) {
    return Fact.unknown(
        Gap.Reason.WRONG_SHAPE, "Here should be " + expected + ", it is something else.", place());
  }

  /** Where it is written, or the nearest parent that is. */
  public Location place() {
    return node.place();
  }

  public boolean isPresent() {
    return node.isKnown();
  }

  /** The node itself, for whoever needs it as written. */
  public Fact<Node> node() {
    return node;
  }

  /** A scalar as text; blank is missing. */
  public Fact<String> text() {
    return scalar().flatMap(this::nonBlank);
  }

  private Fact<String> nonBlank(Scalar scalar) {
    return scalar.text().isBlank() ? Fact.missing(place()) : Fact.known(scalar.text(), place());
  }

  public Fact<Boolean> bool() {
    return scalar().flatMap(s -> known(dialect.asBoolean(s), "true or false"));
  }

  public Fact<Integer> integer() {
    return unlessOctal(parsed(Numbers::integer, "a whole number"));
  }

  public Fact<BigDecimal> number() {
    return unlessOctal(parsed(Numbers::decimal, "a number"));
  }

  /** To some readers {@code 010} is eight. */
  private <T> Fact<T> unlessOctal(Fact<T> number) {
    return node.ifKnown().orElse(null) instanceof Scalar scalar && dialect.mayBeOctal(scalar)
        ? Fact.unknown(
            Gap.Reason.AMBIGUOUS,
            "A number with a leading zero is octal to some readers; write it without.",
            place())
        : number;
  }

  /**
   * A scalar of a type with a written form.
   *
   * @param expected names the type in a message, for example {@code a duration such as 30d}
   */
  public <T> Fact<T> parsed(Function<String, Optional<T>> parser, String expected) {
    return text().flatMap(t -> known(parser.apply(t.strip()), expected));
  }

  private <T> Fact<T> known(Optional<T> value, String expected) {
    return value.map(v -> Fact.known(v, place())).orElseGet(() -> wrongShape(expected));
  }

  private Fact<Scalar> scalar() {
    return node.flatMap(
        n -> {
          if (!(n instanceof Scalar scalar)) {
            return wrongShape("a single value");
          }
          return isNull(scalar) ? Fact.missing(place()) : Fact.known(scalar, place());
        });
  }

  /** The elements of a list; none where there is no list. {@link #list()} tells the two apart. */
  public List<Field> items() {
    return list().ifKnown().orElse(List.of());
  }

  /** The elements of a list; unknown where something else stands. */
  public Fact<List<Field>> list() {
    return node.flatMap(
        n ->
            n instanceof Sequence sequence
                ? Fact.known(sequence.items().stream().map(i -> of(i, dialect)).toList(), place())
                : wrongShape("a list"));
  }

  /** The fields of a mapping by name, in written order; none where there is no mapping. */
  public List<Map.Entry<String, Field>> fields() {
    List<Map.Entry<String, Field>> fields = new ArrayList<>();
    if (node.ifKnown().orElse(null) instanceof Mapping mapping) {
      Map<String, Mapping.Entry> second = new HashMap<>();
      Set<String> seen = new HashSet<>();
      for (Mapping.Entry entry : mapping.entries()) {
        if (!seen.add(entry.key().text())) {
          second.putIfAbsent(entry.key().text(), entry);
        }
      }
      for (Mapping.Entry entry : mapping.entries()) {
        Optional<Mapping.Entry> repeated = Optional.ofNullable(second.get(entry.key().text()));
        Fact<Node> value = repeated.map(Field::writtenTwice).orElseGet(() -> valueOf(entry));
        fields.add(Map.entry(entry.key().text(), new Field(value, dialect)));
      }
    }
    return fields;
  }

  /** Names with texts, as labels are. */
  public FactMap texts() {
    Map<String, Fact<String>> texts = new TreeMap<>();
    fields().forEach(field -> texts.put(field.getKey(), field.getValue().text()));
    return FactMap.of(texts, place());
  }
}
