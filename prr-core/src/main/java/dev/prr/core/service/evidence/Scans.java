package dev.prr.core.service.evidence;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The findings of linters and scanners. */
final class Scans {

  private Scans() {}

  static FactList<Evidence.Found> open(Proof proof) {
    FactList<Evidence.Found> found =
        proof.list(files -> files.stream().flatMap(file -> found(file)).toList());
    List<Gap> gaps = new ArrayList<>(found.gaps());
    if (proof.gap().isEmpty()) {
      proof.files().forEach(file -> gaps.addAll(unsaid(file)));
    }
    return new FactList<>(found.items(), gaps, found.place());
  }

  /** A test report can be one of a linter too: then each failed test is a finding. */
  private static Stream<Evidence.Found> found(EvidenceFile file) {
    if (file.content() instanceof EvidenceFile.Findings findings) {
      return findings.findings().stream().map(Scans::fact);
    }
    int failed = file.content() instanceof EvidenceFile.Tests tests ? tests.failed() : 0;
    return failed == 0
        ? Stream.empty()
        : Stream.of(
            fact(
                new EvidenceFile.Finding(
                    failed + " failed checks",
                    EvidenceFile.Level.ERROR,
                    Optional.empty(),
                    false,
                    file.place())));
  }

  private static List<Gap> unsaid(EvidenceFile file) {
    if (file.content() instanceof EvidenceFile.Findings findings) {
      return findings.unsaid().stream().toList();
    }
    return file.content() instanceof EvidenceFile.Tests
        ? List.of()
        : List.of(
            new Gap(
                Gap.Reason.WRONG_SHAPE,
                "It is no report of a linter or scanner, which evidence.yaml says it is.",
                file.place()));
  }

  private static Evidence.Found fact(EvidenceFile.Finding finding) {
    return new Evidence.Found(
        Fact.known(finding.what(), finding.place()),
        Fact.known(finding.level(), finding.place()),
        finding
            .score()
            .map(score -> Fact.known(score, finding.place()))
            .orElseGet(() -> Fact.missing(finding.place())),
        Fact.known(finding.suppressed(), finding.place()),
        finding.place());
  }
}
