package dev.prr.core.report.dependency;

import dev.prr.core.report.dependency.picture.Views;
import dev.prr.core.review.dependency.DependencyReview;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files that a review is written to, by name. */
public final class DependencyFiles {

  /** For the meeting. */
  public static final String MARKDOWN = "review.md";

  private DependencyFiles() {}

  /** All of them with their text. */
  public static Map<String, String> of(DependencyReview review) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("review.json", DependencyJson.of(review));
    files.put(MARKDOWN, DependencyMarkdown.of(review));
    files.put("index.html", DependencyPage.of(review));
    files.put("graph.svg", GraphSvg.of(Views.overview(review)));
    return files;
  }
}
