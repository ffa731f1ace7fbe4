package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import org.junit.jupiter.api.Test;

final class PrivilegesTest {

  private static Fact<Boolean> root(String container, String pod) {
    return Pods.container(
            "securityContext: { " + container + " }", "securityContext: { " + pod + " }")
        .runsAsRoot();
  }

  @Test
  void a_container_is_privileged_only_where_it_says_so() {
    assertTrue(Pods.container("tty: true").privileged().is(false));
    assertTrue(Pods.container("securityContext: { privileged: true }").privileged().is(true));
    assertTrue(Pods.container("securityContext: { privileged: yes }").privileged().is(true));
    assertInstanceOf(
        Fact.Unknown.class, Pods.container("securityContext: { privileged: 'true' }").privileged());
  }

  @Test
  void silence_counts_as_root() {
    assertTrue(Pods.container("tty: true").runsAsRoot().is(true));
    assertTrue(root("", "").is(true));
    assertTrue(root("runAsNonRoot: false", "").is(true));
  }

  @Test
  void a_user_or_non_root_of_the_container_or_the_pod_keeps_it_from_root() {
    assertTrue(root("runAsUser: 1000", "").is(false));
    assertTrue(root("", "runAsUser: 1000").is(false));
    assertTrue(root("runAsNonRoot: true", "").is(false));
    assertTrue(root("", "runAsNonRoot: true").is(false));
  }

  @Test
  void the_container_wins_over_the_pod() {
    assertTrue(root("runAsUser: 0", "runAsUser: 1000").is(true));
    assertTrue(root("runAsUser: 7", "runAsUser: 0").is(false));
    assertTrue(root("runAsNonRoot: false", "runAsNonRoot: true").is(true));
  }

  @Test
  void a_user_says_more_than_non_root() {
    assertTrue(root("runAsUser: 0", "runAsNonRoot: true").is(true));
    assertTrue(root("runAsUser: 4294967294", "runAsNonRoot: false").is(false));
  }

  @Test
  void it_points_at_what_decides() {
    assertEquals("pod.yaml:1:31", root("", "runAsUser: 0").place().toString());
    assertInstanceOf(Fact.Unknown.class, root("runAsUser: web", ""));
  }
}
