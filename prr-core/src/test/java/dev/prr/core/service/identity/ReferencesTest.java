package dev.prr.core.service.identity;

import static dev.prr.core.service.identity.Judged.catalogued;
import static dev.prr.core.service.identity.Judged.described;
import static dev.prr.core.service.identity.Judged.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.InMemoryTree;
import dev.prr.core.service.Reference;
import dev.prr.core.service.Reference.Purpose;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReferencesTest {

  private static List<Reference> of(InMemoryTree tree) {
    return only(tree).references().items();
  }

  private static Purpose purpose(String link) {
    return of(catalogued("links: [ " + link + " ]", "owner: a"))
        .get(0)
        .purpose()
        .ifKnown()
        .orElseThrow();
  }

  @Test
  void a_link_is_told_by_its_type_its_title_its_icon_or_its_address() {
    assertEquals(Purpose.DASHBOARD, purpose("{ url: 'https://x.org/d/1', type: dashboard }"));
    assertEquals(Purpose.RUNBOOK, purpose("{ url: 'https://x.org/1', title: Runbooks }"));
    assertEquals(Purpose.DASHBOARD, purpose("{ url: 'https://grafana.example.org/d/1' }"));
    assertEquals(Purpose.STATUS_PAGE, purpose("{ url: 'https://status.example.org' }"));
    assertEquals(Purpose.CHAT, purpose("{ url: 'https://x.org', icon: chat }"));
    assertEquals(Purpose.OTHER, purpose("{ url: 'https://x.org' }"));
  }

  @Test
  void the_title_tells_more_than_the_address() {
    assertEquals(
        Purpose.RUNBOOK, purpose("{ url: 'https://grafana.example.org/wiki/1', title: Runbook }"));
  }

  @Test
  void annotations_and_the_descriptor_lead_somewhere_too() {
    List<Reference> annotated =
        of(catalogued("annotations: { grafana/dashboard-selector: 'tag:checkout' }", "owner: a"));
    assertTrue(annotated.get(0).purpose().is(Purpose.DASHBOARD));
    assertTrue(annotated.get(0).secure().is(true));
    List<Reference> declared =
        of(described("", "links: { statusPage: 'https://status.example.org' }"));
    assertTrue(declared.get(0).purpose().is(Purpose.STATUS_PAGE));
  }

  @Test
  void an_address_without_encryption_is_told() {
    List<Reference> links =
        of(catalogued("links: [ { url: 'HTTP://x.org/dashboard' } ]", "owner: a"));
    assertTrue(links.get(0).secure().is(false));
  }

  @Test
  void a_link_without_an_address_leads_nowhere() {
    List<Reference> links = of(catalogued("links: [ { title: Dashboard } ]", "owner: a"));
    assertTrue(links.get(0).purpose().isMissing());
  }
}
