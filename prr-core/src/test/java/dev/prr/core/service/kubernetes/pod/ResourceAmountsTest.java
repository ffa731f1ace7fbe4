package dev.prr.core.service.kubernetes.pod;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Container;
import dev.prr.core.service.Container.Resources;
import org.junit.jupiter.api.Test;

final class ResourceAmountsTest {

  private static String print(Resources resources) {
    return resources.cpu().map(Object::toString).ifKnown().orElse("-")
        + " "
        + resources.memory().map(Object::toString).ifKnown().orElse("-");
  }

  private static Container with(String resources) {
    return Pods.container("resources: { " + resources + " }");
  }

  @Test
  void requests_and_limits_are_read_in_their_units() {
    Container web = with("requests: { cpu: 0.5, memory: 256Mi }, limits: { cpu: 2, memory: 1Gi }");
    assertEquals("500m 256Mi", print(web.requests()));
    assertEquals("2 1Gi", print(web.limits()));
  }

  @Test
  void a_limit_without_a_request_is_the_request_too() {
    Container web = with("requests: { cpu: 100m }, limits: { cpu: 1, memory: 64Mi }");
    assertEquals("100m 64Mi", print(web.requests()));
  }

  @Test
  void nothing_written_is_missing_and_so_is_nought() {
    assertEquals("- -", print(Pods.container("tty: true").requests()));
    assertEquals("- -", print(with("requests: { cpu: 0, memory: '0' }").requests()));
    assertTrue(with("requests: { cpu: 1 }").requests().memory().isMissing());
  }

  @Test
  void a_missing_amount_is_looked_for_where_it_should_be_written() {
    assertEquals(
        "pod.yaml:3:18", with("requests: { cpu: 1 }").requests().memory().place().toString());
  }

  @Test
  void what_is_set_for_the_whole_pod_covers_its_containers() {
    String ofPod = "resources: { requests: { cpu: 1, memory: 1Gi }, limits: { memory: 1Gi } }";
    Container web = Pods.container("tty: true", ofPod);
    assertEquals("1 1Gi", print(web.requests()));
    assertEquals("- 1Gi", print(web.limits()));
    Container own = Pods.container("resources: { requests: { cpu: 200m } }", ofPod);
    assertEquals("200m 1Gi", print(own.requests()));
  }

  @Test
  void what_is_no_amount_is_unknown() {
    assertInstanceOf(Fact.Unknown.class, with("requests: { cpu: lots }").requests().cpu());
    assertInstanceOf(Fact.Unknown.class, with("limits: { memory: 1Q }").limits().memory());
  }
}
