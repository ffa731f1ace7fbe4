package dev.prr.core.artifact;

import dev.prr.core.fact.Named;
import java.util.Optional;
import java.util.stream.Stream;

/** What evidence is evidence of: one kind for each purpose, whatever tool it comes from. */
public enum EvidenceKind implements Named {
  UNIT_TESTS(Family.TESTS),
  INTEGRATION_TESTS(Family.TESTS),
  UPGRADE_TESTS(Family.TESTS),
  COVERAGE(Family.TESTS),
  SECRET_SCAN(Family.SCAN),
  IMAGE_SCAN(Family.SCAN),
  DEPENDENCY_SCAN(Family.SCAN),
  CODE_SCAN(Family.SCAN),
  INFRASTRUCTURE_CHECK(Family.SCAN),
  MANIFEST_CHECK(Family.SCAN),
  DYNAMIC_SCAN(Family.SCAN),
  ALERT_RULE_CHECK(Family.SCAN),
  ALERT_METRIC_CHECK(Family.SCAN),
  COMPONENTS(Family.PARTS),
  LOAD_TEST(Family.OTHER),
  RESTORE_TEST(Family.OTHER),
  FAILURE_TESTS(Family.OTHER),
  DRIFT(Family.OTHER),
  CHANGE_REVIEW(Family.OTHER),
  DEPLOYMENTS(Family.OTHER),
  INCIDENTS(Family.OTHER),
  PAGE_LOAD(Family.OTHER),
  TOIL_SURVEY(Family.OTHER),
  TOIL_BACKLOG(Family.OTHER),
  OBSERVED_DEPENDENCIES(Family.OTHER),
  ACTIONS(Family.OTHER),
  RIGHT_SIZING(Family.OTHER),
  SLO_STATUS(Family.OTHER);

  /** What kinds of files hold it. */
  public enum Family {
    TESTS,
    SCAN,
    PARTS,
    OTHER
  }

  private final Family family;

  EvidenceKind(Family family) {
    this.family = family;
  }

  public Family family() {
    return family;
  }

  /** The kind of this id. */
  public static Optional<EvidenceKind> of(String id) {
    return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
