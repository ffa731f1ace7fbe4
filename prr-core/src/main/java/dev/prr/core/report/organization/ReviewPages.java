package dev.prr.core.report.organization;

import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Scope;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Tone;
import dev.prr.core.review.calendar.Due;
import dev.prr.core.review.calendar.Due.State;
import dev.prr.core.review.calendar.Meeting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which reviews are due, which were held, and a page for each of these. */
final class ReviewPages {

  private static final int FEW = 10;
  private static final int SHORT = 16;

  private final Book book;
  private final Reviews reviews;
  private final Set<String> services = new HashSet<>();
  private final LocalDate day;

  ReviewPages(Book book, Reviews reviews) {
    this.book = book;
    this.reviews = reviews;
    this.day = book.overview().day();
    book.overview().services().forEach(standing -> services.add(standing.service()));
  }

  /** The section of the first page. */
  Section summary() {
    List<Metric> metrics = new ArrayList<>();
    for (State state : State.values()) {
      metrics.add(new Metric(word(state), Text.number(count(state)), "", tone(state)));
    }
    List<Due> pressing = reviews.due().stream().filter(ReviewPages::isPressing).limit(FEW).toList();
    return Section.of(
            "reviews",
            "Reviews",
            new Part.Numbers(metrics),
            new Part.Rows(dues("The most pressing reviews", pressing)),
            new Part.Ways(List.of(Part.Way.of("All reviews, due and held", "reviews.html"))))
        .noted(count(State.OVERDUE));
  }

  /** Services without a review are too many to be named on the first page. */
  private static boolean isPressing(Due due) {
    return due.state() == State.OVERDUE
        || due.state() == State.SOON
        || (due.state() == State.NEVER_HELD && due.subject().scope() != Scope.SERVICE);
  }

  private long count(State state) {
    return reviews.due().stream().filter(due -> due.state() == state).count();
  }

  /** The list, and a page for each review that was held. */
  List<SitePage> all() {
    List<SitePage> pages = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    for (State state : State.values()) {
      List<Due> dues = reviews.due().stream().filter(due -> due.state() == state).toList();
      List<Part> parts =
          dues.isEmpty() || state == State.OVERDUE || state == State.SOON
              ? List.of(new Part.Rows(dues(word(state), dues)))
              : List.of(new Part.Folded(Text.count(dues.size(), "review"), List.of(ways(dues))));
      sections.add(new Section(state.id(), word(state), Text.number(dues.size()), parts));
    }
    sections.add(held());
    pages.add(
        new SitePage(
            "reviews.html",
            book.top("Reviews"),
            "When the next review of each kind is due, and those that were held.",
            sections,
            book.foot()));
    reviews.held().all().forEach(review -> pages.add(page(review)));
    return pages;
  }

  private DataTable dues(String caption, List<Due> dues) {
    DataTable.Builder table =
        DataTable.of(caption, "Review", "Of", "State", "Due by", "Last held")
            .underHeading()
            .orElse("None.");
    for (Due due : dues) {
      table.row(
          Cell.of(Meeting.of(due.kind()).title()),
          subject(Book.HERE, due.subject()),
          Cell.mark(tone(due.state()), word(due.state())),
          Cell.of(due.on().toString()),
          Cell.of(due.last().map(LocalDate::toString).orElse("never")));
    }
    return table.build();
  }

  private Part ways(List<Due> dues) {
    return new Part.Ways(
        dues.stream()
            .map(
                due ->
                    new Part.Way(
                        shown(due.subject()),
                        services.contains(due.subject().id())
                            ? book.servicePath(due.subject().id())
                            : "reviews.html",
                        Optional.empty(),
                        due.kind().id() + ", by " + due.on(),
                        ""))
            .toList());
  }

  private Section held() {
    DataTable.Builder table =
        DataTable.of("Reviews that were held", "Held", "Review", "Of", "Decision", "Next by")
            .underHeading()
            .orElse("None was recorded.");
    for (HeldReview review : reviews.held().all()) {
      table.row(
          Cell.of(review.held().toString()).to(path(review)),
          Cell.of(Meeting.of(review.kind()).title()),
          subject(Book.HERE, review.subject()),
          Cell.of(words(review.decision().id())),
          Cell.of(review.due().toString()));
    }
    return Section.of("held", "Held", new Part.Rows(table.build()))
        .noted(reviews.held().all().size());
  }

  private SitePage page(HeldReview review) {
    Meeting meeting = Meeting.of(review.kind());
    List<Section> sections = new ArrayList<>();
    List<Metric> metrics = new ArrayList<>();
    metrics.add(Metric.of("Decision", words(review.decision().id())));
    metrics.add(Metric.of("Held", review.held().toString()));
    metrics.add(
        Metric.of("Next by", review.due().toString())
            .as(review.due().isBefore(day) ? Tone.WARN : Tone.QUIET));
    review.period().ifPresent(period -> metrics.add(Metric.of("Over", period.toString())));
    review.stage().ifPresent(stage -> metrics.add(Metric.of("For the stage", stage.id())));
    sections.add(
        Section.of(
            "decided",
            "What was decided",
            new Part.Numbers(metrics),
            new Part.Words(
                "Present: "
                    + (review.roles().isEmpty()
                        ? "not recorded"
                        : String.join(", ", review.roles()))
                    + "."),
            new Part.Words("The record " + review.id() + " holds it.")));
    sections.add(actions(review));
    return new SitePage(
        path(review),
        book.below("Review", capital(meeting.title()) + " of " + shown(review.subject())),
        "It is held " + meeting.every() + ".",
        sections,
        book.foot());
  }

  private Section actions(HeldReview review) {
    DataTable.Builder table =
        DataTable.of("Actions", "Action", "Team", "By", "State")
            .underHeading()
            .orElse("Nothing was asked for.");
    for (HeldReview.Action action : review.actions()) {
      boolean late = action.isLateOn(day);
      table.row(
          Cell.of(action.action()),
          Cell.of(reviews.shown().apply(action.team())),
          Cell.of(action.due().map(LocalDate::toString).orElse("no day")),
          late ? Cell.mark(Tone.WARN, "late") : Cell.of(words(action.status().id())));
    }
    return Section.of("actions", "What was asked for", new Part.Rows(table.build()))
        .noted(review.actions().size());
  }

  private static String path(HeldReview review) {
    return "review/"
        + review.kind().id()
        + "-"
        + review.held()
        + "-"
        + review.id().hex().substring(0, SHORT)
        + ".html";
  }

  private Cell subject(String up, Subject subject) {
    return subject.scope() == Scope.SERVICE && services.contains(subject.id())
        ? book.serviceCell(up, subject.id())
        : Cell.of(shown(subject));
  }

  private String shown(Subject subject) {
    return subject.scope() == Scope.TEAM ? reviews.shown().apply(subject.id()) : subject.id();
  }

  private static String words(String id) {
    return id.replace('-', ' ');
  }

  private static String capital(String title) {
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }

  private static String word(State state) {
    return switch (state) {
      case OVERDUE -> "Overdue";
      case NEVER_HELD -> "Never held";
      case SOON -> "Soon";
      case LATER -> "Later";
    };
  }

  private static Tone tone(State state) {
    return switch (state) {
      case OVERDUE -> Tone.BAD;
      case NEVER_HELD -> Tone.OPEN;
      case SOON -> Tone.WARN;
      case LATER -> Tone.QUIET;
    };
  }
}
