package dev.prr.core.fact.type;

import dev.prr.core.fact.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All kinds that can be reached from one root, each over exactly one list. */
public final class FactModel {

  private final FactKind root;
  private final SortedMap<String, FactKind> kinds = new TreeMap<>();

  private FactModel(FactKind root) {
    this.root = root;
    add(root);
  }

  /**
   * From the record everything hangs on.
   *
   * @throws IllegalArgumentException when it is no kind, or a kind is reached over two lists, so
   *     that its things could be judged twice
   */
  public static FactModel of(Class<? extends Record> root) {
    GroupType type = GroupType.of(root);
    String name =
        type.kind()
            .orElseThrow(
                () -> new IllegalArgumentException(root + " lacks @" + Kind.class.getSimpleName()));
    return new FactModel(new FactKind(name, type, Optional.empty(), List.of()));
  }

  public FactKind root() {
    return root;
  }

  public Optional<FactKind> kind(String name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /** By name. */
  public SortedMap<String, FactKind> kinds() {
    return Collections.unmodifiableSortedMap(kinds);
  }

  /**
   * The same for two models exactly when rules that were checked against one may be used with the
   * other, as far as a number of 32 bits can say it.
   */
  public int fingerprint() {
    int print = 1;
    for (FactKind kind : kinds.values()) {
      print = 31 * print + kind.name().hashCode();
      print = 31 * print + fingerprint(kind.type());
    }
    return print;
  }

  private static int fingerprint(GroupType group) {
    int print = 1;
    for (FactField field : group.fields()) {
      print = 31 * print + field.name().hashCode();
      print = 31 * print + (field.mayBeMissing() ? 1 : 0);
      print = 31 * print + (field.isLink() ? 1 : fingerprint(field.type()));
    }
    return print;
  }

  private static int fingerprint(FactType type) {
    if (type instanceof GroupType group) {
      return fingerprint(group);
    }
    if (type instanceof ListType list) {
      boolean ofKind = list.item() instanceof GroupType item && item.kind().isPresent();
      return 7 + (list.neverEmpty() ? 1 : 0) + (ofKind ? 0 : 31 * fingerprint(list.item()));
    }
    if (type instanceof ScalarType scalar) {
      return scalar.title().hashCode();
    }
    return type instanceof MapType ? 3 : 5;
  }

  private void add(FactKind kind) {
    if (kinds.put(kind.name(), kind) != null) {
      throw new IllegalArgumentException("the kind " + kind.name() + " is reached twice");
    }
    search(kind, kind.type(), List.of());
  }

  private void search(FactKind parent, GroupType group, List<FactField> before) {
    for (FactField field : group.fields()) {
      List<FactField> route = new ArrayList<>(before);
      route.add(field);
      if (field.type() instanceof ListType list
          && list.item() instanceof GroupType item
          && item.kind().isPresent()) {
        add(new FactKind(item.kind().get(), item, Optional.of(parent), route));
      } else if (field.type() instanceof GroupType nested
          && !field.isLink()
          && !field.mayBeMissing()) {
        search(parent, nested, route);
      }
    }
  }
}
