package dev.prr.core.review.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Decision;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Scope;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.OrganizationReader;
import dev.prr.core.service.Stage;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReviewCalendarTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  private static final Optional<Organization> SHOP =
      organization(
          """
          apiVersion: prr.dev/v1
          kind: Organization
          metadata: { name: shop }
          spec:
            teams:
              - { id: payments, group: commerce, size: 7, services: [checkout], aliases: [PAY] }
              - { id: carts, group: commerce, size: 5 }
              - { id: platform, group: base, size: 6, services: [cluster] }
          """);

  private static Optional<Organization> organization(String text) {
    SourcePath path = new SourcePath("prr/organization.yaml");
    List<Document> documents =
        DocumentReader.read(new SourceText(path, text), Limits.DEFAULT).read().stream()
            .map(Documents.Read::document)
            .toList();
    return OrganizationReader.read(path, documents).organization();
  }

  private static HeldReview review(Kind kind, Subject subject, String held, String due) {
    return HeldReview.of(kind, subject, LocalDate.parse(held), LocalDate.parse(due), Decision.HELD);
  }

  private static RecordedService service(String name, String team, Stage stage, String... decided) {
    return new RecordedService(
        name,
        Optional.of(team).filter(t -> !t.isEmpty()),
        Optional.of(stage),
        decided.length == 0
            ? Optional.empty()
            : Optional.of(
                new RecordedService.Decided(
                    LocalDate.parse(decided[0]),
                    LocalDate.parse(decided[1]),
                    Optional.of(Decision.APPROVED))));
  }

  private static List<Due> dues(
      Optional<Organization> organization, List<RecordedService> services, HeldReview... held) {
    HeldReviews all =
        new HeldReviews(
            Stream.of(held).sorted(Comparator.comparing(HeldReview::held).reversed()).toList(),
            List.of());
    return ReviewCalendar.of(all, services, organization, TODAY);
  }

  private static List<String> lines(List<Due> dues) {
    return dues.stream()
        .map(
            due ->
                String.join(
                    " ",
                    due.state().id(),
                    due.on().toString(),
                    due.kind().id(),
                    due.subject().id(),
                    due.teams().toString()))
        .toList();
  }

  @Test
  void a_service_whose_name_no_review_can_have_does_not_hide_the_others() {
    List<Due> dues =
        dues(
            Optional.empty(),
            List.of(
                service("x".repeat(4_000), "", Stage.LAUNCH),
                service("someone@example.org", "", Stage.LAUNCH),
                service("cart", "", Stage.LAUNCH)));

    assertEquals("never-held 2026-11-24 readiness cart []", lines(dues).get(0));
    assertEquals(4, dues.size());
  }

  @Test
  void an_organization_without_any_record_is_told_all_it_never_held() {
    assertEquals(
        List.of(
            "never-held 2026-11-24 readiness checkout [payments]",
            "never-held 2026-11-24 readiness cluster [platform]",
            "never-held 2026-12-31 reliability base [platform]",
            "never-held 2026-12-31 reliability commerce [carts, payments]",
            "never-held 2026-12-31 dependency base [platform]",
            "never-held 2026-12-31 dependency commerce [carts, payments]",
            "never-held 2026-12-31 toil base [platform]",
            "never-held 2026-12-31 toil commerce [carts, payments]"),
        lines(dues(SHOP, List.of())));
  }

  @Test
  void what_is_overdue_comes_first_and_the_last_day_is_in_time() {
    List<Due> dues =
        dues(
            Optional.empty(),
            List.of(
                service("a", "x", Stage.OPERATE, "2025-11-24", "2026-11-23"),
                service("b", "x", Stage.LAUNCH, "2025-11-24", "2026-11-24"),
                service("c", "x", Stage.LAUNCH, "2025-11-24", "2027-01-23"),
                service("d", "x", Stage.LAUNCH, "2025-11-24", "2027-01-24"),
                service("e", "", Stage.LAUNCH),
                service("f", "x", Stage.EARLY)));
    assertEquals(
        List.of(
            "overdue 2026-11-23 readiness a [x]",
            "never-held 2026-11-24 readiness e []",
            "never-held 2026-12-31 reliability organization [x]",
            "never-held 2026-12-31 dependency organization [x]",
            "never-held 2026-12-31 toil organization [x]",
            "soon 2026-11-24 readiness b [x]",
            "soon 2027-01-23 readiness c [x]",
            "later 2027-01-24 readiness d [x]"),
        lines(dues));
  }

  @Test
  void of_the_history_and_the_file_the_later_decision_counts() {
    Subject a = Subject.service("a");
    List<RecordedService> said =
        List.of(service("a", "x", Stage.LAUNCH, "2026-05-01", "2027-05-01"));
    assertEquals(
        "2027-05-01", dueOf("a", said, review(Kind.READINESS, a, "2026-01-01", "2026-12-01")));
    assertEquals(
        "2026-12-01", dueOf("a", said, review(Kind.READINESS, a, "2026-06-01", "2026-12-01")));
    assertEquals(
        "2027-01-01",
        dueOf(
            "a",
            List.of(),
            review(Kind.READINESS, Subject.service("b"), "2026-06-01", "2026-12-01"),
            review(Kind.READINESS, a, "2025-06-01", "2026-06-01"),
            review(Kind.READINESS, a, "2026-07-01", "2027-01-01")));
  }

  private static String dueOf(String name, List<RecordedService> services, HeldReview... held) {
    List<RecordedService> all =
        services.isEmpty() ? List.of(service(name, "x", Stage.LAUNCH)) : services;
    return dues(Optional.empty(), all, held).stream()
        .filter(due -> due.subject().id().equals(name))
        .map(due -> due.on().toString())
        .findFirst()
        .orElse("none");
  }

  @Test
  void a_review_of_the_whole_organization_counts_for_each_group() {
    Subject all = new Subject(Scope.ORGANIZATION, "shop");
    Subject base = new Subject(Scope.GROUP, "base");
    List<String> toil =
        lines(
                dues(
                    SHOP,
                    List.of(),
                    review(Kind.TOIL, all, "2026-07-07", "2026-10-31"),
                    review(Kind.TOIL, base, "2026-10-06", "2027-01-31")))
            .stream()
            .filter(line -> line.contains(" toil "))
            .toList();
    assertEquals(
        List.of(
            "overdue 2026-10-31 toil commerce [carts, payments]",
            "later 2027-01-31 toil base [platform]"),
        toil);
  }

  @Test
  void a_team_is_known_by_its_id_whatever_the_service_calls_it() {
    List<Due> dues = dues(SHOP, List.of(service("wallet", "PAY", Stage.OPERATE)));
    assertEquals(
        List.of("payments"),
        dues.stream()
            .filter(d -> d.subject().id().equals("wallet"))
            .findFirst()
            .orElseThrow()
            .teams());
  }
}
