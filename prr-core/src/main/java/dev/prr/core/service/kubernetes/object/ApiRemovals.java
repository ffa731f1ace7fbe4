package dev.prr.core.service.kubernetes.object;

import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Version;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which version of Kubernetes an apiVersion of a kind was no longer served. Source: the
 * "Deprecated API Migration Guide" of the Kubernetes documentation.
 */
final class ApiRemovals {

  /** The version, the apiVersion, and the kinds that went with it. */
  private static final List<String> TABLE =
      List.of(
          "1.16 extensions/v1beta1 DaemonSet Deployment NetworkPolicy PodSecurityPolicy ReplicaSet",
          "1.16 apps/v1beta1 Deployment ReplicaSet StatefulSet",
          "1.16 apps/v1beta2 DaemonSet Deployment ReplicaSet StatefulSet",
          "1.22 extensions/v1beta1 Ingress",
          "1.22 networking.k8s.io/v1beta1 Ingress IngressClass",
          "1.22 admissionregistration.k8s.io/v1beta1 MutatingWebhookConfiguration"
              + " ValidatingWebhookConfiguration",
          "1.22 apiextensions.k8s.io/v1beta1 CustomResourceDefinition",
          "1.22 apiregistration.k8s.io/v1beta1 APIService",
          "1.22 authentication.k8s.io/v1beta1 TokenReview",
          "1.22 authorization.k8s.io/v1beta1 LocalSubjectAccessReview SelfSubjectAccessReview"
              + " SelfSubjectRulesReview SubjectAccessReview",
          "1.22 certificates.k8s.io/v1beta1 CertificateSigningRequest",
          "1.22 coordination.k8s.io/v1beta1 Lease",
          "1.22 rbac.authorization.k8s.io/v1beta1 ClusterRole ClusterRoleBinding Role RoleBinding",
          "1.22 scheduling.k8s.io/v1beta1 PriorityClass",
          "1.22 storage.k8s.io/v1beta1 CSIDriver CSINode StorageClass VolumeAttachment",
          "1.25 batch/v1beta1 CronJob",
          "1.25 discovery.k8s.io/v1beta1 EndpointSlice",
          "1.25 events.k8s.io/v1beta1 Event",
          "1.25 autoscaling/v2beta1 HorizontalPodAutoscaler",
          "1.25 policy/v1beta1 PodDisruptionBudget PodSecurityPolicy",
          "1.25 node.k8s.io/v1beta1 RuntimeClass",
          "1.26 autoscaling/v2beta2 HorizontalPodAutoscaler",
          "1.26 flowcontrol.apiserver.k8s.io/v1beta1 FlowSchema PriorityLevelConfiguration",
          "1.27 storage.k8s.io/v1beta1 CSIStorageCapacity",
          "1.29 flowcontrol.apiserver.k8s.io/v1beta2 FlowSchema PriorityLevelConfiguration",
          "1.32 flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema PriorityLevelConfiguration");

  private static final Map<String, Version> REMOVED_IN = read();

  private ApiRemovals() {}

  private static Map<String, Version> read() {
    Map<String, Version> removed = new HashMap<>();
    for (String line : TABLE) {
      List<String> words = List.of(line.split(" ", -1));
      Version version = Version.parse(words.get(0)).orElseThrow();
      words.stream().skip(2).forEach(kind -> removed.put(words.get(1) + " " + kind, version));
    }
    return Map.copyOf(removed);
  }

  /** Missing where it is still served, or was never an API of Kubernetes itself. */
  static Fact<Version> of(KubernetesObject object) {
    Fact<String> apiVersion = object.at("apiVersion").text();
    return Optional.ofNullable(REMOVED_IN.get(object.apiVersion() + " " + object.kind()))
        .map(version -> Fact.known(version, apiVersion.place()))
        .orElseGet(() -> Fact.missing(apiVersion.place()));
  }
}
