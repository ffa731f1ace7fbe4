package dev.prr.core.service.identity;

import static dev.prr.core.service.identity.Judged.catalogued;
import static dev.prr.core.service.identity.Judged.described;
import static dev.prr.core.service.identity.Judged.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.service.Service;
import dev.prr.core.service.Service.ContactKind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReachTest {

  @ParameterizedTest
  @CsvSource({
    "pagerduty.com/service-id: PABC123,           true",
    "pagerduty.com/integration-key: d3adb33f01,   true",
    "opsgenie.com/component-selector: tag:x,      true",
    "opsgenie.com/team: payments,                 true",
    "incident.io/catalog-entry: 01HABC,           true",
    "grafana.com/oncall-integration: CKQ7,        true",
    "pagerduty.com/service-id: PXXXXXX,           false",
    "pagerduty.com/service-id: pxxxxxx,           false",
    "pagerduty.com/service-id: XXXXXXX,           false",
    "pagerduty.com/service-id: TODO,              false",
    "pagerduty.com/service-id: <service-id>,      false",
    "pagerduty.com/service-id: your-service-id,   false",
    "pagerduty.com/service-id: 0000-0000,         false",
    "'pagerduty.com/service-id: \"${{ values.p }}\"', false",
    "pagerduty.com/account: acme,                 false",
    "sentry.io/project-slug: acme,                false",
  })
  void an_annotation_binds_to_an_on_call_service_unless_it_is_a_placeholder(
      String annotation, boolean bound) {
    Service service = only(catalogued("annotations: { " + annotation + " }", ""));
    assertEquals(Optional.of(bound), service.onCallBound().ifKnown());
  }

  @Test
  void one_real_binding_among_placeholders_is_enough() {
    Service service =
        only(
            catalogued(
                "annotations: { opsgenie.com/team: TBD, pagerduty.com/service-id: PABC123 }", ""));
    assertTrue(service.onCallBound().is(true));
  }

  @Test
  void an_on_call_service_may_be_declared() {
    assertTrue(only(described("", "onCall: Payments Checkout")).onCallBound().is(true));
    assertTrue(only(described("", "onCall: PXXXXXX")).onCallBound().is(false));
    assertTrue(only(described("", "")).onCallBound().is(false));
  }

  @Test
  void a_declared_contact_is_a_channel_or_a_rota() {
    assertTrue(
        only(described("", "contact: { channel: '#pay' }")).contactKind().is(ContactKind.CHANNEL));
    assertTrue(only(described("", "contact: { rota: pay }")).contactKind().is(ContactKind.ROTA));
    assertTrue(only(described("", "")).contactKind().isMissing());
  }

  @ParameterizedTest
  @CsvSource({
    "'links: [ { url: https://acme.slack.com/archives/C1 } ]',              CHANNEL",
    "'links: [ { url: https://x.org }, { url: https://y.org, title: \"#pay\" } ]', CHANNEL",
    "'annotations: { pagerduty.com/service-id: PABC123, owner: jo.doe@x.org }', ROTA",
    "'annotations: { owner: jo.doe@x.org }',                                PERSON",
    "'links: [ { url: \"mailto:jo.doe@x.org\" } ]',                         PERSON",
    "'annotations: { owner: payments@x.org }',                              ",
    "'links: [ { url: https://dashboards.x.org } ]',                        ",
  })
  void a_contact_is_told_by_links_and_annotations(String metadata, ContactKind kind) {
    assertEquals(Optional.ofNullable(kind), only(catalogued(metadata, "")).contactKind().ifKnown());
  }
}
