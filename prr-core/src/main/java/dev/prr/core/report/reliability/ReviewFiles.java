package dev.prr.core.report.reliability;

import dev.prr.core.review.reliability.ReliabilityReview;
import java.util.LinkedHashMap;
import java.util.Map;

/** All files of a review by their names. */
public final class ReviewFiles {

  /** What the meeting looks at. */
  public static final String MARKDOWN = "review.md";

  private ReviewFiles() {}

  /** Names and texts, in the order in which they are written. */
  public static Map<String, String> of(ReliabilityReview review) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("review.json", ReviewJson.of(review));
    files.put(MARKDOWN, ReviewMarkdown.of(review));
    files.put("incidents.csv", IncidentsCsv.of(review.imported().incidents(), review.period()));
    review
        .teams()
        .forEach(
            team -> files.put("team-" + team.unit().id() + ".md", TeamMarkdown.of(review, team)));
    return files;
  }
}
