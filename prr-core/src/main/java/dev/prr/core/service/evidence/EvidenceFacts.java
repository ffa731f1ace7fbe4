package dev.prr.core.service.evidence;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.Dependency;
import dev.prr.core.service.Scope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** Makes facts of the evidence of one service. */
public final class EvidenceFacts {

  private static final int DIGITS = 6;

  private final Scope scope;
  private final ThisBuild build;
  private final FactList<Dependency> dependencies;

  private EvidenceFacts(Scope scope, ThisBuild build, FactList<Dependency> dependencies) {
    this.scope = scope;
    this.build = build;
    this.dependencies = dependencies;
  }

  /**
   * All evidence of a service.
   *
   * @param dependencies as declared, to be compared with those observed
   */
  public static Evidence of(Scope scope, ThisBuild build, FactList<Dependency> dependencies) {
    return new EvidenceFacts(scope, build, dependencies).all();
  }

  private Evidence all() {
    return new Evidence(
        tests(EvidenceKind.UNIT_TESTS),
        tests(EvidenceKind.INTEGRATION_TESTS),
        tests(EvidenceKind.UPGRADE_TESTS),
        coverage(),
        scan(EvidenceKind.SECRET_SCAN),
        scan(EvidenceKind.IMAGE_SCAN),
        scan(EvidenceKind.DEPENDENCY_SCAN),
        scan(EvidenceKind.CODE_SCAN),
        scan(EvidenceKind.INFRASTRUCTURE_CHECK),
        scan(EvidenceKind.MANIFEST_CHECK),
        scan(EvidenceKind.DYNAMIC_SCAN),
        scan(EvidenceKind.ALERT_RULE_CHECK),
        scan(EvidenceKind.ALERT_METRIC_CHECK),
        components(),
        Stated.loadTest(newest(EvidenceKind.LOAD_TEST)),
        Stated.restoreTest(newest(EvidenceKind.RESTORE_TEST)),
        Stated.failureTests(proof(EvidenceKind.FAILURE_TESTS)),
        Stated.drift(newest(EvidenceKind.DRIFT)),
        Stated.changeReview(newest(EvidenceKind.CHANGE_REVIEW)),
        deployments(),
        incidents(),
        Stated.pageLoad(newest(EvidenceKind.PAGE_LOAD)),
        Stated.toilSurvey(newest(EvidenceKind.TOIL_SURVEY)),
        Stated.toilBacklog(newest(EvidenceKind.TOIL_BACKLOG)),
        ObservedCalls.of(newest(EvidenceKind.OBSERVED_DEPENDENCIES), scope, dependencies),
        Stated.actions(newest(EvidenceKind.ACTIONS)),
        new Evidence.RightSizing(newest(EvidenceKind.RIGHT_SIZING).date()),
        Stated.sloStatus(proof(EvidenceKind.SLO_STATUS)));
  }

  private Proof proof(EvidenceKind kind) {
    return Proof.of(kind, scope, build);
  }

  private Proof newest(EvidenceKind kind) {
    return proof(kind).newest();
  }

  private Evidence.TestRun tests(EvidenceKind kind) {
    Proof proof = proof(kind);
    Fact<Integer> failed = proof.known(files -> failedIn(proof, files));
    return new Evidence.TestRun(
        proof.date(),
        proof.thisCommit(),
        proof.counted(files -> sum(files, EvidenceFile.Tests::tests)),
        failed,
        proof.counted(
            files ->
                share(
                    sum(files, EvidenceFile.Tests::skipped),
                    sum(files, EvidenceFile.Tests::tests))),
        proof.counted(files -> sum(files, EvidenceFile.Tests::flaky)));
  }

  /** Points at the first report that holds a failure; a lost report cannot make it fewer. */
  private static Fact<Integer> failedIn(Proof proof, List<EvidenceFile> files) {
    int failed = sum(files, EvidenceFile.Tests::failed);
    if (failed == 0) {
      return proof.counted(all -> 0);
    }
    EvidenceFile first =
        files.stream()
            .filter(file -> file.content() instanceof EvidenceFile.Tests t && t.failed() > 0)
            .findFirst()
            .orElse(files.get(0));
    return Fact.known(failed, first.place());
  }

  private static int sum(List<EvidenceFile> files, ToIntFunction<EvidenceFile.Tests> of) {
    return files.stream()
        .map(EvidenceFile::content)
        .filter(EvidenceFile.Tests.class::isInstance)
        .mapToInt(content -> of.applyAsInt((EvidenceFile.Tests) content))
        .sum();
  }

  static Ratio share(long part, long whole) {
    return whole == 0
        ? Ratio.of(BigDecimal.ZERO)
        : Ratio.of(
            BigDecimal.valueOf(part)
                .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP));
  }

  private Evidence.Coverage coverage() {
    Proof proof = proof(EvidenceKind.COVERAGE);
    return new Evidence.Coverage(
        proof.date(),
        proof.thisCommit(),
        proof.counted(
            files ->
                share(
                    total(files, EvidenceFile.Covered::lines),
                    total(files, EvidenceFile.Covered::allLines))),
        proof.counted(
            files ->
                share(
                    total(files, EvidenceFile.Covered::branches),
                    total(files, EvidenceFile.Covered::allBranches))));
  }

  private static long total(List<EvidenceFile> files, ToLongFunction<EvidenceFile.Covered> of) {
    return files.stream()
        .map(EvidenceFile::content)
        .filter(EvidenceFile.Covered.class::isInstance)
        .mapToLong(content -> of.applyAsLong((EvidenceFile.Covered) content))
        .sum();
  }

  private Evidence.Scan scan(EvidenceKind kind) {
    Proof proof = proof(kind);
    return new Evidence.Scan(proof.date(), proof.thisCommit(), Scans.open(proof));
  }

  private Evidence.Components components() {
    Proof proof = proof(EvidenceKind.COMPONENTS);
    return new Evidence.Components(
        proof.date(),
        proof.thisCommit(),
        proof.counted(files -> parts(files).stream().mapToInt(c -> c.count()).sum()),
        proof.list(
            files ->
                parts(files).stream()
                    .flatMap(c -> c.licences().stream())
                    .distinct()
                    .sorted()
                    .map(licence -> Fact.known(licence, proof.place()))
                    .toList()),
        proof.counted(files -> parts(files).stream().mapToInt(c -> c.unlicensed()).sum()));
  }

  private static List<EvidenceFile.Components> parts(List<EvidenceFile> files) {
    return files.stream()
        .map(EvidenceFile::content)
        .filter(EvidenceFile.Components.class::isInstance)
        .map(EvidenceFile.Components.class::cast)
        .toList();
  }

  private Evidence.Deployments deployments() {
    Proof proof = newest(EvidenceKind.DEPLOYMENTS);
    return new Evidence.Deployments(proof.date(), count(proof), complete(proof));
  }

  private Evidence.Incidents incidents() {
    Proof proof = newest(EvidenceKind.INCIDENTS);
    return new Evidence.Incidents(proof.date(), count(proof), complete(proof));
  }

  private static Fact<Integer> count(Proof proof) {
    return proof.counted(files -> tally(files).stream().mapToInt(t -> t.count()).sum());
  }

  private static Fact<Ratio> complete(Proof proof) {
    return proof.counted(
        files ->
            share(
                tally(files).stream().mapToInt(t -> t.complete()).sum(),
                tally(files).stream().mapToInt(t -> t.count()).sum()));
  }

  private static List<EvidenceFile.Tally> tally(List<EvidenceFile> files) {
    return files.stream()
        .map(EvidenceFile::content)
        .filter(EvidenceFile.Tally.class::isInstance)
        .map(EvidenceFile.Tally.class::cast)
        .toList();
  }
}
