package dev.prr.core.service.code;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;

/**
 * A definition of jobs that a service runs on changes.
 *
 * @param testsEveryChange whether each push or each request for review runs tests
 * @param deploys whether a job of it deploys
 * @param deploysToProduction whether a job deploys to an environment called production
 * @param stagedFirst whether that job waits for one that deploys elsewhere; missing where nothing
 *     is deployed to production
 * @param smokeTested whether tests of what was deployed lie between the two; missing likewise
 * @param recordsDeployments whether a deployment leaves a record; missing where nothing is deployed
 * @param budgetChecked whether the state of the error budget is asked before production; missing
 *     where nothing is deployed to production
 */
@Kind("pipeline")
public record Pipeline(
    Fact<String> name,
    Fact<Host> host,
    Fact<Boolean> testsEveryChange,
    Fact<Boolean> deploys,
    Fact<Boolean> deploysToProduction,
    @MayBeMissing Fact<Boolean> stagedFirst,
    @MayBeMissing Fact<Boolean> smokeTested,
    @MayBeMissing Fact<Boolean> recordsDeployments,
    @MayBeMissing Fact<Boolean> budgetChecked,
    Location place) {

  /** Who runs it. */
  public enum Host implements Named {
    GITHUB,
    GITLAB,
    JENKINS,
    AZURE,
    CIRCLECI,
    CLOUD_BUILD
  }
}
