package dev.prr.core.service.governance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.service.Service;
import dev.prr.core.service.Services;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.Waiver;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

final class WaiversTest {

  private static String service(String name) {
    return "apiVersion: prr.dev/v1\nkind: Service\nmetadata: { name: " + name + " }\n";
  }

  private static String waiver(String id, String more) {
    return """
        apiVersion: prr.dev/v1
        kind: Waivers
        waivers:
          - id: %s
            rule: enough-replicas
            scope: { file: deploy/web.yaml }
            type: temporary
            reason: The second zone opens in July.
            ticket: SHOP-7
            ownerTeam: payments
            approverRole: head-of-payments
            date: 2026-05-01
            expires: 2026-07-30
        """
            .formatted(id)
        + more;
  }

  /** The ids of the waivers of each service. */
  private static Map<String, List<String>> in(InMemoryTree tree) {
    Map<String, List<String>> ids = new TreeMap<>();
    for (Service service : services(tree)) {
      ids.put(
          service.name().ifKnown().orElseThrow(),
          service.waivers().items().stream().map(Waiver::name).toList());
    }
    return ids;
  }

  private static List<Service> services(InMemoryTree tree) {
    return Services.of(tree.read(), List.of(), "shop", Vocabulary.COMMON).services();
  }

  @Test
  void a_waiver_is_read_with_how_long_it_lasts() {
    Waiver read =
        services(
                InMemoryTree.of("prr.yaml", service("cart"))
                    .with("prr/waivers.yaml", waiver("a", "")))
            .get(0)
            .waivers()
            .items()
            .get(0);
    assertTrue(read.lasts().is(Duration.ofDays(90)));
    assertTrue(read.renewals().is(0));
    assertTrue(read.type().is(Waiver.Type.TEMPORARY));
    assertTrue(read.file().is("deploy/web.yaml"));
    assertTrue(read.subject().isMissing());
    assertEquals("prr/waivers.yaml:4:9", read.place().toString());
  }

  @Test
  void a_file_is_for_the_service_of_the_folder_it_lies_in() {
    InMemoryTree tree =
        InMemoryTree.of("prr.yaml", service("shop"))
            .with("prr/waivers.yaml", waiver("of-shop", ""))
            .with("cart/prr.yaml", service("cart"))
            .with("cart/prr/waivers.yaml", waiver("of-cart", ""))
            .with("cart/web/prr/waivers.yaml", waiver("of-web", ""));
    assertEquals(
        Map.of("shop", List.of("of-shop"), "cart", List.of("of-cart", "of-web")), in(tree));
  }

  @Test
  void where_no_service_owns_the_folder_it_is_for_all_below_or_the_one_it_names() {
    InMemoryTree tree =
        InMemoryTree.of("a/prr.yaml", service("a"))
            .with("b/prr.yaml", service("b"))
            .with(
                "prr/waivers.yaml",
                waiver("of-all", "") + "---\n" + waiver("of-b", "    service: b\n"));
    assertEquals(Map.of("a", List.of("of-all"), "b", List.of("of-all", "of-b")), in(tree));
  }

  @Test
  void a_service_cannot_waive_for_a_neighbour() {
    InMemoryTree tree =
        InMemoryTree.of("a/prr.yaml", service("a"))
            .with("b/prr.yaml", service("b"))
            .with("a/prr/waivers.yaml", waiver("sly", "    service: b\n"));
    assertEquals(Map.of("a", List.of(), "b", List.of()), in(tree));
  }

  @Test
  void a_file_of_this_name_elsewhere_is_none() {
    InMemoryTree tree =
        InMemoryTree.of("prr.yaml", service("cart"))
            .with("docs/waivers.yaml", waiver("a", ""))
            .with("approved-prr/waivers.yaml", waiver("b", ""));
    assertEquals(Map.of("cart", List.of()), in(tree));
  }
}
