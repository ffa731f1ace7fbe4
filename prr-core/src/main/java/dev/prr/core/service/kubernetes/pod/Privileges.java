package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import java.math.BigDecimal;

/** What a container may do on its node; its own security context wins over that of the pod. */
final class Privileges {

  private Privileges() {}

  static Fact<Boolean> privileged(Field container) {
    return container.at("securityContext", "privileged").bool().orDefault(false);
  }

  /**
   * Whether nothing written keeps it from running as root. With neither a user nor {@code
   * runAsNonRoot} the image decides, and an image may change under the same manifest; so silence
   * counts as root.
   */
  static Fact<Boolean> runsAsRoot(Field container, Field pod) {
    Fact<BigDecimal> user =
        orElse(
            container.at("securityContext", "runAsUser").number(),
            pod.at("securityContext", "runAsUser").number());
    if (!user.isMissing()) {
      return user.map(id -> id.signum() == 0);
    }
    return orElse(
            container.at("securityContext", "runAsNonRoot").bool(),
            pod.at("securityContext", "runAsNonRoot").bool())
        .map(nonRoot -> !nonRoot)
        .orDefault(true);
  }

  private static <T> Fact<T> orElse(Fact<T> own, Fact<T> ofPod) {
    return own.isMissing() && !ofPod.isMissing() ? ofPod : own;
  }
}
