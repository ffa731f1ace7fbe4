package dev.prr.core.service.evidence;

import dev.prr.core.artifact.EvidenceFile.Level;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.Ratio;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;

/**
 * All evidence of one service. In each part {@code date} is the day on which it was made, and
 * {@code thisCommit} whether it was made of the commit that is judged. Of several test reports and
 * scans of one kind all findings and the oldest day count; of anything else the newest file.
 */
public record Evidence(
    TestRun unitTests,
    TestRun integrationTests,
    TestRun upgradeTests,
    Coverage coverage,
    Scan secretScan,
    Scan imageScan,
    Scan dependencyScan,
    Scan codeScan,
    Scan infrastructureCheck,
    Scan manifestCheck,
    Scan dynamicScan,
    Scan alertRuleCheck,
    Scan alertMetricCheck,
    Components components,
    LoadTest loadTest,
    RestoreTest restoreTest,
    FailureTests failureTests,
    Drift drift,
    ChangeReview changeReview,
    Deployments deployments,
    Incidents incidents,
    PageLoad pageLoad,
    ToilSurvey toilSurvey,
    ToilBacklog toilBacklog,
    ObservedDependencies observedDependencies,
    Actions actions,
    RightSizing rightSizing,
    SloStatus sloStatus) {

  /**
   * Tests that ran.
   *
   * @param skipped the share of them that did not run after all
   * @param flaky how many failed at first and passed when they were run again
   */
  public record TestRun(
      Fact<LocalDate> date,
      Fact<Boolean> thisCommit,
      Fact<Integer> tests,
      Fact<Integer> failed,
      Fact<Ratio> skipped,
      Fact<Integer> flaky) {}

  /** How much of the code tests went through. */
  public record Coverage(
      Fact<LocalDate> date, Fact<Boolean> thisCommit, Fact<Ratio> lines, Fact<Ratio> branches) {}

  /** What a linter or scanner found. */
  public record Scan(Fact<LocalDate> date, Fact<Boolean> thisCommit, FactList<Found> open) {}

  /**
   * One finding of a linter or scanner.
   *
   * @param what the rule, as the tool calls it
   * @param score how severe, from 0 to 10
   * @param suppressed accepted by somebody, within the tool
   */
  public record Found(
      Fact<String> what,
      Fact<Level> level,
      @MayBeMissing Fact<BigDecimal> score,
      Fact<Boolean> suppressed,
      Location place) {}

  /**
   * What the program is made of.
   *
   * @param licences of its parts, each once
   * @param unlicensed how many parts say no licence
   */
  public record Components(
      Fact<LocalDate> date,
      Fact<Boolean> thisCommit,
      Fact<Integer> count,
      FactList<Fact<String>> licences,
      Fact<Integer> unlicensed) {}

  /**
   * The last load test.
   *
   * @param rate requests a second that were held
   * @param failed the share of them that failed
   * @param baselineP99 the response time that the last good release had
   * @param scale of the environment, against the real one
   */
  public record LoadTest(
      Fact<LocalDate> date,
      Fact<Boolean> thisCommit,
      Fact<BigDecimal> rate,
      @MayBeMissing Fact<Ratio> failed,
      @MayBeMissing Fact<Duration> p99,
      @MayBeMissing Fact<Duration> baselineP99,
      @MayBeMissing Fact<Ratio> scale) {}

  /**
   * The last time a backup was restored.
   *
   * @param duration until the data could be used again
   * @param dataLoss the time between the last change that came back and the failure
   */
  public record RestoreTest(
      Fact<LocalDate> date,
      Fact<Boolean> passed,
      Fact<Duration> duration,
      @MayBeMissing Fact<Duration> dataLoss) {}

  /** What was switched off on purpose to see what happens. */
  public record FailureTests(Fact<LocalDate> date, FactList<Experiment> experiments) {}

  /** One of them. */
  public record Experiment(
      Fact<Outage> what,
      @MayBeMissing Fact<String> target,
      Fact<LocalDate> date,
      Fact<Boolean> passed,
      Location place) {}

  /** What is gone in an experiment. */
  public enum Outage implements Named {
    HOST,
    ZONE,
    REGION,
    DEPENDENCY,
    LEADER,
    OTHER
  }

  /** How many resources differ from what the code says. */
  public record Drift(Fact<LocalDate> date, Fact<Integer> drifted) {}

  /**
   * What the main branch asks of a change.
   *
   * @param approvals how many others have to agree
   * @param bypassable whether somebody can go around it
   */
  public record ChangeReview(
      Fact<LocalDate> date, Fact<Integer> approvals, Fact<Boolean> bypassable) {}

  /**
   * Recorded deployments.
   *
   * @param complete the share that names commit, time and environment
   */
  public record Deployments(Fact<LocalDate> date, Fact<Integer> count, Fact<Ratio> complete) {}

  /**
   * Recorded incidents.
   *
   * @param complete the share that has a start and an end
   */
  public record Incidents(Fact<LocalDate> date, Fact<Integer> count, Fact<Ratio> complete) {}

  /** Pages of a shift, for the team. */
  public record PageLoad(
      Fact<LocalDate> date, Fact<Integer> shifts, Fact<BigDecimal> median, Fact<Integer> most) {}

  /** The share of toil that the team estimates. */
  public record ToilSurvey(Fact<LocalDate> date, Fact<Ratio> share, Fact<Integer> respondents) {}

  /** How much toil is written down to be removed; none says that there is nothing. */
  public record ToilBacklog(Fact<LocalDate> date, Fact<Integer> items, Fact<Boolean> none) {}

  /**
   * Dependencies as seen while running, against those declared.
   *
   * @param undeclared seen, and not declared
   * @param unobserved declared, and not seen
   */
  public record ObservedDependencies(
      Fact<LocalDate> date, FactList<Fact<String>> undeclared, FactList<Fact<String>> unobserved) {}

  /** What reviews decided to do. */
  public record Actions(Fact<LocalDate> date, FactList<Action> open) {}

  /** One of them that is not done. */
  public record Action(
      Fact<String> team,
      Fact<LocalDate> updated,
      @MayBeMissing Fact<LocalDate> due,
      Location place) {}

  /** When requests and limits were last compared with what is used. */
  public record RightSizing(Fact<LocalDate> date) {}

  /** How much error budget is left; the least of all objectives. */
  public record SloStatus(Fact<LocalDate> date, Fact<Ratio> remaining) {}
}
