package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import dev.prr.core.service.infrastructure.gist.MetricMath;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Alarms of CloudWatch. */
final class CloudWatch {

  private static final String NAME = "alarm_name";
  private static final String RULE = "alarm_rule";
  private static final int LONGEST = 20_000;

  private final Vocabulary vocabulary;
  private final AwsActions actions;
  private final List<Planned> metrics;
  private final List<String> rules;

  CloudWatch(Vocabulary vocabulary, Infrastructure all) {
    this.vocabulary = vocabulary;
    this.actions = new AwsActions(all);
    this.metrics = all.all("aws_cloudwatch_metric_alarm").toList();
    this.rules =
        all.all("aws_cloudwatch_composite_alarm").flatMap(c -> c.ifText(RULE).stream()).toList();
  }

  /** Empty for what only scales, and for what only a composite alarm looks at. */
  Optional<AlertRule> metric(Planned alarm) {
    boolean part = actions.hasNone(alarm) && rules.stream().anyMatch(rule -> names(rule, alarm));
    return part || actions.onlyScales(alarm)
        ? Optional.empty()
        : Optional.of(rule(alarm, expression(alarm), MetricMath.hold(alarm)));
  }

  private static Fact<String> expression(Planned alarm) {
    Fact<String> gist = MetricMath.of(alarm);
    boolean breaching = alarm.ifText("treat_missing_data").filter("breaching"::equals).isPresent();
    return breaching ? gist.map(text -> text + " or absent(" + text + ")") : gist;
  }

  AlertRule composite(Planned alarm) {
    return rule(alarm, alarm.at(RULE).text().map(this::joined), alarm.missing());
  }

  /** The alarms that its rule names, each as what it watches. */
  private String joined(String rule) {
    String text = rule.replace(" AND ", " and ").replace(" OR ", " or ");
    for (Planned metric : metrics) {
      if (text.length() < LONGEST && names(rule, metric)) {
        String name = metric.ifText(NAME).orElse("");
        String gist = MetricMath.of(metric).ifKnown().orElse("");
        for (String state : List.of("ALARM(\"" + name + "\")", "ALARM(" + name + ")")) {
          text = text.replace(state, "(" + gist + " > 0)");
        }
      }
    }
    return text;
  }

  private static boolean names(String rule, Planned alarm) {
    return alarm
        .ifText(NAME)
        .filter(name -> Stream.of("(" + name + ")", "(\"" + name + "\")").anyMatch(rule::contains))
        .isPresent();
  }

  private AlertRule rule(Planned alarm, Fact<String> expression, Fact<Duration> hold) {
    Field name = alarm.at(NAME);
    return new Alarm(alarm, vocabulary)
        .says(alarm.at("alarm_description").text())
        .rule(name.text(), expression, hold, actions.pages(alarm));
  }
}
