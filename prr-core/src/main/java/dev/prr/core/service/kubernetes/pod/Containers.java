package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Container;
import dev.prr.core.service.Container.ContainerRole;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads the containers of a pod. */
public final class Containers {

  private Containers() {}

  /**
   * Those that run side by side, then those that run before them, each in written order. A pod
   * without any is incomplete: no cluster would take it, so something was not understood.
   */
  public static FactList<Container> of(Field pod) {
    Field running = pod.at("containers");
    Predicate<Field> helps = Sidecars.among(running.items());
    FactList<Container> all =
        Lists.concat(
            Lists.of(running, c -> Stream.of(read(c, pod, roleBeside(c, helps)))),
            Lists.of(pod.at("initContainers"), c -> Stream.of(read(c, pod, roleBefore(c)))));
    return all.items().isEmpty() && all.isComplete()
        ? FactList.incomplete(all.items(), noContainers(pod), all.place())
        : all;
  }

  /** Those that are what the pod is for: all that are no known helpers of others. */
  public static List<Field> main(Field pod) {
    List<Field> running = pod.at("containers").items();
    return running.stream().filter(Sidecars.among(running).negate()).toList();
  }

  private static Gap noContainers(Field pod) {
    return new Gap(
        Gap.Reason.WRONG_SHAPE,
        "No containers are written here; a cluster would refuse it. Is it a part that is still to"
            + " be merged?",
        pod.place());
  }

  private static Fact<ContainerRole> roleBeside(Field container, Predicate<Field> helps) {
    return Fact.known(
        helps.test(container) ? ContainerRole.SIDECAR : ContainerRole.MAIN, placeOf(container));
  }

  /** An init container that restarts always goes on beside the others. */
  private static Fact<ContainerRole> roleBefore(Field container) {
    Fact<String> restart = container.at("restartPolicy").text();
    return restart.is("Always")
        ? restart.map(policy -> ContainerRole.SIDECAR)
        : Fact.known(ContainerRole.INIT, placeOf(container));
  }

  private static Location placeOf(Field container) {
    return container.at("name").place();
  }

  private static Container read(Field container, Field pod, Fact<ContainerRole> role) {
    Fact<Boolean> opensPort =
        container.at("ports").list().map(list -> !list.isEmpty()).orDefault(false);
    Function<String, Fact<Container.Probe>> probe = key -> Probes.read(container.at(key));
    return new Container(
        nameOf(container),
        role,
        opensPort,
        role.is(ContainerRole.MAIN) && main(pod).size() == 1
            ? Fact.known(true, placeOf(container))
            : opensPort,
        ImageReference.read(container.at("image")),
        ResourceAmounts.requests(container, pod),
        ResourceAmounts.limits(container, pod),
        probe.apply("readinessProbe"),
        probe.apply("livenessProbe"),
        probe.apply("startupProbe"),
        Probes.livenessSafe(container),
        StopHook.drainTime(container),
        Privileges.privileged(container),
        Privileges.runsAsRoot(container, pod),
        Confinement.rootWritable(container),
        Confinement.privilegesMayGrow(container),
        Confinement.seccompConfined(container, pod),
        Credentials.in(container),
        References.secretVariables(container),
        placeOf(container));
  }

  /** Never missing: a cluster refuses a container without a name. */
  private static Fact<String> nameOf(Field container) {
    Fact<String> name = container.at("name").text();
    return name.isMissing()
        ? Fact.unknown(
            Gap.Reason.WRONG_SHAPE, "This container has no name; give it one.", name.place())
        : name;
  }
}
