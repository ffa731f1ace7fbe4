package dev.prr.core.artifact;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Node;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A resource as it will be once a plan of Terraform or OpenTofu is applied.
 *
 * @param address in full, for example {@code module.db.aws_db_instance.main[0]}
 * @param modules the calls that lead to its module, from the root; none for the root itself
 * @param type for example {@code aws_db_instance}
 * @param name what the configuration calls it
 * @param values without what is secret or may name a person; what is known only after apply, and
 *     what was dropped, is withheld
 * @param tagged whether it is of a kind that can carry tags or labels
 * @param declared the arguments that the configuration gives it
 * @param references what its arguments refer to, by argument: {@code type.name} of the same module,
 *     or {@code var.x} and {@code module.x} where that leads out of it
 * @param region where its provider works; empty where that is not written as a constant
 * @param place in the plan
 */
public record PlannedResource(
    String address,
    List<String> modules,
    String type,
    String name,
    Node values,
    boolean tagged,
    SortedSet<String> declared,
    SortedMap<String, List<String>> references,
    Optional<String> region,
    Location place)
    implements Artifact {

  public PlannedResource {
    modules = List.copyOf(modules);
    declared = new TreeSet<>(declared);
    references = new TreeMap<>(references);
  }

  /** From the top of its values. */
  public Field at(String... keys) {
    return Field.of(values, Dialect.CORE).at(keys);
  }

  /** {@code type.name}, as others of its module refer to it. */
  public String reference() {
    return type + "." + name;
  }
}
