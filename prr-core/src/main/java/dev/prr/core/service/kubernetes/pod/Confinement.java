package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What keeps a container in: its file system, its privileges, the system calls it may make. */
final class Confinement {

  private static final String CONTEXT = "securityContext";
  private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost");

  private Confinement() {}

  static Fact<Boolean> rootWritable(Field container) {
    return withPlace(
        container
            .at(CONTEXT, "readOnlyRootFilesystem")
            .bool()
            .map(readOnly -> !readOnly)
            .orDefault(true),
        container);
  }

  /** A cluster lets them grow unless it is told not to, and leaves a container a dozen of them. */
  static Fact<Boolean> privilegesMayGrow(Field container) {
    Field context = container.at(CONTEXT);
    Fact<Boolean> escalates = context.at("allowPrivilegeEscalation").bool().orDefault(true);
    Fact<List<Field>> dropped = context.at("capabilities", "drop").list();
    Fact<Boolean> keeps =
        dropped.map(names -> names.stream().noneMatch(name -> isAll(name.text()))).orDefault(true);
    List<Fact<Boolean>> ways = List.of(escalates, keeps);
    return withPlace(
        ways.stream()
            .filter(way -> way.is(true))
            .findFirst()
            .or(() -> ways.stream().filter(way -> !way.isKnown()).findFirst())
            .orElse(escalates),
        container);
  }

  private static boolean isAll(Fact<String> capability) {
    return capability.ifKnown().filter("ALL"::equalsIgnoreCase).isPresent();
  }

  static Fact<Boolean> seccompConfined(Field container, Field pod) {
    Fact<String> type =
        Stream.of(container, pod)
            .map(holder -> holder.at(CONTEXT, "seccompProfile", "type").text())
            .filter(written -> !written.isMissing())
            .findFirst()
            .orElse(Fact.missing(container.at("name").place()));
    return withPlace(type.map(PROFILES::contains).orDefault(false), container);
  }

  /** At the context where one is written, else at the name of the container. */
  private static Fact<Boolean> withPlace(Fact<Boolean> fact, Field container) {
    Field context = container.at(CONTEXT);
    Location place = context.isPresent() ? context.place() : container.at("name").place();
    return fact.flatMap(value -> Fact.known(value, place));
  }
}
