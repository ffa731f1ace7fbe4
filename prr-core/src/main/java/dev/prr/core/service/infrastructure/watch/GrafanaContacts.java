package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the contact points of Grafana that a plan shows page. */
final class GrafanaContacts {

  private static final String CONTACT_POINT = "contact_point";
  private static final String[] PAGERS = {"pagerduty", "opsgenie", "oncall", "victorops"};
  private static final String[] ANYWHERE = {"webhook", "sns", "kafka", "alertmanager"};

  private final List<Planned> points;
  private final List<Planned> policies;

  GrafanaContacts(Infrastructure all) {
    this.points = all.all("grafana_contact_point").toList();
    this.policies = all.all("grafana_notification_policy").toList();
  }

  /**
   * The one that a rule names; else all that the notification policy may choose, if they agree.
   * Missing where no policy is in the plan.
   */
  Fact<Boolean> page(Planned group, Fact<String> named) {
    if (!named.isMissing()) {
      return named.flatMap(name -> point(name, group));
    }
    if (policies.isEmpty()) {
      return group.missing();
    }
    List<Fact<Boolean>> found = new ArrayList<>();
    for (Planned policy : policies) {
      for (Fact<String> name : namesIn(policy)) {
        found.add(name.flatMap(text -> point(text, policy)));
      }
    }
    Optional<Fact<Boolean>> first = found.stream().findFirst();
    Optional<Boolean> all = first.flatMap(Fact::ifKnown);
    boolean agree = all.isPresent() && found.stream().allMatch(pages -> pages.is(all.get()));
    return agree
        ? group.known(all.get())
        : Told.unclear(
            "Where this rule goes hangs on the labels that the notification policy asks for; name a"
                + " contact point in its notification_settings.",
            group.place());
  }

  /** Of the root and of all nested policies. */
  private static List<Fact<String>> namesIn(Planned policy) {
    List<Fact<String>> names = new ArrayList<>();
    Deque<Field> open = new ArrayDeque<>(List.of(Field.of(policy.values(), Dialect.CORE)));
    while (!open.isEmpty()) {
      Field one = open.pop();
      Fact<String> name = one.at(CONTACT_POINT).text();
      if (!name.isMissing()) {
        names.add(name);
      }
      one.at("policy").items().forEach(open::push);
    }
    return names;
  }

  private Fact<Boolean> point(String name, Planned by) {
    return points.stream()
        .filter(point -> point.ifText("name").filter(name::equals).isPresent())
        .findFirst()
        .map(GrafanaContacts::pages)
        .orElseGet(
            () ->
                Told.unclear(
                    "The contact point that is named here is not in the plan, so whether it pages"
                        + " is not known.",
                    by.place()));
  }

  private static Fact<Boolean> pages(Planned point) {
    if (Set.of(PAGERS).stream().anyMatch(point::gives)) {
      return point.known(true);
    }
    return Set.of(ANYWHERE).stream().anyMatch(point::gives)
        ? Told.unclear("A webhook may lead anywhere, to a pager among others.", point.place())
        : point.known(false);
  }
}
