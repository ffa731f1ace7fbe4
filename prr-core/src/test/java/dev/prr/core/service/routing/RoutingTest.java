package dev.prr.core.service.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Receiver;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.query.Query;
import dev.prr.core.source.Altered;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RoutingTest {

  private static final String ALERT =
      """
      groups:
        - name: checkout
          rules:
            - alert: CheckoutErrors
              expr: sum(rate(http_requests_total{code=~"5..",namespace="shop"}[5m])) > 1
              labels: { severity: critical, team: payments }
      """;

  private static final String RECEIVERS =
      """
      receivers:
        - name: chat
          slack_configs: [ { channel: "#payments" } ]
        - name: pager
          pagerduty_configs: [ { routing_key_file: /etc/key } ]
        - name: hook
          webhook_configs: [ { url: "http://tickets/" } ]
        - name: nobody
      """;

  private static Repository with(String route) {
    return Repository.of("rules.yaml", ALERT).file("alertmanager.yaml", route + RECEIVERS);
  }

  private static Fact<Boolean> reaches(Repository repository) {
    Scope scope = repository.scope();
    AlertRule rule = scope.all(AlertRule.class).get(0);
    return Routing.of(scope).reachesPager(rule, rule.expression().map(Query::of));
  }

  private static Fact<Boolean> reaches(String routes) {
    return reaches(with("route:\n  receiver: chat\n  routes:\n" + routes.indent(4)));
  }

  private static FactList<Receiver> receivers(Repository repository) {
    return Routing.of(repository.scope()).receivers();
  }

  @Test
  void without_routes_nobody_knows() {
    assertInstanceOf(Fact.Unknown.class, reaches(Repository.of("rules.yaml", ALERT)));
  }

  @ParameterizedTest
  @CsvSource({"pager,true", "hook,true", "chat,false", "nobody,false"})
  void the_root_takes_what_no_route_takes(String receiver, boolean pages) {
    assertTrue(reaches(with("route: { receiver: " + receiver + " }\n")).is(pages));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- { match: { severity: critical }, receiver: pager }",
        "- { match_re: { severity: critical|page }, receiver: pager }",
        "- { matchers: ['severity = critical'], receiver: pager }",
        "- { matchers: ['severity=\"critical\"', 'team=~\"pay.*\"'], receiver: pager }",
        "- { matchers: ['{severity=\"critical\", team!=\"search\"}'], receiver: pager }",
        "- { matchers: ['severity=~\"critical|page\",team!~\"se.*\"'], receiver: pager }",
        "- { matchers: ['alertname=\"CheckoutErrors\"'], receiver: pager }",
        "- { match: { team: payments }, receiver: chat, routes: [ { match: { severity: critical },"
            + " receiver: pager } ] }",
        "- { match: { team: payments }, receiver: chat, continue: true }\n"
            + "- { match: { severity: critical }, receiver: pager }",
        "- { match: { severity: critical }, receiver: pager, routes: [ { match: { team: search },"
            + " receiver: chat } ] }",
        "- { match: { severity: critical }, receiver: pager, routes: [ { match: { team: payments }"
            + " } ] }"
      })
  void matchers_of_all_spellings_lead_to_the_pager(String routes) {
    assertTrue(reaches(routes).is(true), routes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- { match: { severity: warning }, receiver: pager }",
        "- { match_re: { severity: crit }, receiver: pager }",
        "- { matchers: ['severity=~\"crit\"'], receiver: pager }",
        "- { matchers: ['severity!=critical'], receiver: pager }",
        "- { match: { team: payments }, receiver: chat }\n"
            + "- { match: { severity: critical }, receiver: pager }",
        "- { match: { severity: critical }, receiver: pager, routes: [ { match: { team: payments },"
            + " receiver: chat } ] }"
      })
  void the_first_route_that_matches_takes_the_alert(String routes) {
    assertTrue(reaches(routes).is(false), routes);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- { match: { cluster: eu }, receiver: pager }",
        "- { matchers: ['severity'], receiver: pager }",
        "- { matchers: 7, receiver: pager }",
        "- { matchers: ['severity=~\"(\"'], receiver: pager }",
        "- { match: { severity: critical }, receiver: elsewhere }",
        "- { match: { severity: critical }, receiver: chat, continue: perhaps }\n"
            + "- { receiver: pager }"
      })
  void what_hangs_on_the_running_system_or_is_not_understood_is_not_known(String routes) {
    assertInstanceOf(Fact.Unknown.class, reaches(routes), routes);
  }

  @Test
  void a_label_of_the_series_matters_only_where_the_ways_part() {
    String both =
        "- { match: { cluster: eu }, receiver: pager }\n"
            + "- { match: { severity: critical }, receiver: hook }";
    assertTrue(reaches(both).is(true));
  }

  @Test
  void the_organization_says_which_receivers_page() {
    Vocabulary v = Vocabulary.COMMON;
    Vocabulary words =
        Altered.with(
            Altered.with(v, "pagingReceivers", Set.of("chat")), "quietReceivers", Set.of("hook"));
    assertTrue(reaches(with("route: { receiver: chat }\n").vocabulary(words)).is(true));
    assertTrue(reaches(with("route: { receiver: hook }\n").vocabulary(words)).is(false));
  }

  @Test
  void a_secret_is_followed_and_nothing_of_it_is_told() {
    String config = "route: { receiver: pager }\n" + RECEIVERS;
    String secret =
        """
        apiVersion: v1
        kind: Secret
        metadata: { name: alertmanager-main }
        %s:
          alertmanager.yaml: %s
        """;
    String base64 = Base64.getEncoder().encodeToString(config.getBytes(StandardCharsets.UTF_8));
    for (String text :
        List.of(
            secret.formatted("data", base64),
            secret.formatted("stringData", "|\n    " + config.replace("\n", "\n    ")))) {
      Repository repository = Repository.of("rules.yaml", ALERT).file("secret.yaml", text);
      assertTrue(reaches(repository).is(true));
      List<Receiver> receivers = receivers(repository).items();
      assertEquals(
          List.of("number 1", "number 2", "number 3", "number 4"),
          receivers.stream().map(r -> r.name().ifKnown().orElse("?")).toList());
      assertTrue(receivers.stream().allMatch(r -> r.place().toString().equals("secret.yaml:1:1")));
    }
  }

  @Test
  void alert_routings_that_disagree_say_nothing() {
    Repository two =
        with("route: { receiver: pager }\n")
            .file("staging.yaml", "route: { receiver: chat }\n" + RECEIVERS);
    assertInstanceOf(Fact.Unknown.class, reaches(two));
  }

  private static String part(String namespace, String severity) {
    return """
    apiVersion: monitoring.coreos.com/v1beta1
    kind: AlertmanagerConfig
    metadata: { name: checkout, namespace: %s }
    spec:
      route:
        receiver: chat
        groupBy: [alertname]
        routes:
          - receiver: pager
            matchers: [ { name: severity, matchType: "=", value: %s } ]
      receivers:
        - name: chat
          slackConfigs: [ { channel: "#payments" } ]
        - name: pager
          opsgenieConfigs: [ { responders: [ { type: team, name: payments } ] } ]
    """
        .formatted(namespace, severity);
  }

  @Test
  void a_part_sees_the_alerts_of_its_namespace_only() {
    Repository own = Repository.of("rules.yaml", ALERT).file("a.yaml", part("shop", "critical"));
    assertTrue(reaches(own).is(true));
    Repository other = Repository.of("rules.yaml", ALERT).file("a.yaml", part("bank", "critical"));
    assertInstanceOf(Fact.Unknown.class, reaches(other));
    Repository everywhere =
        other.file(
            "am.yaml",
            """
            apiVersion: monitoring.coreos.com/v1
            kind: Alertmanager
            metadata: { name: main }
            spec: { alertmanagerConfigMatcherStrategy: { type: None } }
            """);
    assertTrue(reaches(everywhere).is(true));
    assertTrue(
        reaches(with("route: { receiver: chat }\n").file("a.yaml", part("shop", "warning")))
            .is(false));
  }

  @Test
  void grafana_sends_its_own_alerts_by_its_own_policies() {
    String rule =
        """
        apiVersion: 1
        groups:
          - name: checkout
            rules:
              - title: CheckoutErrors
                data: [ { datasourceUid: prom, model: { expr: up == 0 } } ]
                labels: { severity: critical }
        """;
    String routing =
        """
        apiVersion: 1
        contactPoints:
          - name: chat
            receivers: [ { uid: a, type: slack, settings: { recipient: "#payments" } } ]
          - name: pager
            receivers: [ { uid: b, type: pagerduty, settings: { integrationKey: $KEY } } ]
        policies:
          - receiver: chat
            routes:
              - receiver: pager
                object_matchers: [ [ severity, "=", critical ] ]
        """;
    Repository repository =
        Repository.of("alerts.yaml", rule)
            .file("routing.yaml", routing)
            .file("alertmanager.yaml", "route: { receiver: chat }\n" + RECEIVERS);
    assertTrue(reaches(repository).is(true));
    assertTrue(
        reaches(
                Repository.of(
                        "alerts.yaml", rule + "        notification_settings: { receiver: chat }\n")
                    .file("routing.yaml", routing))
            .is(false));
    assertEquals(6, receivers(repository).items().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email_configs: [ { to: 'ada.example@example.org' } ]",
        "email_configs: [ { to: 'sre-team@example.org, Ada <ada.example@example.org>' } ]",
        "opsgenie_configs: [ { responders: [ { type: user, username: x } ] } ]",
        "slack_configs: [ { channel: '@ada' } ]",
        "telegram_configs: [ { chat_id: 12345 } ]"
      })
  void one_person_is_told_and_the_address_is_not_kept(String integration) {
    Repository repository =
        Repository.of(
            "alertmanager.yaml",
            "route: { receiver: a }\nreceivers:\n  - name: a\n    " + integration + "\n");
    Receiver receiver = receivers(repository).items().get(0);
    assertTrue(receiver.personal().is(true));
    assertFalse(receiver.toString().contains("ada"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email_configs: [ { to: 'payments@example.org' } ]",
        "email_configs: [ { to: 'sre.team@example.org' } ]",
        "opsgenie_configs: [ { responders: [ { type: team, name: payments } ] } ]",
        "slack_configs: [ { channel: '#payments' } ]",
        "telegram_configs: [ { chat_id: -12345 } ]"
      })
  void a_team_is_told(String integration) {
    Repository repository =
        Repository.of(
            "alertmanager.yaml",
            "route: { receiver: a }\nreceivers:\n  - name: a\n    " + integration + "\n");
    assertTrue(receivers(repository).items().get(0).personal().is(false));
  }

  @ParameterizedTest
  @CsvSource({"'[alertname, service]',true", "'[...]',false", "'[]',false"})
  void grouping_by_everything_or_nothing_is_none(String labels, boolean grouped) {
    Repository repository = with("route: { receiver: chat, group_by: " + labels + " }\n");
    assertTrue(Routing.of(repository.scope()).routes().grouped().is(grouped));
    assertTrue(Routing.of(repository.scope()).routes().inhibits().is(false));
  }

  @Test
  void rules_that_silence_others_are_seen() {
    Repository repository =
        with(
            """
            inhibit_rules:
              - { source_matchers: [severity=critical], target_matchers: [severity=warning] }
            route: { receiver: chat }
            """);
    assertTrue(Routing.of(repository.scope()).routes().inhibits().is(true));
    Scope none = Repository.of("a.yaml", "a: b").scope();
    assertInstanceOf(Fact.Unknown.class, Routing.of(none).routes().grouped());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "receivers: { otlp: {} }\nroute: { receiver: a }",
        "route: []\nreceivers: []",
        "apiVersion: v1\nroute: { receiver: a }\nreceivers: []"
      })
  void what_only_looks_like_a_routing_is_none(String text) {
    assertTrue(receivers(Repository.of("a.yaml", text)).items().isEmpty());
    assertInstanceOf(
        Fact.Unknown.class, reaches(Repository.of("rules.yaml", ALERT).file("z.yaml", text)));
  }
}
