package dev.prr.core.service.kubernetes.estate;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Bytes;
import dev.prr.core.fact.Cores;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Container;
import dev.prr.core.service.Container.ContainerRole;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.pod.Containers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether the quota of a namespace lets all that runs there scale as far as it may. What asks for
 * nothing counts nothing, so the sum is a lower bound and no is certain.
 */
public final class Quotas {

  /** What is rendered together: a namespace, in one folder. */
  private record Corner(String home, String folder) {}

  private final Map<Corner, Fact<Boolean>> judged = new HashMap<>();
  private final Inventory inventory;
  private final Function<PodOwner, Fact<Integer>> most;
  private final List<Gap> gaps;

  /**
   * @param most how many pods a workload has at most
   */
  public Quotas(Inventory inventory, Function<PodOwner, Fact<Integer>> most) {
    this.inventory = inventory;
    this.most = most;
    this.gaps = inventory.gaps("ResourceQuota");
  }

  /** Missing where no quota counts pods of its namespace. */
  public Fact<Boolean> leaveRoom(PodOwner owner) {
    if (inventory.all("", "ResourceQuota").isEmpty()) {
      return gaps.isEmpty() ? Fact.missing(owner.place()) : Fact.unknown(gaps.get(0));
    }
    Corner corner = new Corner(owner.id().home(), owner.place().path().folder());
    return judged.computeIfAbsent(corner, key -> judge(owner));
  }

  private Fact<Boolean> judge(PodOwner owner) {
    List<KubernetesObject> quotas =
        Neighbours.all(inventory, owner, "", "ResourceQuota").filter(Quotas::isForAll).toList();
    if (quotas.isEmpty()) {
      return gaps.isEmpty() ? Fact.missing(owner.place()) : Fact.unknown(gaps.get(0));
    }
    BigDecimal cpu = sum(owner, c -> c.requests().cpu().map(Cores::count));
    BigDecimal memory = sum(owner, c -> c.requests().memory().map(Bytes::count));
    Optional<Field> tight =
        quotas.stream()
            .map(quota -> quota.at("spec", "hard"))
            .flatMap(hard -> Stream.concat(tight(hard, "cpu", cpu), tight(hard, "memory", memory)))
            .findFirst();
    return tight
        .map(field -> Fact.known(false, field.place()))
        .orElseGet(() -> Fact.known(true, quotas.get(0).name().place()));
  }

  /** Some count only pods of a class or without an end. */
  private static boolean isForAll(KubernetesObject quota) {
    return !quota.at("spec", "scopes").isPresent()
        && !quota.at("spec", "scopeSelector").isPresent();
  }

  private static Stream<Field> tight(Field hard, String what, BigDecimal needed) {
    return Stream.of(hard.at("requests." + what), hard.at(what))
        .filter(limit -> amount(limit, what).filter(a -> needed.compareTo(a) > 0).isPresent());
  }

  private static Optional<BigDecimal> amount(Field limit, String what) {
    Optional<String> text = limit.text().ifKnown();
    return what.equals("cpu")
        ? text.flatMap(Cores::parse).map(Cores::count)
        : text.flatMap(Bytes::parse).map(Bytes::count);
  }

  private BigDecimal sum(PodOwner owner, Function<Container, Fact<BigDecimal>> request) {
    return inventory.podOwners().stream()
        .filter(other -> other.id().home().equals(owner.id().home()))
        .filter(other -> other.kind().scales() && isBeside(other, owner))
        .map(other -> pod(other, request).multiply(pods(other)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Rendered for the same cluster: twins of other environments lie in other folders. */
  private static boolean isBeside(PodOwner other, PodOwner owner) {
    return other.place().path().folder().equals(owner.place().path().folder());
  }

  private BigDecimal pods(PodOwner owner) {
    return BigDecimal.valueOf(most.apply(owner).ifKnown().orElse(1));
  }

  private static BigDecimal pod(PodOwner owner, Function<Container, Fact<BigDecimal>> request) {
    return Containers.of(owner.pod()).items().stream()
        .filter(container -> !container.role().is(ContainerRole.INIT))
        .flatMap(container -> request.apply(container).ifKnown().stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
