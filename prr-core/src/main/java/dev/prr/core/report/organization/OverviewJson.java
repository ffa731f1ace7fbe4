package dev.prr.core.report.organization;

import dev.prr.core.history.record.Json;
import dev.prr.core.review.overview.Coming;
import dev.prr.core.review.overview.Month;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.RuleStanding;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.review.overview.WaiverStanding;
import dev.prr.core.rule.MustHave;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The overview as JSON, for {@code META-INF/prr/schemas/organization.schema.json}. */
public final class OverviewJson {

  private static final int SCHEMA = 1;

  private OverviewJson() {}

  /**
   * The whole text.
   *
   * @param name of the organization; may be empty
   */
  public static String of(Overview overview, String name) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    if (!name.isEmpty()) {
      json.put("organization", name);
    }
    json.put("from", overview.span().from().toString());
    json.put("to", overview.span().to().toString());
    json.put("runs", overview.runs());
    json.put("skipped", overview.skipped());
    json.put("damaged", overview.damage());
    json.put("levels", overview.levels());
    json.put("months", overview.months().stream().map(OverviewJson::month).toList());
    json.put("services", overview.services().stream().map(OverviewJson::service).toList());
    json.put("rules", rules(overview));
    json.put("waivers", overview.waivers().stream().map(OverviewJson::waiver).toList());
    json.put("ahead", overview.coming().stream().map(OverviewJson::coming).toList());
    return Json.pretty(json);
  }

  private static Map<String, Object> month(Month month) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("month", month.month().toString());
    json.put("runs", month.runs());
    Map<String, Object> services = new LinkedHashMap<>();
    for (Verdict verdict : Verdict.values()) {
      services.put(verdict.id(), month.with(verdict));
    }
    json.put("services", services);
    return json;
  }

  private static Map<String, Object> service(Standing standing) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("service", standing.service());
    standing.unit().ifPresent(unit -> json.put("team", unit));
    standing.tier().ifPresent(tier -> json.put("tier", Integer.valueOf(tier.id())));
    standing.stage().ifPresent(stage -> json.put("stage", stage.id()));
    json.put("verdict", standing.verdict().id());
    json.put("lastRun", standing.lastRun().toString());
    json.put("record", standing.run().hex());
    standing.commit().ifPresent(commit -> json.put("commit", commit));
    json.put("runs", standing.runs());
    standing.maturity().level().ifPresent(level -> json.put("level", level));
    standing.maturity().next().ifPresent(level -> json.put("nextLevel", level));
    json.put("left", standing.maturity().left().stream().map(left -> left.rule()).toList());
    Map<String, Object> decisions = new LinkedHashMap<>();
    for (DecisionKind kind : DecisionKind.values()) {
      List<Object> rules = new ArrayList<>();
      standing.marks().stream()
          .filter(mark -> mark.decision() == kind)
          .forEach(mark -> rules.add(mark.rule()));
      decisions.put(kind.id(), rules);
    }
    json.put("decisions", decisions);
    return json;
  }

  private static List<Object> rules(Overview overview) {
    List<Object> rules = new ArrayList<>();
    for (RuleStanding rule : overview.rules()) {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("rule", rule.rule());
      rule.mustHave().map(MustHave::title).ifPresent(title -> json.put("title", title));
      rule.mustHave().map(MustHave::group).ifPresent(group -> json.put("group", group));
      json.put("catalogue", rule.mustHave().map(MustHave::catalogue).orElse(List.of()));
      Map<String, Object> services = new LinkedHashMap<>();
      for (DecisionKind kind : DecisionKind.values()) {
        services.put(kind.id(), rule.count(kind));
      }
      json.put("services", services);
      List<Object> months = new ArrayList<>();
      for (int i = 0; i < rule.months().size(); i++) {
        Map<String, Object> month = new LinkedHashMap<>();
        month.put("month", overview.months().get(i).month().toString());
        month.put("asked", rule.months().get(i).asked());
        month.put("open", rule.months().get(i).open());
        months.add(month);
      }
      json.put("months", months);
      rules.add(json);
    }
    return rules;
  }

  private static Map<String, Object> waiver(WaiverStanding waiver) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("waiver", waiver.id());
    json.put("rules", waiver.rules());
    json.put("services", waiver.services());
    json.put("since", waiver.since().toString());
    waiver.expires().ifPresent(day -> json.put("expires", day.toString()));
    return json;
  }

  private static Map<String, Object> coming(Coming coming) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("day", coming.day().toString());
    json.put("rule", coming.rule());
    json.put("begins", coming.blocks() ? "block" : "warn");
    json.put("services", coming.services());
    return json;
  }
}
