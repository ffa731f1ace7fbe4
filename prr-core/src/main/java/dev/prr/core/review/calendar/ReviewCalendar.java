package dev.prr.core.review.calendar;

import dev.prr.core.history.HeldReviews;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.HeldReview.Kind;
import dev.prr.core.history.record.HeldReview.Scope;
import dev.prr.core.history.record.HeldReview.Subject;
import dev.prr.core.history.record.Period;
import dev.prr.core.history.record.Period.Length;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.service.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Says when each review is due next.
 *
 * <p>A service is due when its last decision ends; one that goes into production without any is due
 * today. The other three are due when the last of their group says so, or that of the whole
 * organization, whichever was held later; where none was held, at the end of the running quarter or
 * half year.
 */
public final class ReviewCalendar {

  private static final List<Kind> OF_GROUPS = List.of(Kind.RELIABILITY, Kind.DEPENDENCY, Kind.TOIL);
  private static final String WHOLE = "organization";

  private final HeldReviews held;
  private final Map<Subject, HeldReview> readiness = new HashMap<>();
  private final Map<String, RecordedService> services = new TreeMap<>();
  private final Optional<Organization> organization;
  private final LocalDate today;

  private ReviewCalendar(
      HeldReviews held,
      List<RecordedService> services,
      Optional<Organization> organization,
      LocalDate today) {
    this.held = held;
    held.all().stream()
        .filter(review -> review.kind() == Kind.READINESS)
        .forEach(review -> readiness.putIfAbsent(review.subject(), review));
    services.stream()
        .filter(service -> Subject.mayBeCalled(service.service()))
        .forEach(service -> this.services.put(service.service(), service));
    this.organization = organization;
    this.today = today;
  }

  /**
   * All that is due, the most pressing first.
   *
   * @param services that were judged lately; one whose name no review can have is left out
   * @param organization who is who; without it, all teams are one group
   */
  public static List<Due> of(
      HeldReviews held,
      List<RecordedService> services,
      Optional<Organization> organization,
      LocalDate today) {
    ReviewCalendar calendar = new ReviewCalendar(held, services, organization, today);
    List<Due> all = new ArrayList<>();
    calendar.names().forEach(service -> calendar.readiness(service).ifPresent(all::add));
    OF_GROUPS.forEach(kind -> all.addAll(calendar.ofGroups(kind)));
    Collections.sort(all);
    return List.copyOf(all);
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>(services.keySet());
    organization.ifPresent(o -> o.teams().forEach(team -> names.addAll(team.services())));
    return names;
  }

  private Optional<Due> readiness(String name) {
    Subject subject = Subject.service(name);
    Optional<RecordedService> service = Optional.ofNullable(services.get(name));
    List<String> teams = owner(name, service.flatMap(RecordedService::team)).stream().toList();
    Optional<Due.Last> last =
        Stream.of(
                Optional.ofNullable(readiness.get(subject)).map(ReviewCalendar::last),
                service
                    .flatMap(RecordedService::last)
                    .map(said -> new Due.Last(said.held(), said.due(), said.decision())))
            .flatMap(Optional::stream)
            .max(Comparator.comparing(Due.Last::held));
    if (last.isPresent()) {
      return last.map(l -> Due.after(Kind.READINESS, subject, teams, l, today));
    }
    boolean early = service.flatMap(RecordedService::stage).filter(Stage.EARLY::equals).isPresent();
    return early ? Optional.empty() : Optional.of(Due.first(Kind.READINESS, subject, teams, today));
  }

  private static Due.Last last(HeldReview review) {
    return new Due.Last(review.held(), review.due(), Optional.of(review.decision()));
  }

  private Optional<String> owner(String service, Optional<String> recorded) {
    return organization
        .flatMap(o -> o.ownerOf(service).or(() -> recorded.flatMap(o::team)))
        .map(Team::id)
        .or(() -> recorded);
  }

  /** One for each group; where groups are unknown, one for all. */
  private List<Due> ofGroups(Kind kind) {
    List<Due> all = new ArrayList<>();
    for (Subject subject : subjects()) {
      Optional<HeldReview> last =
          held.all().stream()
              .filter(review -> review.kind() == kind)
              .filter(
                  review ->
                      review.subject().equals(subject)
                          || review.subject().scope() == Scope.ORGANIZATION)
              .findFirst();
      all.add(
          last.map(l -> Due.after(kind, subject, teams(subject), last(l), today))
              .orElseGet(() -> Due.first(kind, subject, teams(subject), end(kind))));
    }
    return all;
  }

  private List<Subject> subjects() {
    List<String> groups = organization.map(Organization::groups).orElse(List.of());
    return groups.isEmpty()
        ? List.of(
            new Subject(Scope.ORGANIZATION, organization.map(Organization::name).orElse(WHOLE)))
        : groups.stream().map(group -> new Subject(Scope.GROUP, group)).toList();
  }

  private List<String> teams(Subject subject) {
    return organization
        .map(o -> subject.scope() == Scope.GROUP ? o.teamsOf(subject.id()) : o.teams())
        .map(teams -> teams.stream().map(Team::id).toList())
        .orElseGet(() -> services.values().stream().flatMap(s -> s.team().stream()).toList());
  }

  private LocalDate end(Kind kind) {
    return Period.of(today, kind == Kind.DEPENDENCY ? Length.HALF : Length.QUARTER).lastDay();
  }
}
