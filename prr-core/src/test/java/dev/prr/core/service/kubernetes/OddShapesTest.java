package dev.prr.core.service.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.artifact.KubernetesRecognizer;
import dev.prr.core.document.Document.Format;
import dev.prr.core.document.Document.Tree;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.service.KubernetesFact;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Workload;
import dev.prr.core.service.kubernetes.object.KubernetesFacts;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Puts every odd thing in the place of every node of a rich manifest, one at a time: nothing may
 * throw, and only what says so may be missing.
 */
final class OddShapesTest {
  private static final String RICH =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: { name: web, namespace: shop, labels: { app: web } }
      spec:
        replicas: 2
        strategy: { type: RollingUpdate, rollingUpdate: { maxUnavailable: 1, maxSurge: 25% } }
        template:
          metadata: { labels: { app: web }, annotations: { prometheus.io/scrape: "false" } }
          spec:
            hostNetwork: false
            terminationGracePeriodSeconds: 60
            securityContext: { runAsUser: 1000 }
            resources: { requests: { cpu: 1 } }
            topologySpreadConstraints:
              - topologyKey: topology.kubernetes.io/zone
                labelSelector: { matchExpressions: [ { key: app, operator: In, values: [web] } ] }
            affinity:
              podAntiAffinity:
                preferredDuringSchedulingIgnoredDuringExecution:
                  - podAffinityTerm:
                      namespaces: [shop]
                      topologyKey: kubernetes.io/hostname
                      labelSelector: { matchLabels: { app: web } }
            volumes: [ { name: run, hostPath: { path: /run } } ]
            initContainers: [ { name: logs, image: acme/logs:1, restartPolicy: Always } ]
            containers:
              - name: web
                image: acme/web:1@sha256:0a
                ports: [ { name: http, containerPort: 8080 } ]
                env: [ { name: DB_PASSWORD, value: hunter2 } ]
                resources: { limits: { memory: 1Gi } }
                securityContext: { privileged: false, runAsNonRoot: true }
                readinessProbe: { httpGet: { path: /a, port: http }, periodSeconds: 5 }
                livenessProbe: { exec: { command: [test, -f, a] }, failureThreshold: 5 }
                lifecycle: { preStop: { exec: { command: [sleep, "5"] } } }
      ---
      apiVersion: v1
      kind: Service
      metadata: { name: web, namespace: shop, labels: { app: web } }
      spec: { type: ClusterIP, selector: { app: web }, ports: [ { name: http, port: 80 } ] }
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: { name: web, namespace: shop }
      spec: { minAvailable: 50%, selector: { matchLabels: { app: web } } }
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata: { name: web, namespace: shop }
      spec: { scaleTargetRef: { kind: Deployment, name: web }, minReplicas: 3, maxReplicas: 9 }
      ---
      apiVersion: networking.k8s.io/v1
      kind: NetworkPolicy
      metadata: { name: web, namespace: shop }
      spec: { podSelector: { matchLabels: { app: web } } }
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: { name: web, namespace: shop }
      spec: { rules: [ { http: { paths: [ { backend: { service: { name: web } } } ] } } ] }
      ---
      apiVersion: monitoring.coreos.com/v1
      kind: ServiceMonitor
      metadata: { name: web, namespace: shop }
      spec: { selector: { matchLabels: { app: web } }, namespaceSelector: { matchNames: [shop] } }
      ---
      apiVersion: v1
      kind: Secret
      metadata: { name: web, namespace: shop }
      stringData: { password: hunter2 }
      """;

  /** What may stand in the place of a node. */
  private static List<Node> odd(Node node) {
    return List.of(
        new Scalar(node.path(), node.line(), node.column(), "odd", Scalar.Style.PLAIN, ""),
        new Scalar(node.path(), node.line(), node.column(), "null", Scalar.Style.PLAIN, ""),
        new Scalar(node.path(), node.line(), node.column(), "", Scalar.Style.PLAIN, ""),
        new Scalar(node.path(), node.line(), node.column(), "-1", Scalar.Style.PLAIN, ""),
        new Scalar(node.path(), node.line(), node.column(), "2147483647", Scalar.Style.PLAIN, ""),
        new Sequence(node.path(), node.line(), node.column(), List.of(), 1),
        new Mapping(node.path(), node.line(), node.column(), List.of(), 1));
  }

  /** All trees that differ from this one in one node. */
  private static Stream<Node> variants(Node node) {
    Stream<Node> replaced = odd(node).stream();
    if (node instanceof Mapping mapping) {
      return Stream.concat(replaced, entryVariants(mapping));
    }
    return node instanceof Sequence sequence
        ? Stream.concat(replaced, itemVariants(sequence))
        : replaced;
  }

  private static Stream<Node> entryVariants(Mapping mapping) {
    List<Node> all = new ArrayList<>();
    for (int i = 0; i < mapping.entries().size(); i++) {
      Mapping.Entry entry = mapping.entries().get(i);
      int at = i;
      variants(entry.value())
          .forEach(
              value -> {
                List<Mapping.Entry> entries = new ArrayList<>(mapping.entries());
                entries.set(at, new Mapping.Entry(entry.key(), value));
                all.add(with(mapping, entries));
              });
      all.add(with(mapping, Stream.concat(mapping.entries().stream(), Stream.of(entry)).toList()));
    }
    return all.stream();
  }

  private static Mapping with(Mapping mapping, List<Mapping.Entry> entries) {
    return new Mapping(mapping.path(), mapping.line(), mapping.column(), entries, mapping.weight());
  }

  private static Stream<Node> itemVariants(Sequence sequence) {
    List<Node> all = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      int at = i;
      variants(sequence.items().get(i))
          .forEach(
              item -> {
                List<Node> items = new ArrayList<>(sequence.items());
                items.set(at, item);
                all.add(
                    new Sequence(sequence.path(), sequence.line(), sequence.column(), items, 1));
              });
    }
    return all.stream();
  }

  @Test
  void whatever_is_written_nothing_throws_and_only_what_may_be_missing_is() {
    Scope scope = Manifests.of().file("deploy/all.yaml", RICH).scope();
    Set<String> wrong = new TreeSet<>();
    int tried = 0;
    for (int i = 0; i < scope.artifacts().size(); i++) {
      KubernetesObject object = (KubernetesObject) scope.artifacts().get(i);
      for (Node variant : variants(object.root()).toList()) {
        List<Artifact> artifacts = new ArrayList<>(scope.artifacts());
        artifacts.remove(i);
        artifacts.addAll(i, new KubernetesRecognizer().recognize(new Tree(Format.YAML, variant)));
        judge(with(scope, artifacts), wrong);
        tried++;
      }
    }
    assertEquals(Set.of(), wrong);
    assertTrue(tried > 1_000, "too few were tried: " + tried);
  }

  private static Scope with(Scope scope, List<Artifact> artifacts) {
    return new Scope(
        scope.name(),
        scope.aliases(),
        scope.descriptor(),
        scope.platform(),
        artifacts,
        scope.unread(),
        scope.absentSources(),
        scope.paths(),
        scope.vocabulary());
  }

  private static void judge(Scope scope, Set<String> wrong) {
    FactList<Workload> workloads = Workloads.of(scope);
    FactList<KubernetesFact> objects = KubernetesFacts.of(scope);
    check(workloads, "workloads", true, wrong);
    check(objects, "objects", true, wrong);
    check(Redundancies.of(scope, workloads), "redundancy", true, wrong);
  }

  private static void check(Object value, String path, boolean mayBeMissing, Set<String> wrong) {
    if (value instanceof Fact.Missing<?> && !mayBeMissing) {
      wrong.add(path);
    } else if (value instanceof Fact.Known<?> known) {
      check(known.value(), path, true, wrong);
    } else if (value instanceof FactList<?> list) {
      list.items().forEach(item -> check(item, path + "[]", false, wrong));
    } else if (value instanceof Record component && !(value instanceof Node)) {
      checkAll(component, path, wrong);
    }
  }

  private static void checkAll(Record parent, String path, Set<String> wrong) {
    if (!parent.getClass().getName().startsWith("dev.prr.core.service.")) {
      return;
    }
    for (RecordComponent component : parent.getClass().getRecordComponents()) {
      try {
        check(
            component.getAccessor().invoke(parent),
            path + "." + component.getName(),
            component.isAnnotationPresent(MayBeMissing.class),
            wrong);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("a component cannot be read", e);
      }
    }
  }
}
