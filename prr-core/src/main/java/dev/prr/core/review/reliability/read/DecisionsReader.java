package dev.prr.core.review.reliability.read;

import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.fact.Named;
import dev.prr.core.history.record.Period;
import dev.prr.core.review.blameless.Scrubbed;
import dev.prr.core.review.blameless.Scrubber;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.review.reliability.Decided;
import dev.prr.core.review.reliability.Decided.Action;
import dev.prr.core.review.reliability.Decided.Progress;
import dev.prr.core.review.reliability.Decided.Reason;
import dev.prr.core.review.reliability.Decided.Validity;
import dev.prr.core.source.SourcePath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads {@code decisions.yaml}. Its prose passes the scrubber before anybody else sees it. */
public final class DecisionsReader {
  private final Scrubber scrubber;
  private final Period period;
  private int scrubbed;

  private DecisionsReader(Scrubber scrubber, Period period) {
    this.scrubber = scrubber;
    this.period = period;
  }

  /**
   * What the file says.
   *
   * @param period of the review it lies beside
   */
  public static Reading<Decisions> read(
      SourcePath path,
      List<Document> documents,
      Organization organization,
      Period period,
      Scrubber scrubber) {
    Reading<Field> root = Roots.read(path, documents, DecisionsShape.DOCUMENT);
    if (root.value().isEmpty()) {
      return Reading.failed(root.problems());
    }
    Field spec = root.value().get().at("spec");
    List<Problem> problems = problems(spec, organization);
    return problems.isEmpty()
        ? Reading.of(new DecisionsReader(scrubber, period).decisions(spec))
        : Reading.failed(problems);
  }

  private Decisions decisions(Field spec) {
    SortedMap<String, Decided> teams = new TreeMap<>();
    for (Map.Entry<String, Field> team : spec.at("teams").fields()) {
      teams.put(
          team.getKey(),
          new Decided(
              team.getKey(),
              team.getValue().at("reasons").items().stream().map(this::reason).toList(),
              team.getValue().at("actions").items().stream().map(this::action).toList()));
    }
    return new Decisions(
        date(spec.at("held")),
        spec.at("attended").items().stream().map(Roots::known).toList(),
        date(spec.at("nextReview")),
        teams,
        scrubbed);
  }

  private Reason reason(Field reason) {
    return new Reason(
        Roots.known(reason.at("id")),
        prose(reason.at("text")).orElseThrow(),
        word(reason.at("decision"), Validity.values()).orElse(Validity.UNDECIDED),
        prose(reason.at("mandate")),
        date(reason.at("until")),
        period);
  }

  private Action action(Field action) {
    return new Action(
        Roots.known(action.at("id")),
        prose(action.at("text")).orElseThrow(),
        Roots.known(action.at("owner")),
        date(action.at("due")).orElseThrow(),
        word(action.at("status"), Progress.values()).orElse(Progress.OPEN),
        period);
  }

  private Optional<String> prose(Field field) {
    Optional<Scrubbed> clean = field.text().ifKnown().map(String::strip).map(scrubber::scrub);
    scrubbed += clean.map(Scrubbed::count).orElse(0);
    return clean.map(Scrubbed::text);
  }

  private static Optional<LocalDate> date(Field field) {
    return field.text().ifKnown().map(LocalDate::parse);
  }

  private static <T extends Named> Optional<T> word(Field field, T[] words) {
    return field
        .text()
        .ifKnown()
        .flatMap(id -> Stream.of(words).filter(word -> word.id().equals(id)).findFirst());
  }

  private static List<Problem> problems(Field spec, Organization organization) {
    List<Problem> problems = new ArrayList<>();
    List<String> teams = organization.teams().stream().map(Team::id).toList();
    for (Map.Entry<String, Field> team : spec.at("teams").fields()) {
      PlanReader.unknown(team.getKey(), team.getValue(), "team", teams).ifPresent(problems::add);
      for (Field action : team.getValue().at("actions").items()) {
        PlanReader.unknown(Roots.known(action.at("owner")), action.at("owner"), "team", teams)
            .ifPresent(problems::add);
      }
    }
    Optional<LocalDate> held = date(spec.at("held"));
    Optional<LocalDate> next = date(spec.at("nextReview"));
    if (held.isPresent() && next.isPresent() && !next.get().isAfter(held.get())) {
      problems.add(
          new Problem(
              spec.at("nextReview").place(),
              "nextReview is not after held.",
              "A review that is never due again is the last one.",
              "Write the day of the next quarter's review."));
    }
    return problems.stream().sorted().toList();
  }
}
