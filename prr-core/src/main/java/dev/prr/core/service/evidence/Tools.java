package dev.prr.core.service.evidence;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.service.Vocabulary;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a tool's report is evidence of. Tools that scan several things (Trivy, Snyk) are not listed:
 * their reports have to say what was scanned.
 */
final class Tools {

  private static final Map<String, EvidenceKind> KNOWN =
      Map.ofEntries(
          Map.entry("gitleaks", EvidenceKind.SECRET_SCAN),
          Map.entry("trufflehog", EvidenceKind.SECRET_SCAN),
          Map.entry("detect-secrets", EvidenceKind.SECRET_SCAN),
          Map.entry("ggshield", EvidenceKind.SECRET_SCAN),
          Map.entry("grype", EvidenceKind.IMAGE_SCAN),
          Map.entry("docker scout", EvidenceKind.IMAGE_SCAN),
          Map.entry("snyk container", EvidenceKind.IMAGE_SCAN),
          Map.entry("osv-scanner", EvidenceKind.DEPENDENCY_SCAN),
          Map.entry("dependency-check", EvidenceKind.DEPENDENCY_SCAN),
          Map.entry("snyk open source", EvidenceKind.DEPENDENCY_SCAN),
          Map.entry("codeql", EvidenceKind.CODE_SCAN),
          Map.entry("semgrep", EvidenceKind.CODE_SCAN),
          Map.entry("semgrep oss", EvidenceKind.CODE_SCAN),
          Map.entry("spotbugs", EvidenceKind.CODE_SCAN),
          Map.entry("snyk code", EvidenceKind.CODE_SCAN),
          Map.entry("snykcode", EvidenceKind.CODE_SCAN),
          Map.entry("bandit", EvidenceKind.CODE_SCAN),
          Map.entry("gosec", EvidenceKind.CODE_SCAN),
          Map.entry("sonarqube", EvidenceKind.CODE_SCAN),
          Map.entry("checkov", EvidenceKind.INFRASTRUCTURE_CHECK),
          Map.entry("tflint", EvidenceKind.INFRASTRUCTURE_CHECK),
          Map.entry("tfsec", EvidenceKind.INFRASTRUCTURE_CHECK),
          Map.entry("defsec", EvidenceKind.INFRASTRUCTURE_CHECK),
          Map.entry("terrascan", EvidenceKind.INFRASTRUCTURE_CHECK),
          Map.entry("kics", EvidenceKind.INFRASTRUCTURE_CHECK),
          Map.entry("kube-linter", EvidenceKind.MANIFEST_CHECK),
          Map.entry("kubelinter", EvidenceKind.MANIFEST_CHECK),
          Map.entry("kube-score", EvidenceKind.MANIFEST_CHECK),
          Map.entry("kubescape", EvidenceKind.MANIFEST_CHECK),
          Map.entry("polaris", EvidenceKind.MANIFEST_CHECK),
          Map.entry("zap", EvidenceKind.DYNAMIC_SCAN),
          Map.entry("owasp zap", EvidenceKind.DYNAMIC_SCAN),
          Map.entry("nuclei", EvidenceKind.DYNAMIC_SCAN),
          Map.entry("pint", EvidenceKind.ALERT_RULE_CHECK),
          Map.entry("promtool", EvidenceKind.ALERT_RULE_CHECK));

  private Tools() {}

  /** The kind that the file, the organization or the tool's name tells; empty when none does. */
  static Optional<EvidenceKind> kindOf(EvidenceFile file, Vocabulary vocabulary) {
    String tool = file.tool().strip().toLowerCase(Locale.ROOT);
    return file.kind()
        .or(() -> Optional.ofNullable(vocabulary.evidenceTools().get(tool)))
        .or(() -> Optional.ofNullable(KNOWN.get(tool)));
  }
}
