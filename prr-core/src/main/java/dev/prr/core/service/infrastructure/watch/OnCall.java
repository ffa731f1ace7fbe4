package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The on-call service that the plans of a service declare for it. Who is on call is never read. */
public final class OnCall {

  private static final String PAGERDUTY = "pagerduty_service";
  private static final String OPSGENIE = "opsgenie_service";

  private OnCall() {}

  /**
   * Whether somebody is called: by an escalation policy in PagerDuty, by a team in Opsgenie.
   * Missing where the plans declare no such service.
   */
  public static Fact<Boolean> bound(Scope scope, Infrastructure all) {
    List<Planned> services = all.all(PAGERDUTY, OPSGENIE).toList();
    List<Planned> named = services.stream().filter(s -> isCalled(s, scope)).toList();
    List<Planned> meant = named.isEmpty() ? services : named;
    if (meant.size() == 1 || !named.isEmpty()) {
      return calls(meant.get(0));
    }
    if (!meant.isEmpty()) {
      return Fact.unknown(
          Gap.Reason.AMBIGUOUS,
          "The plan declares several on-call services and none has the name of this service; write"
              + " spec.onCall in prr.yaml.",
          meant.get(0).place());
    }
    return all.gaps(PAGERDUTY, OPSGENIE).stream()
        .findFirst()
        .map(Fact::<Boolean>unknown)
        .orElseGet(() -> Fact.missing(scope.descriptor()));
  }

  private static Fact<Boolean> calls(Planned service) {
    return service.known(service.gives(service.is(PAGERDUTY) ? "escalation_policy" : "team_id"));
  }

  private static boolean isCalled(Planned service, Scope scope) {
    String name = service.ifText("name").map(OnCall::plain).orElse("");
    return Stream.concat(Stream.of(scope.name()), scope.aliases().stream())
        .anyMatch(own -> plain(own).equals(name));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-');
  }
}
