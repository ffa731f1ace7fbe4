package dev.prr.core.report.badge;

import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.text.Xml;
import dev.prr.core.verdict.Verdict;
import java.util.Locale;

/**
 * A badge in the flat style that repository pages know: what is judged to the left, the verdict to
 * the right. It says in words what its colour says.
 */
public final class BadgeSvg implements RunFormat {

  private static final String LABEL = "production readiness";
  private static final int HEIGHT = 20;

  /** Of one letter, in the middle of what the fonts of browsers need. */
  private static final int LETTER = 7;

  private static final int MARGIN = 10;

  @Override
  public String of(RunReport report) {
    String verdict = words(report);
    int left = width(LABEL);
    int right = width(verdict);
    String title = LABEL + ": " + verdict;
    return """
    <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" role="img" aria-label="%3$s">
      <title>%3$s</title>
      <rect width="%4$d" height="%2$d" fill="#444"/>
      <rect x="%4$d" width="%5$d" height="%2$d" fill="%6$s"/>
      <g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
        <text x="%7$d" y="14" textLength="%8$d">%9$s</text>
        <text x="%10$d" y="14" textLength="%11$d">%12$s</text>
      </g>
    </svg>
    """
        .formatted(
            left + right,
            HEIGHT,
            Xml.of(title),
            left,
            right,
            colour(report.verdict()),
            left / 2,
            left - MARGIN,
            Xml.of(LABEL),
            left + right / 2,
            right - MARGIN,
            Xml.of(verdict));
  }

  private static String words(RunReport report) {
    return report.failure().isPresent()
        ? "error"
        : report.verdict().id().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static int width(String text) {
    return text.length() * LETTER + MARGIN;
  }

  /** Each dark enough for white letters on it to be read (contrast of at least 4.5 to 1). */
  private static String colour(Verdict verdict) {
    return switch (verdict) {
      case READY -> "#1a7f37";
      case READY_WITH_WARNINGS -> "#8a5a00";
      case NOT_READY -> "#c62828";
      case INCONCLUSIVE, NOT_RUN -> "#5f6368";
    };
  }
}
