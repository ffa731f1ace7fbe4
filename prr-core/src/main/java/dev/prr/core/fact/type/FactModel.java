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
