package dev.prr.core.service.kubernetes.estate;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.ObjectId;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether the copies of a workload elect a leader among them: an argument or a variable says so, or
 * its account may write leases.
 */
public final class Leadership {

  private static final List<String> WRITING = List.of("create", "update", "patch", "*");

  private record Account(String home, String name) {}

  private final Inventory inventory;
  private final List<Gap> gaps;
  private final Map<Account, Location> writers = new HashMap<>();

  public Leadership(Inventory inventory) {
    this.inventory = inventory;
    this.gaps = inventory.gaps("RoleBinding");
    Stream.of("RoleBinding", "ClusterRoleBinding")
        .flatMap(kind -> inventory.all("rbac.authorization.k8s.io", kind).stream())
        .forEach(this::addWriters);
  }

  public Fact<Boolean> of(PodOwner owner) {
    Optional<Location> sign = said(owner).or(() -> mayWriteLeases(owner));
    if (sign.isPresent()) {
      return Fact.known(true, sign.get());
    }
    return gaps.isEmpty() ? Fact.known(false, owner.place()) : Fact.unknown(gaps.get(0));
  }

  private static Optional<Location> said(PodOwner owner) {
    return owner.pod().at("containers").items().stream()
        .flatMap(
            container ->
                Stream.concat(
                    Stream.of("command", "args")
                        .flatMap(key -> container.at(key).items().stream())
                        .filter(word -> says(word.text().ifKnown().orElse(""))),
                    container.at("env").items().stream()
                        .filter(v -> says(v.at("name").text().ifKnown().orElse("")))
                        .filter(v -> !v.at("value").text().is("false"))))
        .map(Field::place)
        .findFirst();
  }

  private static boolean says(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    return plain.contains("leaderelect") && !plain.endsWith("=false");
  }

  private Optional<Location> mayWriteLeases(PodOwner owner) {
    String account = owner.pod().at("serviceAccountName").text().ifKnown().orElse("default");
    return Optional.ofNullable(writers.get(new Account(owner.id().home(), account)));
  }

  private void addWriters(KubernetesObject binding) {
    if (grantsLeases(binding)) {
      binding.at("subjects").items().stream()
          .filter(subject -> subject.at("kind").text().is("ServiceAccount"))
          .flatMap(subject -> account(subject, inventory.idOf(binding).home()).stream())
          .forEach(account -> writers.putIfAbsent(account, binding.name().place()));
    }
  }

  private static Optional<Account> account(Field subject, String homeOfBinding) {
    String home =
        subject.at("namespace").text().ifKnown().map(ObjectId::homeOf).orElse(homeOfBinding);
    return subject.at("name").text().ifKnown().map(name -> new Account(home, name));
  }

  private boolean grantsLeases(KubernetesObject binding) {
    String kind = binding.at("roleRef", "kind").text().ifKnown().orElse("");
    String name = binding.at("roleRef", "name").text().ifKnown().orElse("");
    String home = kind.equals("ClusterRole") ? ObjectId.homeOf("") : inventory.idOf(binding).home();
    return Neighbours.named(inventory, binding.root().path(), home, kind, name).stream()
        .flatMap(role -> role.at("rules").items().stream())
        .anyMatch(
            rule ->
                has(rule, "apiGroups", List.of("coordination.k8s.io", "*"))
                    && has(rule, "resources", List.of("leases", "*"))
                    && has(rule, "verbs", WRITING));
  }

  private static boolean has(Field rule, String key, List<String> wanted) {
    return rule.at(key).items().stream()
        .anyMatch(item -> wanted.stream().anyMatch(item.text()::is));
  }
}
