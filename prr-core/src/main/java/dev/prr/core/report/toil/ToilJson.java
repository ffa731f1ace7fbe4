package dev.prr.core.report.toil;

import dev.prr.core.fact.Ratio;
import dev.prr.core.history.record.Json;
import dev.prr.core.review.toil.Changes;
import dev.prr.core.review.toil.Commonality;
import dev.prr.core.review.toil.TeamToil;
import dev.prr.core.review.toil.ToilReview;
import dev.prr.core.review.toil.backlog.LeftRow;
import dev.prr.core.review.toil.file.DecisionsFile.Decided;
import dev.prr.core.review.toil.item.Item;
import dev.prr.core.review.toil.item.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The review as {@code review.json}, after META-INF/prr/schemas/toil-review.schema.json. */
public final class ToilJson {

  private static final int VERSION = 1;

  /** So many rows that were left out are listed; all are counted. */
  private static final int MOST_LEFT = 500;

  private ToilJson() {}

  /** The whole review. */
  public static String of(ToilReview review) {
    return Json.pretty(tree(review));
  }

  private static Map<String, Object> tree(ToilReview review) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", VERSION);
    json.put("kind", "toil-review");
    json.put("organization", review.organization());
    json.put("period", review.period().toString());
    json.put("items", review.items());
    json.put("hoursPerMonth", review.hours());
    json.put("teams", all(review.teams(), ToilJson::team));
    json.put("commonalities", all(review.commonalities(), ToilJson::commonality));
    Map<String, Object> method = new LinkedHashMap<>();
    method.put("texts", review.texts());
    method.put("threshold", rounded(review.threshold()));
    json.put("method", method);
    json.put("held", review.decisions().held().map(LocalDate::toString));
    json.put("due", review.decisions().due().map(LocalDate::toString));
    json.put("roles", review.decisions().roles());
    json.put("decisions", all(review.decisions().decisions(), ToilJson::decided));
    json.put("asked", all(review.asked(), ToilJson::decided));
    json.put(
        "notes",
        all(
            review.notes(),
            note -> two("place", note.place().toString(), "note", note.sentence())));
    Map<String, Object> rows = new LinkedHashMap<>();
    review.rows().forEach((path, count) -> rows.put(path.value(), count));
    json.put("rows", rows);
    json.put("leftOut", review.left().size());
    json.put("left", all(review.left().stream().limit(MOST_LEFT).toList(), ToilJson::left));
    return json;
  }

  /** What the history keeps, so that the next review can show progress. */
  public static Map<String, Object> summary(ToilReview review) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("items", review.items());
    json.put("hoursPerMonth", review.hours());
    Map<String, Object> shares = new LinkedHashMap<>();
    for (TeamToil team : review.teams()) {
      team.share().ifPresent(share -> shares.put(team.team(), share.typical().toString()));
    }
    json.put("shares", shares);
    List<Object> commonalities =
        all(
            review.commonalities(),
            c -> Map.of("id", c.id(), "teams", c.teams(), "hoursPerMonth", c.hours()));
    json.put("commonalities", commonalities);
    return json;
  }

  private static Map<String, Object> team(TeamToil team) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("team", team.team());
    json.put("share", team.share().map(ToilJson::share));
    json.put("suppressed", team.suppressed());
    json.put("trend", all(team.trend(), ToilJson::quarter));
    json.put("items", team.open().size());
    json.put("hoursPerMonth", team.hours());
    json.put("withoutHours", team.withoutHours());
    Map<String, Object> byCategory = new LinkedHashMap<>();
    team.byCategory().forEach((category, hours) -> byCategory.put(category.id(), hours));
    json.put("byCategory", byCategory);
    Map<String, Object> ages = new LinkedHashMap<>();
    ages.put("lessThanAQuarter", team.ages().quarter());
    ages.put("upToAYear", team.ages().year());
    ages.put("older", team.ages().older());
    ages.put("unknown", team.ages().unknown());
    ages.put("medianDays", team.ages().median());
    json.put("ages", ages);
    json.put("changes", team.changes().map(ToilJson::changes));
    json.put("open", all(team.open(), ToilJson::item));
    return json;
  }

  private static Map<String, Object> quarter(TeamToil.Quarter quarter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("period", quarter.period().toString());
    json.put("typical", quarter.share().map(Share::typical).map(Ratio::toString));
    return json;
  }

  private static Map<String, Object> share(Share share) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("method", share.method().id());
    json.put("answers", share.answers());
    json.put("typical", share.typical().toString());
    json.put("low", share.low().toString());
    json.put("high", share.high().toString());
    json.put("line", Share.LINE.toString());
    json.put("standing", share.standing().id());
    Map<String, Object> categories = new LinkedHashMap<>();
    share.categories().forEach((category, of) -> categories.put(category.id(), of.toString()));
    json.put("categories", categories);
    return json;
  }

  private static Map<String, Object> changes(Changes changes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("new", all(changes.appeared(), Item::id));
    json.put("gone", all(changes.gone(), Item::id));
    json.put("grown", all(changes.grown(), ToilJson::moved));
    json.put("shrunk", all(changes.shrunk(), ToilJson::moved));
    return json;
  }

  private static Map<String, Object> moved(Changes.Moved moved) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("item", moved.item().id());
    json.put("before", moved.before());
    json.put("now", moved.now());
    return json;
  }

  private static Map<String, Object> item(Item item) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", item.id());
    json.put("title", item.title());
    json.put("category", item.category().id());
    json.put("hoursPerMonth", item.hours());
    json.put("automatable", item.automatable());
    json.put("effort", item.effort().map(effort -> effort.id()));
    json.put("helpWanted", item.helpWanted());
    json.put("created", item.created().map(LocalDate::toString));
    json.put("updated", item.updated().map(LocalDate::toString));
    json.put("services", item.services());
    return json;
  }

  private static Map<String, Object> commonality(Commonality commonality) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", commonality.id());
    json.put("title", commonality.title());
    json.put("confirmed", commonality.confirmed());
    json.put("terms", commonality.terms());
    json.put("teams", commonality.teams());
    json.put("hoursPerMonth", commonality.hours());
    json.put("withoutHours", commonality.withoutHours());
    json.put("effort", commonality.ease().map(effort -> effort.id()));
    json.put("proposedOwner", commonality.owner());
    json.put(
        "items",
        all(commonality.parts(), part -> two("id", part.item().id(), "shared", part.shared())));
    return json;
  }

  private static Map<String, Object> decided(Decided decided) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("about", decided.about());
    json.put("decision", decided.choice().id());
    json.put("action", decided.action());
    json.put("owner", decided.owner());
    json.put("due", decided.due().map(LocalDate::toString));
    json.put("status", decided.status().id());
    json.put("why", decided.why());
    return json;
  }

  private static Map<String, Object> left(LeftRow left) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("place", left.place().toString());
    json.put("why", left.why());
    return json;
  }

  private static Map<String, Object> two(String key, Object value, String other, Object second) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put(key, value);
    json.put(other, second);
    return json;
  }

  private static <T> List<Object> all(Collection<T> values, Function<T, Object> of) {
    return values.stream().map(of).toList();
  }

  private static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
  }
}
