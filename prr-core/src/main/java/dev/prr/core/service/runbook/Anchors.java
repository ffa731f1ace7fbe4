package dev.prr.core.service.runbook;

import dev.prr.core.document.Document.Markdown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The anchors of a page, as GitHub and GitLab make them of headings: lower case, spaces become
 * hyphens, punctuation goes; a heading that comes again gets a number. The two differ only in runs
 * of hyphens, so those count as one.
 */
final class Anchors {

  private Anchors() {}

  static boolean has(Markdown page, String anchor) {
    return isLines(anchor) || of(page).contains(oneHyphen(anchor.toLowerCase(Locale.ROOT)));
  }

  private static Set<String> of(Markdown page) {
    Map<String, Integer> seen = new HashMap<>();
    Set<String> anchors = new HashSet<>();
    for (Markdown.Heading heading : page.headings()) {
      String slug = slug(heading.text());
      int before = seen.merge(slug, 1, Integer::sum) - 1;
      anchors.add(oneHyphen(before == 0 ? slug : slug + "-" + before));
    }
    return anchors;
  }

  /** {@code #L12} and {@code #L12-L20} point at lines, which are always there. */
  private static boolean isLines(String anchor) {
    return anchor.length() > 1 && anchor.charAt(0) == 'L' && Character.isDigit(anchor.charAt(1));
  }

  private static String slug(String heading) {
    StringBuilder slug = new StringBuilder();
    heading
        .strip()
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
                slug.appendCodePoint(c);
              } else if (c == ' ') {
                slug.append('-');
              }
            });
    return slug.toString();
  }

  private static String oneHyphen(String slug) {
    StringBuilder out = new StringBuilder();
    for (String part : slug.split("-", -1)) {
      if (!part.isEmpty()) {
        out.append(out.isEmpty() ? "" : "-").append(part);
      }
    }
    return out.toString();
  }
}
