package dev.prr.core.report.toil;

import dev.prr.core.review.toil.ToilReview;
import java.util.LinkedHashMap;
import java.util.Map;

/** All files of a review, by name. */
public final class ToilFiles {

  public static final String MARKDOWN = "review.md";
  private static final String ITEMS = "items.csv";
  private static final String JSON = "review.json";

  private ToilFiles() {}

  /** Their texts; the same review gives the same. */
  public static Map<String, String> of(ToilReview review) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(JSON, ToilJson.of(review));
    files.put(MARKDOWN, ToilMarkdown.of(review));
    files.put(ITEMS, ToilItems.of(review));
    files.putAll(ToilPages.of(review));
    return files;
  }
}
