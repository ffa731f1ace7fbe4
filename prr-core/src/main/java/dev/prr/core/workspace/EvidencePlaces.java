package dev.prr.core.workspace;

import dev.prr.core.source.SourcePath;
import java.util.List;

/**
 * Where other tools leave what they found: a folder for it by convention, and the reports that a
 * build writes into its output, which is ignored otherwise.
 */
public final class EvidencePlaces {

  /** Whatever lies in this folder, or below, is evidence. */
  private static final String DELIVERED = "prr/evidence/";

  /** Below a build's output folder; {@code *} is any name. */
  private static final List<List<String>> REPORTS =
      List.of(
          List.of("target", "surefire-reports", "TEST-*.xml"),
          List.of("target", "failsafe-reports", "TEST-*.xml"),
          List.of("target", "site", "jacoco", "jacoco.xml"),
          List.of("target", "site", "jacoco-aggregate", "jacoco.xml"),
          List.of("build", "test-results", "*", "TEST-*.xml"),
          List.of("build", "reports", "jacoco", "*", "*.xml"));

  private EvidencePlaces() {}

  /** Whether somebody put it where evidence belongs. */
  public static boolean isDelivered(SourcePath path) {
    return path.value().startsWith(DELIVERED) || path.value().contains("/" + DELIVERED);
  }

  /** Whether it is a report in the output of a build. */
  public static boolean isReport(SourcePath path) {
    return REPORTS.stream().anyMatch(report -> ends(path.segments(), report, report.size()));
  }

  /** Whether reports may lie at the path or below it, though it is ignored. */
  static boolean leadsToReport(SourcePath path) {
    List<String> segments = path.segments();
    return REPORTS.stream()
        .anyMatch(
            report -> {
              for (int length = 1; length <= report.size(); length++) {
                if (ends(segments, report, length)) {
                  return true;
                }
              }
              return false;
            });
  }

  private static boolean ends(List<String> segments, List<String> report, int length) {
    int from = segments.size() - length;
    if (from < 0) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!fits(segments.get(from + i), report.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean fits(String name, String pattern) {
    int star = pattern.indexOf('*');
    return star < 0
        ? name.equals(pattern)
        : name.length() >= pattern.length() - 1
            && name.startsWith(pattern.substring(0, star))
            && name.endsWith(pattern.substring(star + 1));
  }
}
