package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whom the actions of a CloudWatch alarm tell: topics with their subscriptions, and others. */
final class AwsActions {

  private static final String ACTIONS = "alarm_actions";
  private static final Set<String> MAIL = Set.of("email", "email-json");
  private static final String[] SCALING = {"aws_autoscaling_policy", "aws_appautoscaling_policy"};
  private static final List<String> SCALING_ARNS = List.of(":autoscaling:", ":automate:", ":swf:");

  private final Infrastructure all;

  AwsActions(Infrastructure all) {
    this.all = all;
  }

  boolean hasNone(Planned alarm) {
    return !alarm.gives(ACTIONS);
  }

  /** Whether all it does is to add or remove machines, so that it alerts nobody. */
  boolean onlyScales(Planned alarm) {
    List<Field> actions = alarm.at(ACTIONS).items();
    List<Planned> targets = Told.targets(all, alarm, ACTIONS);
    boolean byArn =
        !actions.isEmpty()
            && actions.stream()
                .allMatch(a -> a.text().ifKnown().filter(AwsActions::scales).isPresent());
    boolean byReference = !targets.isEmpty() && targets.stream().allMatch(t -> t.is(SCALING));
    return byArn || (byReference && leadsNowhereElse(alarm));
  }

  private static boolean leadsNowhereElse(Planned alarm) {
    List<String> references =
        Optional.ofNullable(alarm.resource().references().get(ACTIONS)).orElse(List.of());
    return references.stream().allMatch(r -> Stream.of(SCALING).anyMatch(r::startsWith));
  }

  private static boolean scales(String arn) {
    return SCALING_ARNS.stream().anyMatch(arn::contains);
  }

  Fact<Boolean> pages(Planned alarm) {
    Fact<Boolean> enabled = alarm.flag(true, "actions_enabled");
    if (!enabled.is(true) || hasNone(alarm)) {
      return enabled.is(true) ? alarm.known(false) : enabled;
    }
    List<Planned> targets = Told.targets(all, alarm, ACTIONS);
    List<Fact<Boolean>> found = new ArrayList<>();
    targets.forEach(target -> found.add(target(target)));
    List<Field> actions = alarm.at(ACTIONS).items();
    for (Field action : actions) {
      Fact<String> arn = action.text();
      if (arn.isKnown()) {
        found.add(arn.flatMap(text -> byArn(text, action)));
      } else if (targets.isEmpty()) {
        found.add(unread(alarm));
      }
    }
    if (actions.isEmpty() && targets.isEmpty()) {
      found.add(unread(alarm));
    }
    return Told.any(found, alarm);
  }

  private static Fact<Boolean> unread(Planned alarm) {
    return Told.unclear(
        "The topic of this alarm is made elsewhere, so whether it leads to a pager is not known;"
            + " tag the alarm with its severity.",
        alarm.place());
  }

  private Fact<Boolean> byArn(String arn, Field action) {
    if (arn.contains(":ssm-incidents:")) {
      return Fact.known(true, action.place());
    }
    if (scales(arn)) {
      return Fact.known(false, action.place());
    }
    return all.all("aws_sns_topic")
        .filter(topic -> topic.ifText("arn").filter(arn::equals).isPresent())
        .findFirst()
        .map(this::topic)
        .orElseGet(
            () ->
                Told.unclear(
                    "This topic is not in the plan, so whether it leads to a pager is not known;"
                        + " tag the alarm with its severity.",
                    action.place()));
  }

  private Fact<Boolean> target(Planned target) {
    return switch (target.type()) {
      case "aws_sns_topic" -> topic(target);
      case "aws_ssmincidents_response_plan" -> target.known(true);
      case "aws_autoscaling_policy", "aws_appautoscaling_policy" -> target.known(false);
      default ->
          Told.unclear("What this does with an alarm is not known from a plan.", target.place());
    };
  }

  private Fact<Boolean> topic(Planned topic) {
    List<Fact<Boolean>> found = new ArrayList<>();
    all.around(topic, "aws_sns_topic_subscription").forEach(s -> found.add(subscription(s)));
    return found.isEmpty()
        ? Told.unclear(
            "Who subscribes to this topic is not in the plan, so whether it leads to a pager is"
                + " not known.",
            topic.place())
        : Told.any(found, topic);
  }

  private Fact<Boolean> subscription(Planned subscription) {
    boolean toPager =
        subscription.ifText("endpoint").filter(Told::isPager).isPresent()
            || Told.targets(all, subscription, "endpoint").stream()
                .anyMatch(target -> Told.isPager(target.type()));
    if (toPager) {
      return subscription.known(true);
    }
    boolean quiet =
        subscription.ifText("protocol").filter(MAIL::contains).isPresent()
            || subscription.ifText("endpoint").filter(e -> e.contains(".chatbot.")).isPresent();
    return quiet
        ? subscription.known(false)
        : Told.unclear("Where this subscription leads is not known.", subscription.place());
  }
}
