package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class HostAccessTest {

  private static List<String> of(String pod) {
    return HostAccess.of(Pods.spec(pod)).items().stream()
        .map(what -> what.ifKnown().orElse("?") + " " + what.place())
        .toList();
  }

  @Test
  void what_is_shared_with_the_host_is_told_where_it_is_written() {
    assertEquals(
        List.of(
            "network pod.yaml:1:14",
            "pid pod.yaml:2:10",
            "ipc pod.yaml:3:10",
            "path pod.yaml:6:18"),
        of(
            """
            hostNetwork: true
            hostPID: true
            hostIPC: true
            volumes:
              - { name: tmp, emptyDir: {} }
              - { name: run, hostPath: { path: /var/run/docker.sock } }
            """));
  }

  @Test
  void false_or_nothing_reaches_nothing() {
    assertEquals(List.of(), of("hostNetwork: false\nhostPID: null\nvolumes: []"));
    assertTrue(HostAccess.of(Pods.spec("restartPolicy: Never")).isComplete());
  }

  @Test
  void what_cannot_be_read_may_reach_something() {
    assertFalse(HostAccess.of(Pods.spec("hostNetwork: 'true'")).isComplete());
    assertFalse(HostAccess.of(Pods.spec("volumes: { hostPath: / }")).isComplete());
  }
}
