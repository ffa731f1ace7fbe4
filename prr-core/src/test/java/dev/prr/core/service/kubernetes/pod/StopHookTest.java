package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class StopHookTest {

  private static Fact<Duration> hook(String preStop) {
    return Pods.container("lifecycle: { preStop: " + preStop + " }").drainTime();
  }

  private static Fact<Duration> exec(String... words) {
    return hook("{ exec: { command: [\"" + String.join("\", \"", words) + "\"] } }");
  }

  private static Fact<Duration> script(String script) {
    return exec("sh", "-c", script);
  }

  @Test
  void no_hook_takes_no_time() {
    assertTrue(Pods.container("tty: true").drainTime().is(Duration.ZERO));
    assertTrue(hook("null").is(Duration.ZERO));
  }

  @Test
  void a_sleep_is_read_as_a_field_as_a_command_and_in_a_shell() {
    assertTrue(hook("{ sleep: { seconds: 7 } }").is(Duration.ofSeconds(7)));
    assertTrue(exec("sleep", "10").is(Duration.ofSeconds(10)));
    assertTrue(exec("/bin/sleep", "1m").is(Duration.ofMinutes(1)));
    assertTrue(exec("sleep", "0.5").is(Duration.ofMillis(500)));
    assertTrue(exec("/bin/sh", "-c", "sleep 15").is(Duration.ofSeconds(15)));
    assertTrue(exec("/bin/bash", "-ec", "sleep 15").is(Duration.ofSeconds(15)));
  }

  @Test
  void the_sleeps_of_a_script_add_up_with_commands_that_wait_for_nothing() {
    assertTrue(script("sleep 5; sleep 6").is(Duration.ofSeconds(11)));
    assertTrue(script("sleep 5 && nginx -s quit").is(Duration.ofSeconds(5)));
    assertTrue(script("kill -TERM 1; sleep 3;").is(Duration.ofSeconds(3)));
  }

  @Test
  void whatever_else_a_hook_does_takes_nobody_knows_how_long() {
    assertInstanceOf(Fact.Unknown.class, script("sleep 5; /app/drain.sh"));
    assertInstanceOf(Fact.Unknown.class, script("while pgrep web; do sleep 1; done"));
    assertInstanceOf(Fact.Unknown.class, script("sleep $DRAIN"));
    assertInstanceOf(Fact.Unknown.class, script("echo $(drain)"));
    assertInstanceOf(Fact.Unknown.class, script("echo a | drain"));
    assertInstanceOf(Fact.Unknown.class, script("sleep infinity"));
    assertInstanceOf(Fact.Unknown.class, exec("/app/drain"));
    assertInstanceOf(Fact.Unknown.class, exec("sleep", "-1"));
    assertInstanceOf(Fact.Unknown.class, hook("{ httpGet: { path: /quit, port: 1 } }"));
    assertInstanceOf(Fact.Unknown.class, hook("{ sleep: { seconds: long } }"));
    assertInstanceOf(Fact.Unknown.class, hook("later"));
  }

  @Test
  void a_number_beyond_all_sense_is_not_calculated_with() {
    assertInstanceOf(Fact.Unknown.class, exec("sleep", "1e30"));
    assertInstanceOf(Fact.Unknown.class, exec("sleep", "99999999999999999999"));
  }

  @Test
  void a_known_time_points_at_the_command() {
    assertEquals("pod.yaml:3:37", exec("sleep", "10").place().toString());
  }
}
