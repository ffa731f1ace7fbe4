package dev.prr.core.report.reliability;

import dev.prr.core.history.record.Json;
import dev.prr.core.review.reliability.Comparison;
import dev.prr.core.review.reliability.Decided;
import dev.prr.core.review.reliability.Quarter;
import dev.prr.core.review.reliability.ReliabilityReview;
import dev.prr.core.review.reliability.UnitReview;
import dev.prr.core.review.reliability.incident.Severity;
import dev.prr.core.review.reliability.incident.Step;
import dev.prr.core.review.reliability.source.Rejected;
import dev.prr.core.review.reliability.statistic.Interval;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code review.json} of the reliability review, version 1: figures and counts, no single incident.
 * Its JSON Schema is {@code META-INF/prr/schemas/reliability-review.schema.json}. Times are
 * minutes, rates a day, shares of one; null where there is none. Keys are only ever added.
 */
public final class ReviewJson {
  private static final int SCHEMA = 1;

  private ReviewJson() {}

  /** The text of the file. */
  public static String of(ReliabilityReview review) {
    return Json.pretty(tree(review));
  }

  /** The same as a value. */
  public static Map<String, Object> tree(ReliabilityReview review) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("kind", "reliability");
    json.put("organization", review.organization().name());
    json.put("period", review.period().toString());
    json.put("date", review.today().toString());
    json.put("held", review.held().map(LocalDate::toString));
    json.put("attended", review.attended());
    json.put("nextReview", review.nextReview().map(LocalDate::toString));
    json.put("everybody", unit(review.everybody()));
    json.put("groups", review.groups().stream().map(ReviewJson::unit).toList());
    json.put("teams", review.teams().stream().map(ReviewJson::unit).toList());
    json.put("decided", review.decided().values().stream().map(ReviewJson::decided).toList());
    json.put("exclusions", exclusions(review));
    json.put("tests", review.tests());
    return json;
  }

  private static Map<String, Object> exclusions(ReliabilityReview review) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("imported", review.imported().incidents().size());
    json.put("rejected", review.imported().rejections());
    json.put("passedOver", review.imported().passedOver());
    json.put("afterPeriod", review.excluded());
    json.put("rolledUpTeams", review.rolledUp());
    json.put("scrubbed", review.scrubbed());
    json.put("rows", review.imported().rejected().stream().map(ReviewJson::rejected).toList());
    return json;
  }

  private static Map<String, Object> rejected(Rejected row) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", row.file());
    json.put("line", row.line());
    json.put("reason", row.reason());
    return json;
  }

  private static Map<String, Object> unit(UnitReview unit) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", unit.unit().kind().id());
    json.put("id", unit.unit().id());
    json.put("services", unit.services());
    json.put("baseline", unit.baseline().map(ReviewJson::quarter));
    json.put("quarters", unit.quarters().stream().map(ReviewJson::quarter).toList());
    json.put("sinceLast", unit.sinceLast().map(ReviewJson::comparison));
    json.put("sinceBaseline", unit.sinceBaseline().map(ReviewJson::comparison));
    return json;
  }

  private static Map<String, Object> quarter(Quarter quarter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("period", quarter.period().toString());
    json.put("incidents", quarter.count());
    Map<String, Object> severities = new LinkedHashMap<>();
    for (Severity severity : Severity.values()) {
      severities.put(
          severity.id(),
          (int) quarter.incidents().stream().filter(i -> i.severity() == severity).count());
    }
    json.put("severities", severities);
    json.put("open", quarter.restore().open());
    json.put("ratePerDay", Figures.json(quarter.rate().rate()));
    json.put("ratePerDay95", interval(quarter.rate().interval()));
    json.put("restoreMedian", quarter.restore().median().flatMap(Figures::json));
    json.put("restoreMedian95", quarter.restore().medianInterval().map(ReviewJson::interval));
    json.put("restoreGeometricMean", quarter.restore().geometricMean().flatMap(Figures::json));
    json.put("restoreMean", quarter.restore().mean().flatMap(Figures::json));
    json.put("failures", quarter.downtime().failures());
    json.put("daysToFailure", Figures.json(quarter.failures().meanTime()));
    json.put("daysToFailure95", interval(quarter.failures().meanTimeInterval()));
    json.put("availability", Figures.json(quarter.downtime().availability()));
    json.put("impactMinutes", Figures.json(quarter.downtime().down().toSeconds() / 60.0));
    json.put("budgetMinutes", quarter.budget().flatMap(b -> Figures.json(b.allowed())));
    json.put("budgetShare", quarter.budget().flatMap(b -> Figures.json(b.share())));
    Map<String, Object> known = new LinkedHashMap<>();
    for (Step step : Step.values()) {
      known.put(step.id(), Figures.json(quarter.known(step)));
    }
    json.put("known", known);
    return json;
  }

  private static Map<String, Object> comparison(Comparison comparison) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("before", comparison.before().toString());
    json.put("rate", comparison.rate().id());
    json.put("rateRatio", Figures.json(comparison.rates().ratio()));
    json.put("rateRatio95", interval(comparison.rates().interval()));
    json.put("rateP", Figures.json(comparison.rates().pValue()));
    json.put("rateNoticeableCut", Figures.json(comparison.rates().noticeableCut()));
    json.put("restore", comparison.restore().id());
    json.put("restoreP", comparison.restoreP().flatMap(Figures::json));
    json.put("restoreNoticeableCut", Figures.json(comparison.noticeable()));
    return json;
  }

  private static List<Object> interval(Interval interval) {
    return List.of(Figures.json(interval.lower()), Figures.json(interval.upper()));
  }

  private static Map<String, Object> decided(Decided decided) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("team", decided.team());
    json.put("reasons", decided.reasons().stream().map(ReviewJson::reason).toList());
    json.put("actions", decided.actions().stream().map(ReviewJson::action).toList());
    return json;
  }

  private static Map<String, Object> reason(Decided.Reason reason) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", reason.id());
    json.put("text", reason.text());
    json.put("decision", reason.validity().id());
    json.put("mandate", reason.mandate());
    json.put("until", reason.until().map(LocalDate::toString));
    json.put("since", reason.since().toString());
    return json;
  }

  private static Map<String, Object> action(Decided.Action action) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", action.id());
    json.put("text", action.text());
    json.put("owner", action.owner());
    json.put("due", action.due().toString());
    json.put("status", action.progress().id());
    json.put("since", action.since().toString());
    return json;
  }
}
