package dev.prr.core.service.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap.Reason;
import dev.prr.core.service.Alert.RunbookLink;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Scope;
import dev.prr.core.service.reliability.Alerts;
import dev.prr.core.service.reliability.Monitored;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RunbookLinksTest {

  private static final String PAGE =
      """
      # High error rate

      ## Meaning
      Requests fail.

      ## First steps, in order
      Look at the log.

      ## Meaning
      Again.
      """;

  private static Repository linking(String link) {
    return annotated("runbook_url: '" + link + "'");
  }

  private static Repository annotated(String annotations) {
    return Repository.of(
            "monitoring/rules/checkout.yaml",
            """
            groups:
              - name: checkout
                rules:
                  - alert: HighErrorRate
                    expr: errors > 1
                    annotations: { summary: Bad, %s }
            """
                .formatted(annotations))
        .file("docs/runbooks/HighErrorRate.md", PAGE)
        .file("docs/runbooks/other/Latency.md", "# Latency\n")
        .file("README.md", "# Checkout\n");
  }

  private static RunbookLink read(Repository repository) {
    Scope scope = repository.scope();
    return Alerts.of(Monitored.in(scope), Runbooks.of(scope)).items().get(0).runbook();
  }

  private static void assertLeadsTo(String page, Repository repository) {
    RunbookLink link = read(repository);
    assertTrue(link.declared().is(true));
    assertTrue(link.resolves().is(true), () -> "it does not resolve: " + link.resolves());
    assertTrue(link.page().ifKnown().orElseThrow().path().is(page), link.page().toString());
  }

  private static void assertBroken(Repository repository) {
    RunbookLink link = read(repository);
    assertTrue(link.declared().is(true));
    assertTrue(link.resolves().is(false), () -> "it is not broken: " + link.resolves());
    assertTrue(link.page().isMissing());
  }

  private static void assertUnknown(Reason reason, Repository repository) {
    RunbookLink link = read(repository);
    assertTrue(link.declared().is(true));
    assertEquals(reason, assertUnknown(link.resolves()));
    assertInstanceOf(Fact.Unknown.class, link.page());
  }

  private static Reason assertUnknown(Fact<Boolean> fact) {
    assertInstanceOf(Fact.Unknown.class, fact);
    return ((Fact.Unknown<Boolean>) fact).gap().reason();
  }

  private static final String ERRORS = "docs/runbooks/HighErrorRate.md";

  @ParameterizedTest
  @ValueSource(strings = {"runbook_url", "runbook", "acme.dev/RunbookLink", "sre_runbook"})
  void every_annotation_with_runbook_in_its_name_links_one(String key) {
    assertLeadsTo(ERRORS, annotated(key + ": " + ERRORS));
  }

  @Test
  void the_usual_annotation_goes_first() {
    assertLeadsTo(
        ERRORS, annotated("a_runbook: nowhere.md, runbook: gone.md, runbook_url: " + ERRORS));
  }

  @Test
  void without_an_annotation_there_is_no_link() {
    for (String none : List.of("", "dashboard: docs/x.md", "runbook_url: ''", "runbook: ")) {
      RunbookLink link = read(annotated(none));
      assertTrue(link.declared().is(false), none);
      assertEquals("monitoring/rules/checkout.yaml:6:9", link.declared().place().toString());
      assertTrue(link.link().isMissing() && link.resolves().isMissing() && link.page().isMissing());
    }
  }

  @Test
  void what_is_no_text_is_unknown() {
    RunbookLink link = read(annotated("runbook: [a, b]"));
    assertInstanceOf(Fact.Unknown.class, link.declared());
    assertInstanceOf(Fact.Unknown.class, link.resolves());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/runbooks/HighErrorRate.md",
        "/docs/runbooks/HighErrorRate.md",
        "./docs/runbooks/HighErrorRate.md",
        "../../docs/runbooks/HighErrorRate.md",
        "docs/runbooks/HighErrorRate",
        "docs/runbooks/higherrorrate.md",
        "runbooks/HighErrorRate.md",
        "HighErrorRate.md",
        "higherrorrate",
        "docs/runbooks/HighErrorRate.md#meaning",
        "docs/runbooks/HighErrorRate.md#Meaning",
        "docs/runbooks/HighErrorRate.md#meaning-1",
        "docs/runbooks/HighErrorRate.md#first-steps-in-order",
        "docs/runbooks/HighErrorRate.md?plain=1#L3-L5"
      })
  void a_path_is_followed_from_anywhere(String link) {
    assertLeadsTo(ERRORS, linking(link));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/runbooks/Gone.md",
        "../runbooks/HighErrorRate.md",
        "gone.md",
        "gone",
        "doc/runbook/HighErrorRate.md",
        "docs/handbook",
        "docs/runbooks/HighErrorRate.md#gone",
        "docs/runbooks/HighErrorRate.md#meaning-2"
      })
  void a_path_that_leads_nowhere_is_broken(String link) {
    assertBroken(linking(link));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com/acme/checkout/blob/main/docs/runbooks/HighErrorRate.md",
        "https://github.com/acme/checkout/tree/main/docs/runbooks/HighErrorRate.md#meaning",
        "https://git.acme.dev/acme/checkout/-/blob/main/docs/runbooks/HighErrorRate.md",
        "https://git.acme.dev/acme/checkout/blob/feature/x/docs/runbooks/HighErrorRate.md",
        "https://github.com/acme/checkout/blob/main/runbooks/HighErrorRate.md"
      })
  void the_address_of_a_file_that_lies_here_is_that_file(String link) {
    assertLeadsTo(ERRORS, linking(link));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://wiki.acme.dev/runbooks/HighErrorRate.md",
        "https://github.com/acme/other/blob/main/docs/Elsewhere.md",
        "https://github.com/acme/other/blob/main/README.md",
        "https://github.com/acme/other/blob/main/",
        "wiki.acme.dev/runbooks/x",
        "go/checkout",
        "slack://channel/ops"
      })
  void only_a_network_could_follow_other_addresses(String link) {
    assertUnknown(Reason.OFFLINE, linking(link));
  }

  @Test
  void a_name_alone_may_be_of_another_repository() {
    String address = "https://github.com/acme/mixin/tree/master/HighErrorRate.md";
    assertLeadsTo(ERRORS, linking(address));
    assertLeadsTo(ERRORS, linking(address + "#meaning"));
    assertUnknown(Reason.OFFLINE, linking(address + "#alert-name-other"));
    assertBroken(linking(address.replace("High", "runbooks/High") + "#alert-name-other"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://runbooks.acme.dev/HighErrorRate, docs/runbooks/HighErrorRate.md",
    "https://runbooks.acme.dev/higherrorrate/, docs/runbooks/HighErrorRate.md",
    "https://runbooks.acme.dev/any/section/latency, docs/runbooks/other/Latency.md",
    "https://runbooks.acme.dev/HighErrorRate#meaning, docs/runbooks/HighErrorRate.md"
  })
  void a_mapped_address_leads_to_its_folder(String link, String page) {
    assertLeadsTo(page, linking(link).runbooksAt("https://runbooks.acme.dev/", "docs/runbooks"));
    assertLeadsTo(page, linking(link).runbooksAt("https://runbooks.acme.dev", "docs/runbooks/"));
  }

  @Test
  void a_page_that_is_not_in_its_mapped_folder_is_broken() {
    assertBroken(
        linking("https://runbooks.acme.dev/Gone")
            .runbooksAt("https://runbooks.acme.dev/", "docs/runbooks"));
    assertBroken(
        linking("https://runbooks.acme.dev/README")
            .runbooksAt("https://runbooks.acme.dev/", "docs/runbooks"));
  }

  @Test
  void a_mapped_folder_that_is_not_here_says_nothing() {
    assertUnknown(
        Reason.ELSEWHERE,
        linking("https://runbooks.acme.dev/Gone")
            .runbooksAt("https://runbooks.acme.dev/", "../runbooks"));
  }

  @Test
  void two_pages_of_one_name_are_ambiguous() {
    assertUnknown(
        Reason.AMBIGUOUS,
        linking("https://github.com/acme/x/blob/main/runbooks/HighErrorRate.md")
            .file("old/runbooks/HighErrorRate.md", PAGE));
    assertUnknown(Reason.AMBIGUOUS, linking("HighErrorRate").file("old/HighErrorRate.md", PAGE));
  }

  @Test
  void a_link_that_is_filled_in_later_is_unknown() {
    assertUnknown(Reason.AMBIGUOUS, linking("https://runbooks.acme.dev/{{ $labels.alertname }}"));
  }

  @Test
  void what_is_not_here_may_lie_in_an_absent_source() {
    assertUnknown(Reason.ELSEWHERE, linking("docs/runbooks/Gone.md").absentSource());
  }

  @Test
  void a_page_of_another_format_resolves_and_is_not_read() {
    RunbookLink link =
        read(linking("docs/runbooks/errors.adoc").file("docs/runbooks/errors.adoc", "= Errors"));
    assertTrue(link.resolves().is(true));
    assertInstanceOf(Fact.Unknown.class, link.page());
  }
}
