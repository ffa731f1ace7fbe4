package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Container;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ConfinementTest {

  private static Container with(String context) {
    return Pods.container("securityContext: { " + context + " }");
  }

  @Test
  void silence_confines_nothing() {
    Container silent = Pods.container("command: [run]");
    assertTrue(silent.rootWritable().is(true));
    assertTrue(silent.privilegesMayGrow().is(true));
    assertTrue(silent.seccompConfined().is(false));
  }

  @Test
  void the_root_is_read_only_when_it_says_so() {
    assertTrue(with("readOnlyRootFilesystem: true").rootWritable().is(false));
    assertTrue(with("readOnlyRootFilesystem: false").rootWritable().is(true));
  }

  @Test
  void privileges_stay_when_escalation_is_off_and_all_capabilities_are_dropped() {
    String off = "allowPrivilegeEscalation: false";
    assertTrue(with(off + ", capabilities: { drop: [ALL] }").privilegesMayGrow().is(false));
    assertTrue(with(off + ", capabilities: { drop: [all] }").privilegesMayGrow().is(false));
    assertTrue(with(off + ", capabilities: { drop: [NET_RAW] }").privilegesMayGrow().is(true));
    assertTrue(with("capabilities: { drop: [ALL] }").privilegesMayGrow().is(true));
    assertTrue(with(off).privilegesMayGrow().is(true));
  }

  @Test
  void what_cannot_be_read_is_unknown_unless_the_rest_decides() {
    assertFalse(
        with("allowPrivilegeEscalation: false, capabilities: { drop: ALL }")
            .privilegesMayGrow()
            .isKnown());
    assertFalse(
        with("allowPrivilegeEscalation: maybe, capabilities: { drop: [ALL] }")
            .privilegesMayGrow()
            .isKnown());
    assertTrue(with("allowPrivilegeEscalation: maybe").privilegesMayGrow().is(true));
    assertTrue(with("capabilities: { drop: ALL }").privilegesMayGrow().is(true));
    assertFalse(with("readOnlyRootFilesystem: maybe").rootWritable().isKnown());
  }

  @Test
  void a_profile_counts_unless_it_is_unconfined_and_that_of_the_pod_is_inherited() {
    assertTrue(with("seccompProfile: { type: RuntimeDefault }").seccompConfined().is(true));
    assertTrue(with("seccompProfile: { type: Unconfined }").seccompConfined().is(false));
    Container inherits =
        Containers.of(
                Pods.spec(
                    "securityContext: { seccompProfile: { type: Localhost } }\n"
                        + "containers: [ { name: web } ]"))
            .items()
            .get(0);
    assertTrue(inherits.seccompConfined().is(true));
  }

  @Test
  void variables_out_of_secrets_are_named() {
    Container web =
        Pods.container(
            "env: [ { name: A, valueFrom: { secretKeyRef: { name: s } } }, { name: B, value: x }"
                + " ]\n"
                + "    envFrom: [ { secretRef: { name: all } }, { configMapRef: { name: c } } ]");
    assertEquals(
        List.of("A", "all"),
        web.secretVariables().items().stream().map(Fact::ifKnown).map(o -> o.orElse("?")).toList());
  }
}
