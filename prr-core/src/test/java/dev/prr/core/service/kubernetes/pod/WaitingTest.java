package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.fact.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WaitingTest {

  private static List<String> in(String initContainer) {
    return Waiting.in(Pods.spec("initContainers: [ { name: first, " + initContainer + " } ]"))
        .items()
        .stream()
        .map(Fact::ifKnown)
        .map(name -> name.orElse("?"))
        .toList();
  }

  @Test
  void a_loop_that_sleeps_waits_for_something() {
    assertEquals(
        List.of("first"),
        in("command: [sh, -c, 'until nc -z db 5432; do echo waiting; sleep 2; done']"));
    assertEquals(
        List.of("first"), in("args: [\"while ! curl -s api; do sleep 1; done\"], image: alpine"));
  }

  @Test
  void tools_that_only_wait_are_known() {
    assertEquals(List.of("first"), in("image: 'groundnuty/k8s-wait-for:v2.0', args: [job, a]"));
    assertEquals(List.of("first"), in("command: [./wait-for-it.sh, 'db:5432']"));
    assertEquals(List.of("first"), in("command: [dockerize, -wait, 'tcp://db:5432']"));
  }

  @Test
  void what_does_its_work_and_ends_does_not_wait() {
    assertEquals(List.of(), in("image: 'acme/migrate:3', args: [up]"));
    assertEquals(List.of(), in("command: [sh, -c, 'while read line; do echo $line; done']"));
    assertEquals(List.of(), in("command: [sh, -c, 'sleep 5']"));
    assertEquals(
        List.of(),
        in("restartPolicy: Always, command: [sh, -c, 'while true; do sync; sleep 9; done']"));
    assertEquals(List.of(), in("command: 7"));
  }
}
