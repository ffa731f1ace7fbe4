package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateResult.Ending;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the files of services over the history to the pages of the review. */
final class DependencyReviewGoalTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  private static final String PLANS = "prr/reviews/dependency/2026-H2/plans.yaml";

  @TempDir Path temp;
  private Path root;

  @BeforeEach
  void recorded_services() throws IOException {
    service(
        "web",
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: web, team: shop }
        spec:
          tier: 1
          stage: operate
          role: service
          exposure: public
          dependencies:
            - { name: checkout, criticality: hard, fallback: A page that says sorry. }
            - { name: recommendations, criticality: soft }
        """);
    service(
        "checkout",
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: checkout, team: payments }
        spec:
          tier: 1
          stage: operate
          role: service
          dependencies:
            - { name: orders-db, criticality: hard, team: databases, target: 99.9%, detect: Alert OrdersDown }
          redundancy: [{ name: orders-db, copies: 1 }]
        """);
    root = Files.createDirectories(temp.resolve("governance"));
    write(
        "prr/organization.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Organization
        metadata: { name: example }
        spec:
          smallestTeam: 3
          teams:
            - { id: shop, group: commerce, size: 5, services: [web] }
            - { id: payments, group: commerce, size: 7, services: [checkout] }
            - { id: databases, group: platform, size: 4, services: [orders-db] }
        """);
    write(
        PLANS,
        """
        apiVersion: prr.dev/v1
        kind: DependencyPlans
        spec:
          held: 2026-11-20
          roles: [leadership, platform]
          known:
            - { name: web, promise: 99.95% }
          plans:
            - dependency: orders-db
              decision: mitigate
              tasks:
                - { id: standby, task: A standby in a second zone., team: databases, due: 2026-12-31, status: open }
        """);
    write(
        "prr/reviews/dependency/2026-H2/observed/calls.prom",
        """
        traces_service_graph_request_total{client="user",server="web"} 3
        traces_service_graph_request_total{client="web",server="checkout"} 3
        traces_service_graph_request_total{client="web",server="ads"} 3
        """);
  }

  private void service(String name, String descriptor) throws IOException {
    Path tree = Files.createDirectories(temp.resolve(name));
    Files.writeString(tree.resolve("prr.yaml"), descriptor);
    VerifyGoal.run(GateRequest.of(tree, NOW).history(temp.resolve("history")).engine("1").build());
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private GateResult review(String period) {
    return DependencyReviewGoal.run(
        GateRequest.of(root, NOW).history(temp.resolve("history")).engine("1").build(), period);
  }

  private String read(String name) throws IOException {
    return Files.readString(root.resolve("target/prr/reviews/dependency/2026-H2/" + name));
  }

  @Test
  void the_review_says_who_owns_whose_uptime() throws IOException {
    GateResult result = review("2026-H2");
    assertEquals(Ending.FINE, result.ending(), result.text() + result.lastLine());
    assertTrue(
        result.lastLine().startsWith("PRR dependency-review: 5 nodes, 4 edges, 1 single point of"),
        result.lastLine());
    assertTrue(
        result
            .text()
            .startsWith("orders-db (databases)  2 services down with it, may cost 530 min"),
        result.text());
    String markdown = read("review.md");
    assertTrue(markdown.contains("| `orders-db` | databases | 99.9% | 2 (2 of tier 1) | yes |"));
    assertTrue(markdown.contains("- [ ] A standby in a second zone."), markdown);
    assertTrue(markdown.contains("`web` to `ads`: Calls were seen"), markdown);
    assertTrue(read("review.json").contains("\"place\": \"web: prr.yaml"));
  }

  @Test
  void a_review_that_was_held_is_what_the_next_one_is_compared_with() throws IOException {
    assertTrue(review("2026-H2").lastLine().contains(", record "));
    assertEquals(
        review("2026-H2").lastLine(), review("2026-H2").lastLine(), "the same twice is one record");
    GateResult next = review("2027-H1");
    assertTrue(next.lastLine().endsWith(", not held yet"), next.lastLine());
    String markdown =
        Files.readString(root.resolve("target/prr/reviews/dependency/2027-H1/review.md"));
    assertTrue(markdown.contains("Since 2026-H2."), markdown);
    assertTrue(markdown.contains("- Gone: ads"), markdown);
    assertTrue(markdown.contains("| `orders-db` | standby |  |  | forgotten |"), markdown);
  }

  @Test
  void without_a_record_the_review_json_of_the_period_before_counts() throws IOException {
    write(PLANS, "apiVersion: prr.dev/v1\nkind: DependencyPlans\nspec: {}\n");
    review("2026-H2");
    write("prr/reviews/dependency/2026-H2/review.json", read("review.json"));
    review("2027-H1");
    assertTrue(
        Files.readString(root.resolve("target/prr/reviews/dependency/2027-H1/review.md"))
            .contains("- Gone: ads"));
  }

  @Test
  void a_mistake_in_the_plans_stops_it_with_a_place() throws IOException {
    write(PLANS, "apiVersion: prr.dev/v1\nkind: DependencyPlans\nspec: { plan: [] }\n");
    GateResult result = review("2026-H2");
    assertEquals(Ending.ERROR, result.ending());
    assertTrue(result.text().contains("plans.yaml:3:9"), result.text());
    assertTrue(result.text().contains("Did you mean plans?"), result.text());
    assertEquals(Ending.ERROR, review("2026-Q3").ending());
  }

  @Test
  void a_file_that_cannot_be_used_warns_and_the_rest_counts() throws IOException {
    write("prr/reviews/dependency/2026-H2/observed/notes.txt", "nothing");
    GateResult result = review("2026-H2");
    assertEquals(Ending.WARNED, result.ending());
    assertTrue(read("review.md").contains("It is no graph that is known"));
  }

  @Test
  void nothing_of_anybody_leaves() throws IOException {
    write(
        "prr/reviews/dependency/2026-H2/observed/catalogue.json",
        """
        [{"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"late"},
          "spec":{"owner":"user:default/zebulon.canary","dependsOn":["user:zebulon.canary"]}},
         {"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"later"},
          "spec":{"owner":"zebulon.canary","dependsOn":["resource:zebulon@canary.example"]}},
         {"apiVersion":"backstage.io/v1alpha1","kind":"User","metadata":{"name":"zebulon.canary"}}]
        """);
    review("2026-H2");
    for (String name : new String[] {"review.md", "review.json"}) {
      assertFalse(read(name).contains("zebulon"), name);
    }
  }

  @Test
  void incidents_of_the_reliability_review_say_what_a_dependency_cost() throws IOException {
    write(
        "prr/reviews/reliability/2026-Q3/incidents.csv",
        """
        key,team,services,severity,start,detect,created,ack,mitigate,resolve,cause,dependency
        d20e8026b8134666669f89b533de21bd,payments,checkout,major,2026-08-05T02:00:00Z,,2026-08-05T02:00:00Z,,2026-08-05T02:41:00Z,,dependency,orders-db
        d20e8026b8134666669f89b533de21be,payments,checkout,major,2026-05-05T02:00:00Z,,2026-05-05T02:00:00Z,,2026-05-05T02:41:00Z,,dependency,orders-db
        """);
    review("2026-H2");
    String json = read("review.json");
    assertTrue(json.contains("\"minutesLost\": 41,"), read("review.md"));
    assertTrue(json.contains("\"incidents\": 1,"), json);
    write("prr/reviews/reliability/2026-Q3/import.yaml", "kind: Wrong\n");
    review("2026-H2");
    assertTrue(read("review.md").contains("Minutes lost are missing"));
  }
}
