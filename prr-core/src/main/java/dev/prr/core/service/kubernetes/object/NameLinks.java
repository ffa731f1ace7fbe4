package dev.prr.core.service.kubernetes.object;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.KubernetesFact.How;
import dev.prr.core.service.kubernetes.inventory.Inventory;
import dev.prr.core.service.kubernetes.inventory.ObjectId;
import dev.prr.core.service.kubernetes.inventory.Twins;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** References by name: routes to Services, autoscalers to their targets, bindings to roles. */
final class NameLinks {

  private static final String SERVICE = "Service";

  private static final String RBAC = "rbac.authorization.k8s.io/";

  /** Roles that every cluster has, beside those of the system. */
  private static final Set<String> BUILT_IN_ROLES =
      Set.of("cluster-admin", "admin", "edit", "view");

  private final Inventory inventory;
  private final FarEnds farEnds;
  private final Consumer<Edge> edges;

  private NameLinks(Inventory inventory, FarEnds farEnds, Consumer<Edge> edges) {
    this.inventory = inventory;
    this.farEnds = farEnds;
    this.edges = edges;
  }

  static void find(Inventory inventory, FarEnds farEnds, Consumer<Edge> edges) {
    NameLinks links = new NameLinks(inventory, farEnds, edges);
    inventory.objects().forEach(links::of);
  }

  private void of(KubernetesObject object) {
    switch (object.group() + "/" + object.kind()) {
      case "networking.k8s.io/Ingress", "extensions/Ingress" -> ingress(object);
      case "gateway.networking.k8s.io/HTTPRoute", "gateway.networking.k8s.io/GRPCRoute" ->
          route(object);
      case "autoscaling/HorizontalPodAutoscaler", "keda.sh/ScaledObject" ->
          add(object, object.at("spec", "scaleTargetRef"), "Deployment");
      case "autoscaling.k8s.io/VerticalPodAutoscaler" ->
          add(object, object.at("spec", "targetRef"), "Deployment");
      case "postgresql.cnpg.io/ScheduledBackup" ->
          add(object, object.at("spec", "cluster", "name"), "Cluster", "");
      case "apps/StatefulSet" -> add(object, object.at("spec", "serviceName"), SERVICE, "");
      case RBAC + "RoleBinding", RBAC + "ClusterRoleBinding" -> binding(object);
      default -> {}
    }
  }

  private void ingress(KubernetesObject ingress) {
    Field spec = ingress.at("spec");
    Stream<Field> paths =
        spec.at("rules").items().stream()
            .flatMap(rule -> rule.at("http", "paths").items().stream());
    Stream.concat(
            Stream.of(spec.at("defaultBackend"), spec.at("backend")),
            paths.map(path -> path.at("backend")))
        .forEach(
            backend -> {
              add(ingress, backend.at("service", "name"), SERVICE, "");
              add(ingress, backend.at("serviceName"), SERVICE, "");
            });
  }

  private void route(KubernetesObject route) {
    route.at("spec", "rules").items().stream()
        .flatMap(rule -> rule.at("backendRefs").items().stream())
        .forEach(backend -> add(route, backend, SERVICE));
  }

  private void binding(KubernetesObject binding) {
    Field role = binding.at("roleRef");
    Optional<String> name = role.at("name").text().ifKnown();
    if (name.filter(n -> !n.startsWith("system:") && !BUILT_IN_ROLES.contains(n)).isPresent()) {
      add(binding, role, "ClusterRole");
    }
    binding.at("subjects").items().stream()
        .filter(subject -> subject.at("kind").text().is("ServiceAccount"))
        .forEach(subject -> add(binding, subject, "ServiceAccount"));
  }

  /** A reference with kind, name and namespace, of which only the name must be there. */
  private void add(KubernetesObject from, Field reference, String kindByDefault) {
    add(
        from,
        reference.at("name"),
        reference.at("kind").text().ifKnown().orElse(kindByDefault),
        reference.at("namespace").text().ifKnown().orElse(""));
  }

  private void add(KubernetesObject from, Field name, String kind, String namespace) {
    Fact<String> written = name.text();
    Optional<String> wanted = written.ifKnown();
    if (wanted.isEmpty()) {
      return;
    }
    boolean clusterWide = kind.equals("ClusterRole");
    String home = namespace.isEmpty() ? inventory.idOf(from).home() : ObjectId.homeOf(namespace);
    List<KubernetesObject> found =
        Twins.nearest(
            from.root().path(),
            inventory.named(clusterWide ? ObjectId.homeOf("") : home, kind, wanted.get()),
            inventory::idOf,
            object -> object.root().path());
    if (found.isEmpty()) {
      String id = new ObjectId(kind, clusterWide ? "" : namespace, wanted.get()).toString();
      Fact<Boolean> resolves = farEnds.notRead(from, kind, written.place());
      edges.accept(
          Edge.nowhere(from, inventory.idOf(from), How.NAME, kind, id, resolves, written.place()));
    } else {
      KubernetesObject to = found.get(0);
      edges.accept(
          Edge.to(from, inventory.idOf(from), How.NAME, to, inventory.idOf(to), written.place()));
    }
  }
}
