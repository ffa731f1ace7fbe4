package dev.prr.core.service.kubernetes.estate;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.PodOwner;
import dev.prr.core.service.kubernetes.pod.References.Reference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which Secrets are made out of a store while the cluster runs: by External Secrets, the operators
 * of Vault, Google and Azure, cert-manager, or a CSI driver; sealed and encrypted ones count too.
 */
final class SecretStores {

  private record Maker(String group, String kind, List<String> nameAt) {}

  /** Where each kind writes the name of the Secret that it makes; its own name if it does not. */
  private static final List<Maker> MAKERS =
      List.of(
          new Maker("external-secrets.io", "ExternalSecret", List.of("spec", "target", "name")),
          new Maker("kubernetes-client.io", "ExternalSecret", List.of()),
          new Maker("bitnami.com", "SealedSecret", List.of("spec", "template", "metadata", "name")),
          new Maker(
              "secrets.hashicorp.com", "VaultStaticSecret", List.of("spec", "destination", "name")),
          new Maker(
              "secrets.hashicorp.com",
              "VaultDynamicSecret",
              List.of("spec", "destination", "name")),
          new Maker("ricoberger.de", "VaultSecret", List.of()),
          new Maker("isindir.github.com", "SopsSecret", List.of()),
          new Maker("spv.no", "AzureKeyVaultSecret", List.of("spec", "output", "secret", "name")),
          new Maker("onepassword.com", "OnePasswordItem", List.of()),
          new Maker("cert-manager.io", "Certificate", List.of("spec", "secretName")));

  private final Inventory inventory;
  private final List<Gap> gaps;
  private final Map<String, Set<String>> made = new HashMap<>();

  SecretStores(Inventory inventory) {
    this.inventory = inventory;
    this.gaps = inventory.gaps("Secret");
  }

  /** Missing where a pod is given none. */
  Fact<Boolean> of(PodOwner owner, List<Reference> references) {
    List<Reference> secrets =
        references.stream().filter(reference -> reference.kind().equals("Secret")).toList();
    if (secrets.isEmpty()) {
      return mountsFromStore(owner)
          ? Fact.known(true, owner.pod().at("volumes").place())
          : Fact.missing(owner.place());
    }
    Set<String> here = made.computeIfAbsent(owner.id().home(), this::madeIn);
    List<Reference> others = secrets.stream().filter(s -> !here.contains(name(s))).toList();
    Optional<Reference> plain = others.stream().filter(s -> isWritten(owner, s)).findFirst();
    if (plain.isPresent()) {
      return Fact.known(false, plain.get().name().place());
    }
    return others.isEmpty()
        ? Fact.known(true, secrets.get(0).name().place())
        : Fact.unknown(gaps.stream().findFirst().orElseGet(() -> notRead(others.get(0))));
  }

  private static Gap notRead(Reference secret) {
    return new Gap(
        Gap.Reason.ELSEWHERE,
        "Nothing here says where this Secret comes from; add the ExternalSecret that makes it, or"
            + " name the folder it lies in under spec.sources.",
        secret.name().place());
  }

  private boolean isWritten(PodOwner owner, Reference secret) {
    Optional<KubernetesObject> found = Neighbours.named(inventory, owner, "Secret", name(secret));
    return found.filter(object -> object.at("sops").node().isMissing()).isPresent();
  }

  private Set<String> madeIn(String home) {
    Set<String> names = new HashSet<>();
    for (Maker maker : MAKERS) {
      in(home, maker.group(), maker.kind())
          .flatMap(object -> nameOf(object, maker).stream())
          .forEach(names::add);
    }
    in(home, "secrets-store.csi.x-k8s.io", "SecretProviderClass")
        .flatMap(object -> object.at("spec", "secretObjects").items().stream())
        .flatMap(secret -> secret.at("secretName").text().ifKnown().stream())
        .forEach(names::add);
    in(home, "", "Secret")
        .filter(object -> object.at("sops").isPresent())
        .flatMap(object -> object.name().ifKnown().stream())
        .forEach(names::add);
    return names;
  }

  private Stream<KubernetesObject> in(String home, String group, String kind) {
    return inventory.all(group, kind).stream()
        .filter(object -> inventory.idOf(object).home().equals(home));
  }

  private static Optional<String> nameOf(KubernetesObject maker, Maker kind) {
    Fact<String> written =
        kind.nameAt().isEmpty()
            ? maker.name()
            : maker.at(kind.nameAt().toArray(String[]::new)).text();
    return written.ifKnown().or(() -> maker.name().ifKnown());
  }

  private static boolean mountsFromStore(PodOwner owner) {
    Stream<Field> volumes = owner.pod().at("volumes").items().stream();
    return volumes.anyMatch(
        volume -> volume.at("csi", "driver").text().is("secrets-store.csi.k8s.io"));
  }

  private static String name(Reference reference) {
    return reference.name().ifKnown().orElse("");
  }
}
