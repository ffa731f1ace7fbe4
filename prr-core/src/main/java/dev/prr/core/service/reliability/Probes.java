package dev.prr.core.service.reliability;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether somebody asks a service from outside whether it works. */
public final class Probes {

  private static final String[] WORDS = {"kind: Probe", "\"Probe\"", "VMProbe", "blackbox"};

  private static final Set<String> KINDS = Set.of("Probe", "VMProbe");

  private static final List<String> GROUPS =
      List.of("monitoring.coreos.com", "monitoring.rhobs", "operator.victoriametrics.com");

  /** Names that only the inside of a cluster knows. */
  private static final List<String> INSIDE =
      List.of(".svc", ".cluster.local", ".internal", ".local");

  private Probes() {}

  /** By an object that names at least one address that is known outside. */
  public static Fact<Boolean> fromOutside(Scope scope) {
    List<Fact<Boolean>> found = new ArrayList<>();
    for (KubernetesObject object : scope.all(KubernetesObject.class)) {
      if (KINDS.contains(object.kind()) && GROUPS.contains(object.group())) {
        found.add(asksOutside(object));
      }
    }
    return Facts.any(found, scope.gaps(WORDS), scope.descriptor());
  }

  private static Fact<Boolean> asksOutside(KubernetesObject probe) {
    Field targets = probe.at("spec", "targets");
    if (targets.at("ingress").isPresent()) {
      return Fact.known(true, targets.place());
    }
    List<Field> written =
        Stream.of("static", "targets")
            .flatMap(key -> targets.at("staticConfig", key).items().stream())
            .toList();
    return written.isEmpty() && targets.isPresent()
        ? unclear(targets.place())
        : Fact.known(
            written.stream().anyMatch(Probes::isOutside),
            written.isEmpty() ? probe.place() : written.get(0).place());
  }

  private static Fact<Boolean> unclear(Location place) {
    return Fact.unknown(
        Gap.Reason.WRONG_SHAPE, "The targets of this probe are not understood.", place);
  }

  private static boolean isOutside(Field target) {
    String host = host(target.text().ifKnown().orElse(""));
    return host.contains(".") && INSIDE.stream().noneMatch(host::endsWith);
  }

  private static String host(String address) {
    int scheme = address.indexOf("://");
    String rest = scheme < 0 ? address : address.substring(scheme + 3);
    int end = 0;
    while (end < rest.length() && "/:?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(0, end);
  }
}
