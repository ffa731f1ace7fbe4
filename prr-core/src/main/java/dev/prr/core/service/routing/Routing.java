package dev.prr.core.service.routing;

import dev.prr.core.artifact.AlertRouting;
import dev.prr.core.artifact.AlertRouting.Integration;
import dev.prr.core.artifact.AlertRouting.Kind;
import dev.prr.core.artifact.AlertRouting.Route;
import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.AlertRoutes;
import dev.prr.core.service.Receiver;
import dev.prr.core.service.Scope;
import dev.prr.core.service.query.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Where the alerts of a service go, as far as routes were read. */
public final class Routing {

  private static final String[] WORDS = {
    "alertmanager", "Alertmanager", "contactPoints", "group_wait", "groupWait"
  };

  private final Scope scope;
  private final List<AlertRouting> routings;
  private final List<Gap> gaps;
  private final Pagers pagers;

  private Routing(Scope scope) {
    this.scope = scope;
    this.routings = scope.all(AlertRouting.class);
    this.gaps = scope.gaps(WORDS);
    this.pagers = new Pagers(scope.vocabulary());
  }

  public static Routing of(Scope scope) {
    return new Routing(scope);
  }

  /** Whether an alert gets to a receiver that can page, a webhook among them. */
  public Fact<Boolean> reachesPager(AlertRule rule, Fact<Query> query) {
    return reaches(rule, query, pagers::canPage);
  }

  /** Whether an alert gets to a receiver that pages for certain. */
  public Fact<Boolean> reachesPagingService(AlertRule rule, Fact<Query> query) {
    return reaches(rule, query, pagers::pages);
  }

  /** Whether an alert gets to a receiver that sends it on at all. */
  public Fact<Boolean> reachesReceiver(AlertRule rule, Fact<Query> query) {
    Fact<Boolean> pages = rule.delivery().pages();
    return pages.isMissing() || pages.is(true)
        ? reaches(rule, query, receiver -> !receiver.integrations().isEmpty())
        : Fact.unknown(
            Gap.Reason.AMBIGUOUS,
            "What this alert names is no pager; whether it tells anybody is not read.",
            pages.place());
  }

  private Fact<Boolean> reaches(
      AlertRule rule, Fact<Query> query, Predicate<AlertRouting.Receiver> such) {
    Fact<Boolean> said = rule.delivery().pages();
    if (!said.isMissing()) {
      return said;
    }
    AlertLabels labels = new AlertLabels(rule, query, scope.vocabulary().severityLabels());
    return switch (rule.delivery().sender()) {
      case ALERTMANAGER -> byAlertmanager(rule, labels, such);
      case GRAFANA -> byGrafana(rule, labels, such);
      case OTHER -> notRead(rule);
    };
  }

  private Fact<Boolean> byAlertmanager(
      AlertRule rule, AlertLabels labels, Predicate<AlertRouting.Receiver> such) {
    List<Receivers> roots = receivers(Kind.ALERTMANAGER);
    Possible byPart = Possible.NO;
    for (AlertRouting part : all(Kind.ALERTMANAGER_PART)) {
      byPart = byPart.or(byPart(part, labels, such));
    }
    if (byPart == Possible.YES) {
      return Fact.known(true, rule.place());
    }
    if (roots.isEmpty()) {
      return notRead(rule);
    }
    Possible byRoot = fromEach(roots, labels, such);
    return answer(byRoot.or(byPart), roots.size(), rule);
  }

  /** The operator narrows a part to its namespace unless it is told otherwise. */
  private Possible byPart(
      AlertRouting part, AlertLabels labels, Predicate<AlertRouting.Receiver> such) {
    Optional<Route> root = part.root().ifKnown();
    if (root.isEmpty()) {
      return Possible.NO;
    }
    RouteWalk walk = new RouteWalk(labels, Receivers.of(List.of(part)).asking(such));
    Possible here = narrowed(part, labels).and(walk.matches(root.get()));
    return here.and(walk.from(root.get()));
  }

  private Possible narrowed(AlertRouting part, AlertLabels labels) {
    Optional<String> namespace = part.namespace().ifKnown();
    boolean everywhere =
        scope.all(KubernetesObject.class).stream()
            .filter(object -> object.is("monitoring.coreos.com", "Alertmanager"))
            .map(object -> object.at("spec", "alertmanagerConfigMatcherStrategy", "type").text())
            .anyMatch(type -> type.is("None"));
    if (everywhere) {
      return Possible.YES;
    }
    return namespace.isEmpty() || namespace.get().isEmpty()
        ? Possible.EITHER
        : labels.match(
            new AlertRouting.Matcher("namespace", AlertRouting.Operator.EQUAL, namespace.get()));
  }

  private Fact<Boolean> byGrafana(
      AlertRule rule, AlertLabels labels, Predicate<AlertRouting.Receiver> such) {
    Receivers receivers = Receivers.of(all(Kind.GRAFANA));
    Fact<String> named = rule.delivery().receiver();
    if (!named.isMissing()) {
      return answer(receivers.asking(such).apply(named), 1, rule);
    }
    List<Receivers> roots =
        all(Kind.GRAFANA).stream()
            .flatMap(routing -> routing.root().ifKnown().stream())
            .map(receivers::from)
            .toList();
    return roots.isEmpty()
        ? notRead(rule)
        : answer(fromEach(roots, labels, such), roots.size(), rule);
  }

  private static Possible fromEach(
      List<Receivers> roots, AlertLabels labels, Predicate<AlertRouting.Receiver> such) {
    Optional<Possible> all = Optional.empty();
    for (Receivers receivers : roots) {
      Possible one = new RouteWalk(labels, receivers.asking(such)).from(receivers.root());
      all = Optional.of(all.map(before -> before.orElseWay(one)).orElse(one));
    }
    return all.orElse(Possible.EITHER);
  }

  private List<Receivers> receivers(Kind kind) {
    List<Receivers> found = new ArrayList<>();
    for (AlertRouting routing : all(kind)) {
      routing
          .root()
          .ifKnown()
          .ifPresent(root -> found.add(Receivers.of(List.of(routing)).from(root)));
    }
    return found;
  }

  private List<AlertRouting> all(Kind kind) {
    return routings.stream().filter(routing -> routing.kind() == kind).toList();
  }

  private static Fact<Boolean> answer(Possible possible, int configurations, AlertRule rule) {
    if (possible != Possible.EITHER) {
      return Fact.known(possible == Possible.YES, rule.place());
    }
    return Fact.unknown(
        Gap.Reason.AMBIGUOUS,
        configurations > 1
            ? "Several alert routings lie here and this alert does not take the same way in all."
            : "Where this alert goes hangs on labels that its rule does not set; set those that"
                + " the routes ask for.",
        rule.place());
  }

  private static Fact<Boolean> notRead(AlertRule rule) {
    return Fact.unknown(
        Gap.Reason.ABSENT,
        "No alert routing was read, so where this alert goes is not known; if it lies in another"
            + " repository, check that out and name its folder under spec.sources of prr.yaml.",
        rule.place());
  }

  /** All receivers, in order of place. */
  public FactList<Receiver> receivers() {
    List<Receiver> found = new ArrayList<>();
    for (AlertRouting routing : routings) {
      int number = 0;
      for (AlertRouting.Receiver receiver : routing.receivers()) {
        number++;
        found.add(receiver(receiver, routing.secret() ? Optional.of(number) : Optional.empty()));
      }
    }
    return new FactList<>(found, gaps, scope.descriptor());
  }

  private Receiver receiver(AlertRouting.Receiver receiver, Optional<Integer> hidden) {
    Fact<String> name =
        hidden
            .map(number -> Fact.known("number " + number, receiver.place()))
            .orElse(receiver.name());
    return new Receiver(
        name.isMissing() ? Fact.known("without a name", receiver.place()) : name,
        FactList.complete(
            receiver.integrations().stream()
                .map(integration -> Fact.known(integration.type(), integration.place()))
                .toList(),
            receiver.place()),
        Fact.known(pagers.canPage(receiver), receiver.place()),
        receiver.integrations().stream()
            .map(Integration::personal)
            .filter(personal -> personal.is(true))
            .findFirst()
            .orElseGet(() -> Fact.known(false, receiver.place())),
        receiver.place());
  }

  /** How alerts are brought together. */
  public AlertRoutes routes() {
    return Gathering.of(routings, gaps, scope.descriptor());
  }
}
