package dev.prr.core.service.evidence;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Numbers;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.evidence.Evidence.Outage;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What is stated in documents of our own form, or in the exports of other tools that say as much.
 */
final class Stated {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Stated() {}

  static Evidence.LoadTest loadTest(Proof proof) {
    return new Evidence.LoadTest(
        proof.date(),
        proof.thisCommit(),
        either(
            proof, EvidenceFile.Load.class, EvidenceFile.Load::rate, said("rate", Field::number)),
        either(proof, EvidenceFile.Load.class, EvidenceFile.Load::failed, ratio("failed")),
        either(proof, EvidenceFile.Load.class, EvidenceFile.Load::p99, duration("p99")),
        stated(proof, duration("baselineP99")),
        stated(proof, ratio("scale")));
  }

  static Evidence.RestoreTest restoreTest(Proof proof) {
    return new Evidence.RestoreTest(
        proof.date(),
        stated(proof, said("passed", Field::bool)),
        stated(proof, duration("duration")),
        stated(proof, duration("dataLoss")));
  }

  static Evidence.FailureTests failureTests(Proof proof) {
    return new Evidence.FailureTests(
        proof.date(),
        proof.list(
            files ->
                files.stream()
                    .flatMap(file -> root(file).stream())
                    .flatMap(root -> root.at("experiments").items().stream())
                    .map(Stated::experiment)
                    .toList()));
  }

  private static Evidence.Experiment experiment(Field of) {
    Fact<Outage> what =
        of.at("what")
            .parsed(
                word -> Stream.of(Outage.values()).filter(o -> o.id().equals(word)).findFirst(),
                "host, zone, region, dependency, leader or other");
    return new Evidence.Experiment(
        what, of.at("target").text(), day(of.at("date")), of.at("passed").bool(), of.place());
  }

  static Evidence.Drift drift(Proof proof) {
    return new Evidence.Drift(proof.date(), stated(proof, said("drifted", Field::integer)));
  }

  static Evidence.ChangeReview changeReview(Proof proof) {
    Class<EvidenceFile.ChangeRules> rules = EvidenceFile.ChangeRules.class;
    return new Evidence.ChangeReview(
        proof.date(),
        either(proof, rules, r -> Optional.of(r.approvals()), said("approvals", Field::integer)),
        either(proof, rules, r -> Optional.of(r.bypassable()), said("bypassable", Field::bool)));
  }

  static Evidence.PageLoad pageLoad(Proof proof) {
    return new Evidence.PageLoad(
        proof.date(),
        proof.counted(files -> shifts(files).size()),
        proof.known(files -> shown(proof, shifts(files), Stated::median)),
        proof.known(files -> shown(proof, shifts(files), all -> all.get(all.size() - 1))));
  }

  private static <T> Fact<T> shown(
      Proof proof, List<Integer> shifts, Function<List<Integer>, T> of) {
    return shifts.isEmpty()
        ? Fact.unknown(
            Gap.Reason.ABSENT, "It counts no shift; write one line for each.", proof.place())
        : Fact.known(of.apply(shifts), proof.place());
  }

  private static List<Integer> shifts(List<EvidenceFile> files) {
    return files.stream()
        .map(EvidenceFile::content)
        .filter(EvidenceFile.Shifts.class::isInstance)
        .flatMap(content -> ((EvidenceFile.Shifts) content).pages().stream())
        .sorted()
        .toList();
  }

  private static BigDecimal median(List<Integer> sorted) {
    int low = sorted.get((sorted.size() - 1) / 2);
    int high = sorted.get(sorted.size() / 2);
    return BigDecimal.valueOf((long) low + high).divide(TWO);
  }

  static Evidence.ToilSurvey toilSurvey(Proof proof) {
    return new Evidence.ToilSurvey(
        proof.date(),
        stated(proof, ratio("share")),
        stated(proof, said("respondents", Field::integer)));
  }

  static Evidence.ToilBacklog toilBacklog(Proof proof) {
    return new Evidence.ToilBacklog(
        proof.date(),
        either(
            proof,
            EvidenceFile.Tally.class,
            t -> Optional.of(t.count()),
            said("items", Field::integer)),
        either(
            proof,
            EvidenceFile.Tally.class,
            t -> Optional.of(false),
            root -> root.at("none").bool().orDefault(false)));
  }

  static Evidence.Actions actions(Proof proof) {
    return new Evidence.Actions(
        proof.date(),
        proof.list(
            files ->
                files.stream()
                    .flatMap(file -> root(file).stream())
                    .flatMap(root -> root.at("actions").items().stream())
                    .filter(action -> !action.at("status").text().is("done"))
                    .map(
                        action ->
                            new Evidence.Action(
                                action.at("team").text(),
                                day(action.at("updated")),
                                day(action.at("due")),
                                action.place()))
                    .toList()));
  }

  /** The least of all that is left, whatever the objective. */
  static Evidence.SloStatus sloStatus(Proof proof) {
    return new Evidence.SloStatus(
        proof.date(),
        proof.known(
            files -> {
              List<Fact<Ratio>> all =
                  files.stream().map(file -> file(file, ratio("remaining"))).toList();
              return all.stream()
                  .filter(fact -> !fact.isKnown())
                  .findFirst()
                  .orElseGet(
                      () -> all.stream().min((a, b) -> value(a).compareTo(value(b))).orElseThrow());
            }));
  }

  private static Ratio value(Fact<Ratio> known) {
    return known.ifKnown().orElseThrow();
  }

  private static Fact<LocalDate> day(Field of) {
    return of.parsed(Dates::parse, "a date such as 2026-01-31");
  }

  private static <T> Function<Field, Fact<T>> said(String key, Function<Field, Fact<T>> read) {
    return root -> read.apply(root.at(key));
  }

  private static Function<Field, Fact<Duration>> duration(String key) {
    return root -> root.at(key).parsed(Durations::parse, "a duration such as 45m");
  }

  /** With its sign, or as a number of one. */
  private static Function<Field, Fact<Ratio>> ratio(String key) {
    return root ->
        root.at(key)
            .parsed(
                text -> Ratio.parse(text).or(() -> Numbers.decimal(text).map(Ratio::of)),
                "a percentage such as 12.5%");
  }

  private static <T> Fact<T> stated(Proof proof, Function<Field, Fact<T>> of) {
    return proof.known(files -> file(files.get(0), of));
  }

  private static <T> Fact<T> file(EvidenceFile file, Function<Field, Fact<T>> of) {
    return root(file).map(of).orElseGet(() -> Fact.missing(file.place()));
  }

  /** From an export that says it, else from a statement. */
  private static <C extends EvidenceFile.Content, T> Fact<T> either(
      Proof proof,
      Class<C> type,
      Function<C, Optional<T>> exported,
      Function<Field, Fact<T>> otherwise) {
    return proof.known(
        files -> {
          EvidenceFile file = files.get(0);
          Location place = file.place();
          return type.isInstance(file.content())
              ? exported
                  .apply(type.cast(file.content()))
                  .map(value -> Fact.known(value, place))
                  .orElseGet(() -> Fact.missing(place))
              : file(file, otherwise);
        });
  }

  private static Optional<Field> root(EvidenceFile file) {
    return file.content() instanceof EvidenceFile.Statement statement
        ? Optional.of(Field.of(statement.root(), Dialect.CORE))
        : Optional.empty();
  }
}
