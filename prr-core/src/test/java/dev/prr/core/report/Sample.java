package dev.prr.core.report;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.evaluate.Outcome;
import dev.prr.core.evaluate.RuleResult;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.history.Receipt;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.SkipReason;
import dev.prr.core.report.RunReport.Read;
import dev.prr.core.rule.Audience;
import dev.prr.core.rule.MustHave;
import dev.prr.core.rule.Rollout;
import dev.prr.core.rule.Severity;
import dev.prr.core.rule.Waivable;
import dev.prr.core.service.Origin;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.service.Waiver;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.verdict.Ahead;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.verdict.Waived;
import dev.prr.core.verdict.WaiverState;
import dev.prr.core.verdict.WaiverUse;
import dev.prr.core.workspace.LeftOut;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Runs as users have them. */
public final class Sample {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  static final String TEMPLATE =
      "It is a template that nobody rendered: render it (helm template) and list the output under"
          + " spec.rendered.";

  private static final Map<String, String> LINES =
      Map.of(
          "monitoring/alerts.yaml:14", "  - alert: CheckoutErrorBudgetBurn",
          "monitoring/alerts.yaml:31", "  - alert: CheckoutNoTraffic",
          "deploy/checkout.yaml:9", "  replicas: 1",
          "deploy/checkout.yaml:12", "\t    spec:   # é \u001b[31mred \u202e");

  private Sample() {}

  public static Optional<String> line(Location place) {
    return Optional.ofNullable(LINES.get(place.path() + ":" + place.line()));
  }

  /** One service with a bit of everything. */
  public static RunReport checkout() {
    List<Decision> decisions = new ArrayList<>();
    decisions.add(
        failed(
            rule(
                "paging-alert-has-runbook",
                "ALR-01",
                "Whoever is paged at night should not have to invent the first steps.",
                "Add the annotation runbook_url with the address of the alert's runbook."),
            DecisionKind.FAIL,
            Severity.BLOCKER,
            finding(
                "alert/CheckoutErrorBudgetBurn",
                at("monitoring/alerts.yaml", 14, 5),
                "Alert \"CheckoutErrorBudgetBurn\" pages as critical but links no runbook."),
            finding(
                "alert/CheckoutNoTraffic",
                at("monitoring/alerts.yaml", 31, 5),
                "Alert \"CheckoutNoTraffic\" pages as critical but links no runbook.")));
    decisions.add(
        failed(
            rule(
                "spread-over-zones",
                "RED-03",
                "When a zone is lost, all replicas are lost if they run in one zone; the service is"
                    + " down until somebody moves them by hand.",
                "Add topologySpreadConstraints over topology.kubernetes.io/zone to the pod"
                    + " template."),
            DecisionKind.WARN,
            Severity.MAJOR,
            finding(
                "Deployment/shop/checkout",
                at("deploy/checkout.yaml", 12, 6),
                "Deployment/shop/checkout does not spread its replicas over zones.",
                at("deploy/checkout.yaml", 40, 7),
                at("deploy/cart.yaml", 3, 1))));
    decisions.add(
        ahead(
            "error-budget-policy",
            "SLO-08",
            LocalDate.of(2026, 12, 15),
            finding(
                "service/checkout",
                at("prr.yaml", 4, 9),
                "No page says what happens when the error budget is spent.")));
    decisions.add(
        failed(
            rule(
                "alert-says-what-and-where",
                "ALR-05",
                "A page without a description costs minutes.",
                "Add summary and description."),
            DecisionKind.NOTE,
            Severity.MINOR,
            finding(
                "alert/CheckoutNoTraffic",
                at("monitoring/alerts.yaml", 31, 5),
                "Alert \"CheckoutNoTraffic\" has no description.")));
    decisions.add(unknown("disruption-budget-present", true, templates(1)));
    decisions.add(unknown("network-policy-selects-workload", false, templates(3)));
    decisions.add(
        unknown(
            "runbook-link-resolves",
            false,
            List.of(
                new Gap(
                    Gap.Reason.OFFLINE,
                    "https://wiki.example/checkout is an address that only a network can follow.",
                    at("monitoring/alerts.yaml", 20, 9)))));
    decisions.add(
        waived("enough-replicas", "Waived by team platform until 2026-12-31 (SHOP-123)."));
    IntStream.range(0, 36).forEach(i -> decisions.add(passed("passing-rule-" + i)));
    IntStream.range(0, 9).forEach(i -> decisions.add(notApplicable("idle-rule-" + i)));
    return report(
        Verdict.NOT_READY,
        List.of(service("checkout", Verdict.NOT_READY, decisions)),
        List.of(
            new LeftOut(
                LeftOut.Reason.UNRENDERED_TEMPLATE,
                TEMPLATE,
                at("deploy/chart/templates/web0.yaml", 1, 1)),
            new LeftOut(
                LeftOut.Reason.TOO_BIG,
                "It has 3.1 MiB, the limit is 2 MiB: split it, or list it under spec.ignore.",
                at("deploy/crds.yaml", 1, 1))),
        List.of());
  }

  /** An old repository on its first day. */
  public static RunReport legacy() {
    List<Decision> decisions = new ArrayList<>();
    for (int i = 0; i < 34; i++) {
      Severity severity = List.of(Severity.BLOCKER, Severity.MAJOR, Severity.MINOR).get(i % 3);
      DecisionKind kind =
          List.of(DecisionKind.FAIL, DecisionKind.WARN, DecisionKind.NOTE).get(i % 3);
      String id = String.format("old-rule-%02d", i);
      int number = 1 + i * 7 % 23;
      Finding[] findings =
          IntStream.range(0, number)
              .mapToObj(
                  f ->
                      finding(
                          "Deployment/shop/app-" + f,
                          at("deploy/app-" + f + ".yaml", 7, 3),
                          "Deployment/shop/app-" + f + " lacks what " + id + " asks for."))
              .toArray(Finding[]::new);
      decisions.add(
          failed(
              rule(id, "RED-01", "Because it breaks at night.", "Write it down."),
              kind,
              severity,
              findings));
    }
    decisions.add(unknown("disruption-budget-present", true, templates(60)));
    return report(
        Verdict.NOT_READY,
        List.of(service("monolith", Verdict.NOT_READY, decisions)),
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new LeftOut(
                        LeftOut.Reason.UNRENDERED_TEMPLATE,
                        TEMPLATE,
                        at("deploy/chart/templates/web" + i + ".yaml", 1, 1)))
            .toList(),
        List.of(
            Remark.at(at("prr.yaml", 1, 1), "No tier is declared, so it is judged as tier 3."),
            Remark.of("There is no prr.yaml: mvn prr:init writes one from what is found.")));
  }

  /** Two services of one tree. */
  public static RunReport two() {
    return report(
        Verdict.NOT_READY,
        List.of(
            service("web", Verdict.READY, List.of(passed("slo-exists"), passed("owner-known"))),
            service(
                "cart",
                Verdict.NOT_READY,
                List.of(
                    passed("slo-exists"),
                    failed(
                        rule("enough-replicas", "RED-01", "One replica is none.", "Set replicas."),
                        DecisionKind.FAIL,
                        Severity.BLOCKER,
                        finding(
                            "Deployment/shop/cart",
                            at("deploy/checkout.yaml", 9, 13),
                            "Deployment/shop/cart can run with 1 replica."))))),
        List.of(),
        List.of());
  }

  public static RunReport failure(Failure failure) {
    return new RunReport(
        "1.0.0",
        TODAY,
        Verdict.INCONCLUSIVE,
        List.of(),
        Optional.empty(),
        Read.NOTHING,
        List.of(),
        List.of(),
        List.of(),
        Optional.of("target/prr/result.json"),
        Optional.empty(),
        Optional.empty(),
        Optional.of(failure));
  }

  public static RunReport skipped() {
    return new RunReport(
        "1.0.0",
        TODAY,
        Verdict.NOT_RUN,
        List.of(),
        Optional.empty(),
        Read.NOTHING,
        List.of(),
        List.of(),
        List.of(),
        Optional.of("target/prr/result.json"),
        receipt(),
        Optional.of(SkipReason.of("hotfix")),
        Optional.empty());
  }

  public static RunReport report(
      Verdict verdict, List<ServiceVerdict> services, List<LeftOut> leftOut, List<Remark> advice) {
    return new RunReport(
        "1.0.0",
        TODAY,
        verdict,
        services,
        Optional.of(basis()),
        new Read(41, 63),
        leftOut,
        advice,
        List.of(),
        Optional.of("target/prr/result.json"),
        receipt(),
        Optional.empty(),
        Optional.empty());
  }

  private static Basis basis() {
    return new Basis(
        Optional.of("c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00"),
        Optional.of("7ee00007ee00007ee00007ee00007ee00007ee00"),
        "1.0.0",
        List.of(new Basis.Pack("core", "1.0.0", digest("core"))),
        digest("policy"));
  }

  private static Optional<Receipt> receipt() {
    Checkpoint checkpoint = new Checkpoint("prr.dev/history/0123456789abcdef", 42, digest("root"));
    return Optional.of(
        new Receipt(
            digest("run"), List.of(digest("judgement")), ".prr/history", Optional.of(checkpoint)));
  }

  public static ServiceVerdict service(String name, Verdict verdict, List<Decision> decisions) {
    Location descriptor = at("prr.yaml", 1, 1);
    return new ServiceVerdict(
        name,
        Fact.known("payments", descriptor),
        Tier.TIER1,
        Stage.LAUNCH,
        verdict,
        decisions,
        descriptor);
  }

  public static MustHave rule(String id, String catalogue, String why, String fix) {
    return new MustHave(
        id,
        List.of(catalogue),
        "alerting",
        Set.of("core"),
        "Title of " + id,
        why,
        fix,
        List.of(),
        Map.of(Tier.TIER1, Severity.BLOCKER),
        Audience.EVERYBODY,
        Stage.LAUNCH,
        Rollout.ALWAYS,
        Waivable.AS_ALL,
        List.of(),
        List.of());
  }

  private static MustHave rule(String id) {
    return rule(id, "OWN-01", "It hurts.", "Heal it.");
  }

  public static Finding finding(
      String subject, Location place, String message, Location... related) {
    return new Finding(subject, place, List.of(related), message, digest(subject + place).hex());
  }

  public static Decision failed(
      MustHave rule, DecisionKind kind, Severity severity, Finding... findings) {
    RuleResult result =
        new RuleResult(
            rule,
            Outcome.FAILED,
            List.of(findings),
            List.of(),
            "It failed.",
            findings.length,
            List.of());
    return new Decision(
        result,
        kind,
        severity,
        kind == DecisionKind.FAIL,
        "A failed " + severity.id() + ".",
        Optional.empty());
  }

  private static Decision ahead(String id, String catalogue, LocalDate from, Finding finding) {
    MustHave rule =
        rule(id, catalogue, "Without it nobody knows when to stop.", "Write docs/error-budget.md.");
    RuleResult result =
        new RuleResult(
            rule, Outcome.FAILED, List.of(finding), List.of(), "It failed.", 1, List.of());
    return new Decision(
        result, DecisionKind.WARN, Severity.BLOCKER, false, "It blocks later.", Optional.of(from));
  }

  public static Decision unknown(String id, boolean blocks, List<Gap> gaps) {
    RuleResult result =
        new RuleResult(
            rule(id), Outcome.UNKNOWN, List.of(), gaps, "It could not be known.", 0, List.of());
    return new Decision(
        result,
        DecisionKind.UNKNOWN,
        Severity.BLOCKER,
        blocks,
        "Unknown is not passed.",
        Optional.empty());
  }

  private static List<Gap> templates(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i ->
                new Gap(
                    Gap.Reason.UNRENDERED,
                    TEMPLATE,
                    at("deploy/chart/templates/web" + i + ".yaml", 1, 1)))
        .toList();
  }

  /** A service whose one blocker a waiver covers in part. */
  public static RunReport excused() {
    Finding covered = finding("Deployment/shop/a", at("deploy/a b#c.yaml", 3, 7), "Too few.");
    Finding open = finding("Deployment/shop/b", at("../gitops/b.yaml", 1, 1), "Too few again.");
    Decision failed =
        failed(rule("enough-replicas"), DecisionKind.FAIL, Severity.BLOCKER, covered, open);
    Decision decision =
        new Decision(
            failed.result(),
            DecisionKind.FAIL,
            Severity.BLOCKER,
            true,
            "One finding is not waived.",
            Optional.empty(),
            List.of(new Waived(waiver(), List.of(covered), false)));
    ServiceVerdict service = service("cart", Verdict.NOT_READY, List.of(decision));
    WaiverUse use =
        new WaiverUse(
            waiver(),
            WaiverState.IN_FORCE,
            Optional.of(10L),
            "The waiver one-replica of enough-replicas ends in 10 days (2026-12-02); mend the gap,"
                + " or have it renewed.");
    return report(
        Verdict.NOT_READY,
        List.of(
            new ServiceVerdict(
                "cart",
                service.team(),
                Tier.TIER1,
                Stage.LAUNCH,
                Verdict.NOT_READY,
                List.of(decision),
                List.of(use),
                List.of(
                    new Ahead(
                        Ahead.Kind.REVIEW,
                        LocalDate.of(2026, 12, 20),
                        "The next review is due in 28 days (2026-12-20); have the board look at the"
                            + " service and write its decision here.",
                        at("prr/review.yaml", 4, 9))),
                service.descriptor())),
        List.of(),
        List.of());
  }

  private static Waiver waiver() {
    Location place = at("prr/waivers.yaml", 3, 5);
    return new Waiver(
        Fact.known("one-replica", place),
        Fact.known("enough-replicas", place),
        Fact.known(Waiver.Type.TEMPORARY, place),
        Fact.known("The second zone comes in December.", place),
        Fact.known("SHOP-123", place),
        Fact.known("payments", place),
        Fact.known("head-of-operations", place),
        Fact.known(LocalDate.of(2026, 11, 1), place),
        Fact.known(LocalDate.of(2026, 12, 2), place),
        Fact.known(Duration.ofDays(31), place),
        Fact.known(0, place),
        Fact.known(Origin.TREE, place),
        Fact.missing(place),
        Fact.missing(place),
        Fact.known("Deployment/shop/a", place),
        place);
  }

  private static Decision waived(String id, String reason) {
    RuleResult result =
        new RuleResult(
            rule(id),
            Outcome.FAILED,
            List.of(finding("Deployment/shop/a", at("deploy/a.yaml", 1, 1), "Too few.")),
            List.of(),
            "It failed.",
            1,
            List.of());
    return new Decision(
        result, DecisionKind.WAIVED, Severity.BLOCKER, false, reason, Optional.empty());
  }

  public static Decision passed(String id) {
    return quiet(id, Outcome.PASSED, DecisionKind.PASS);
  }

  public static Decision notApplicable(String id) {
    return quiet(id, Outcome.NOT_APPLICABLE, DecisionKind.NOT_APPLICABLE);
  }

  private static Decision quiet(String id, Outcome outcome, DecisionKind kind) {
    RuleResult result =
        new RuleResult(rule(id), outcome, List.of(), List.of(), "Because.", 1, List.of());
    return new Decision(result, kind, Severity.MAJOR, false, "Because.", Optional.empty());
  }

  public static Location at(String path, int line, int column) {
    return new Location(new SourcePath(path), line, column);
  }

  public static Digest digest(String of) {
    return Digest.of(of.getBytes(StandardCharsets.UTF_8));
  }
}
