package dev.prr.core.artifact.terraform;

import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One entry of {@code resource_changes}, as far as it is kept: what a managed resource will be.
 *
 * @param tagged whether its kind can carry tags or labels
 */
record ResourceChange(
    String address,
    List<String> modules,
    String type,
    String name,
    Node values,
    boolean tagged,
    Location place) {

  private static final Set<String> TAGS = Set.of("tags", "tags_all", "labels", "user_labels");

  /** Empty for what is read only, for what will not be there, and for people. */
  static Optional<ResourceChange> of(Field change) {
    Optional<String> address = change.at("address").text().ifKnown();
    Optional<String> type = change.at("type").text().ifKnown();
    Optional<String> name = change.at("name").text().ifKnown();
    boolean managed = change.at("mode").text().is("managed");
    boolean deposed = change.at("deposed").isPresent();
    Node after = change.at("change", "after").node().ifKnown().orElse(null);
    if (!managed
        || deposed
        || address.isEmpty()
        || type.isEmpty()
        || name.isEmpty()
        || !(after instanceof Mapping values)
        || isForgotten(change)
        || Discretion.isPerson(type.get())) {
      return Optional.empty();
    }
    Optional<Node> unknown = change.at("change", "after_unknown").node().ifKnown();
    Optional<Node> sensitive = change.at("change", "after_sensitive").node().ifKnown();
    boolean tagged =
        TAGS.stream()
            .anyMatch(
                key ->
                    values.entry(key).isPresent()
                        || (unknown.orElse(values) instanceof Mapping m
                            && m.entry(key).isPresent()));
    return Optional.of(
        new ResourceChange(
            Address.shown(address.get()),
            change.at("module_address").text().ifKnown().map(Address::modules).orElse(List.of()),
            type.get(),
            name.get(),
            new PlannedValues(type.get()).of(values, unknown, sensitive),
            tagged,
            change.at("address").place()));
  }

  private static boolean isForgotten(Field change) {
    List<Field> actions = change.at("change", "actions").items();
    return actions.size() == 1
        && actions
            .get(0)
            .text()
            .ifKnown()
            .filter(a -> a.equals("forget") || a.equals("delete"))
            .isPresent();
  }
}
