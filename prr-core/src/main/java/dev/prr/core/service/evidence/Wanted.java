package dev.prr.core.service.evidence;

import dev.prr.core.artifact.EvidenceKind;

/** Says how evidence that was not delivered can be delivered. */
final class Wanted {

  private static final String WHERE =
      " into prr/evidence, with an evidence.yaml that says its date and commit (docs/evidence.md).";

  private Wanted() {}

  static String of(EvidenceKind kind) {
    return "No " + noun(kind) + " was found. " + how(kind);
  }

  private static String noun(EvidenceKind kind) {
    return switch (kind) {
      case UNIT_TESTS -> "report of unit tests";
      case INTEGRATION_TESTS -> "report of integration tests";
      case UPGRADE_TESTS -> "report of tests of upgrade and downgrade";
      case COVERAGE -> "coverage report";
      case SECRET_SCAN -> "report of a search for secrets";
      case IMAGE_SCAN -> "report of an image scan";
      case DEPENDENCY_SCAN -> "report of a scan of dependencies";
      case CODE_SCAN -> "report of a security analysis of the code";
      case INFRASTRUCTURE_CHECK -> "report of a check of the infrastructure code";
      case MANIFEST_CHECK -> "report of a manifest linter";
      case DYNAMIC_SCAN -> "report of a scan of the running service";
      case ALERT_RULE_CHECK -> "result of promtool or pint";
      case ALERT_METRIC_CHECK -> "result of pint against a live Prometheus";
      case COMPONENTS -> "bill of materials";
      case LOAD_TEST -> "result of a load test";
      case RESTORE_TEST -> "result of a restore test";
      case FAILURE_TESTS -> "result of a failure test";
      case DRIFT -> "drift report";
      case CHANGE_REVIEW -> "export of the branch rules";
      case DEPLOYMENTS -> "export of deployments";
      case INCIDENTS -> "export of incidents";
      case PAGE_LOAD -> "count of pages by shift";
      case TOIL_SURVEY -> "estimate of toil";
      case TOIL_BACKLOG -> "toil backlog";
      case OBSERVED_DEPENDENCIES -> "export of observed dependencies";
      case ACTIONS -> "list of actions from reviews";
      case RIGHT_SIZING -> "comparison of requests with usage";
      case SLO_STATUS -> "status of the error budget";
    };
  }

  private static String how(EvidenceKind kind) {
    return switch (kind) {
      case UNIT_TESTS ->
          "Run the gate in the build that runs the tests (mvn verify), or write JUnit reports"
              + WHERE;
      case INTEGRATION_TESTS ->
          "Run the gate in the build that runs Failsafe, or write JUnit reports" + WHERE;
      case COVERAGE -> "Write the XML report of JaCoCo before the gate runs, or put it" + WHERE;
      case SECRET_SCAN -> "Write the SARIF of gitleaks or another tool" + WHERE;
      case IMAGE_SCAN -> "Write the SARIF of trivy image, Grype or another scanner" + WHERE;
      case CODE_SCAN -> "Write the SARIF of CodeQL, Semgrep or another analyser" + WHERE;
      case INFRASTRUCTURE_CHECK -> "Write the SARIF of Checkov, tflint or another tool" + WHERE;
      case MANIFEST_CHECK -> "Write the SARIF of kube-linter, kube-score or another tool" + WHERE;
      case COMPONENTS -> "Write CycloneDX or SPDX as JSON" + WHERE;
      default -> "Write it" + WHERE;
    };
  }
}
