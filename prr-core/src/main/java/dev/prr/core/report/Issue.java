package dev.prr.core.report;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Named;
import dev.prr.core.history.record.Digest;
import dev.prr.core.source.Location;
import dev.prr.core.text.Redactor;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One line of a list of things to do, as formats for tools have it: a finding, or a must-have that
 * could not be judged.
 *
 * @param excused whether a waiver or a baseline covers it
 * @param unknown whether it is no finding but something that could not be known
 * @param related further places that took part
 * @param message one sentence or two; outside text, without what looks like a credential
 * @param fingerprint the same as long as it is the same issue; 64 hexadecimal digits
 */
public record Issue(
    ServiceVerdict service,
    Decision decision,
    Level level,
    boolean excused,
    boolean unknown,
    Location place,
    List<Location> related,
    String subject,
    String message,
    String fingerprint) {

  /** How grave, in the three words that tools share; the gravest first. */
  public enum Level implements Named {
    ERROR,
    WARNING,
    NOTE
  }

  private static final Comparator<Issue> GRAVEST_FIRST =
      Comparator.comparing(Issue::level)
          .thenComparing(Issue::unknown)
          .thenComparing(Issue::place)
          .thenComparing(Issue::rule)
          .thenComparing(Issue::fingerprint);

  public Issue {
    related = List.copyOf(related);
    message = Redactor.credentials(message);
  }

  /** Why it could not be judged, where that is so: the first reason. */
  public String why() {
    return why(decision);
  }

  private static String why(Decision decision) {
    List<Gap> gaps = decision.result().gaps();
    return gaps.isEmpty() ? decision.result().reason() : Redactor.credentials(gaps.get(0).detail());
  }

  public String rule() {
    return decision.ruleId();
  }

  /** All of a run, the gravest first. */
  public static List<Issue> of(RunReport report) {
    List<Issue> issues = new ArrayList<>();
    for (ServiceVerdict service : report.services()) {
      for (Decision decision : service.decisions()) {
        decision.result().findings().forEach(f -> issues.add(found(service, decision, f)));
        if (Weight.isUnknown(decision)) {
          issues.add(unjudged(service, decision));
        }
      }
    }
    issues.sort(GRAVEST_FIRST);
    return issues;
  }

  /** Those that nobody excused. */
  public static List<Issue> open(RunReport report) {
    return of(report).stream().filter(issue -> !issue.excused()).toList();
  }

  private static Issue found(ServiceVerdict service, Decision decision, Finding finding) {
    boolean whole =
        decision.kind() == DecisionKind.WAIVED || decision.kind() == DecisionKind.BASELINED;
    return new Issue(
        service,
        decision,
        levelOf(decision),
        whole || decision.waiverOf(finding).isPresent(),
        false,
        finding.place(),
        finding.related(),
        finding.subject(),
        finding.message(),
        finding.fingerprint());
  }

  private static Issue unjudged(ServiceVerdict service, Decision decision) {
    List<Gap> gaps = decision.result().gaps();
    List<Location> places = gaps.stream().map(Gap::place).distinct().toList();
    String identity = "unknown\n" + decision.ruleId() + "\n" + service.service();
    return new Issue(
        service,
        decision,
        levelOf(decision),
        false,
        true,
        places.isEmpty() ? service.descriptor() : places.get(0),
        places.isEmpty() ? List.of() : places.subList(1, places.size()),
        "service/" + service.service(),
        "Not judged: " + decision.result().mustHave().title() + ". " + why(decision),
        Digest.of(identity.getBytes(StandardCharsets.UTF_8)).hex());
  }

  private static Level levelOf(Decision decision) {
    return switch (decision.kind()) {
      case FAIL -> Level.ERROR;
      case UNKNOWN -> decision.blocks() ? Level.ERROR : Level.WARNING;
      case NOTE -> Level.NOTE;
      case WARN, WAIVED, BASELINED, PASS, ATTESTED, NOT_APPLICABLE ->
          decision.blocks() ? Level.ERROR : Level.WARNING;
    };
  }
}
