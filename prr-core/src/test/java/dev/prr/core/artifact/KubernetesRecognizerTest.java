package dev.prr.core.artifact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Mapping;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

final class KubernetesRecognizerTest {
  private final KubernetesRecognizer recognizer = new KubernetesRecognizer();

  private List<KubernetesObject> recognize(String yaml) {
    SourceText text = new SourceText(new SourcePath("deploy/app.yaml"), yaml);
    return DocumentReader.read(text, Limits.DEFAULT).read().stream()
        .flatMap(read -> recognizer.recognize(read.document()).stream())
        .map(KubernetesObject.class::cast)
        .toList();
  }

  private List<String> names(String yaml) {
    return recognize(yaml).stream()
        .map(object -> object.kind() + " " + object.name().ifKnown().orElse("?"))
        .toList();
  }

  @Test
  void a_pod_whose_containers_have_no_image_changes_another_pod_and_is_none() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: { name: kube-scheduler, namespace: kube-system }
        spec:
          containers:
            - name: kube-scheduler
              resources: { requests: { cpu: 10m } }
        """;

    assertEquals(List.of(), names(pod));
    assertEquals(
        List.of("Pod kube-scheduler"),
        names(pod + "    - { name: sidecar, image: 'registry.example.com/sidecar:1.2.3' }\n"));
    assertEquals(
        List.of("Pod odd"),
        names("apiVersion: v1\nkind: Pod\nmetadata: { name: odd }\nspec: { containers: [] }\n"));
    assertEquals(
        List.of("Pod odd"),
        names("apiVersion: v1\nkind: Pod\nmetadata: { name: odd }\nspec: { containers: [7] }\n"));
  }

  @Test
  void it_is_found_by_the_service_loader() {
    assertTrue(
        ServiceLoader.load(Recognizer.class).stream()
            .anyMatch(provider -> provider.type() == KubernetesRecognizer.class));
  }

  @Test
  void objects_of_the_api_and_custom_objects_are_recognized() {
    assertEquals(
        List.of("Service web", "Deployment web", "ServiceMonitor web", "Rollout web"),
        names(
            """
            apiVersion: v1
            kind: Service
            metadata: { name: web }
            ---
            apiVersion: apps/v1beta2
            kind: Deployment
            metadata: { name: web }
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: { name: web }
            ---
            apiVersion: argoproj.io/v1alpha1
            kind: Rollout
            metadata: { name: web }
            """));
  }

  @Test
  void the_same_kind_in_the_envelope_of_another_tool_is_not() {
    assertEquals(
        List.of("Kustomization flux"),
        names(
            """
            apiVersion: kustomize.config.k8s.io/v1alpha1
            kind: Component
            metadata: { name: overlay }
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: { name: checkout }
            ---
            apiVersion: openslo/v1
            kind: Service
            metadata: { name: checkout }
            ---
            apiVersion: openslo.com/v2alpha
            kind: Service
            metadata: { name: checkout }
            ---
            apiVersion: skaffold/v4beta6
            kind: Config
            metadata: { name: dev }
            ---
            apiVersion: prr.dev/v1
            kind: Service
            metadata: { name: checkout }
            ---
            apiVersion: 1
            kind: Service
            metadata: { name: grafana }
            ---
            apiVersion: kustomize.toolkit.fluxcd.io/v1
            kind: Kustomization
            metadata: { name: flux }
            """));
  }

  @Test
  void what_has_no_name_is_no_object_and_a_generated_name_is_one() {
    assertEquals(
        List.of("Job migrate-"),
        names(
            """
            apiVersion: kubelet.config.k8s.io/v1beta1
            kind: KubeletConfiguration
            ---
            apiVersion: v1
            kind: Config
            metadata: []
            ---
            apiVersion: batch/v1
            kind: Job
            metadata: { generateName: migrate- }
            """));
  }

  @Test
  void lists_are_unfolded_also_nested_and_at_the_top() {
    assertEquals(
        List.of("Role a", "Role b", "Secret c", "ConfigMap d"),
        names(
            """
            - apiVersion: v1
              kind: List
              items:
                - apiVersion: rbac.authorization.k8s.io/v1
                  kind: RoleList
                  items:
                    - apiVersion: rbac.authorization.k8s.io/v1
                      kind: Role
                      metadata: { name: a }
                    - apiVersion: rbac.authorization.k8s.io/v1
                      kind: Role
                      metadata: { name: b }
                - { apiVersion: v1, kind: Secret, metadata: { name: c } }
            - { apiVersion: v1, kind: ConfigMap, metadata: { name: d } }
            """));
  }

  @Test
  void of_a_definition_only_its_identity_is_kept_with_its_place() {
    KubernetesObject definition =
        recognize(
                """
                # generated
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: widgets.acme.dev
                spec:
                  group: acme.dev
                  versions: [ { name: v1 }, { name: v2 } ]
                """)
            .get(0);
    assertEquals(
        List.of("apiVersion", "kind", "metadata"),
        ((Mapping) definition.root()).entries().stream().map(e -> e.key().text()).toList());
    assertEquals("deploy/app.yaml:5:9", definition.name().place().toString());
    assertEquals(9, definition.root().weight());
    assertFalse(definition.at("spec", "group").text().isMissing(), "not kept is not missing");
    assertTrue(definition.at("metadata", "labels").texts().entries().isEmpty());
  }

  @Test
  void odd_content_is_no_object_and_no_failure() {
    assertEquals(List.of(), names("just text"));
    assertEquals(List.of(), names("[1, [2], null]"));
    assertEquals(List.of(), names("apiVersion: [v1]\nkind: Service\nmetadata: { name: a }"));
    assertEquals(List.of(), names("apiVersion: v1\nkind: Service\nmetadata: { name: [a] }"));
    assertEquals(List.of(), names("apiVersion: v1\nkind: List\nitems: 7"));
  }

  @Test
  void a_file_that_cannot_hold_one_is_not_parsed() {
    assertTrue(recognizer.mayWant(hint("a.yml", "apiVersion: v1\nmetadata:")));
    assertTrue(recognizer.mayWant(hint("a.json", "{\"apiVersion\":1,\"metadata\":{}}")));
    assertFalse(recognizer.mayWant(hint("values.yaml", "replicas: 3")));
    assertFalse(recognizer.mayWant(hint("a.md", "apiVersion: v1\nmetadata:")));
  }

  private static FileHint hint(String path, String text) {
    return new FileHint(new SourcePath(path), text);
  }
}
