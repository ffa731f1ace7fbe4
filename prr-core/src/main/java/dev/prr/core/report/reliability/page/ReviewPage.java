package dev.prr.core.report.reliability.page;

import dev.prr.core.report.html.Html;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Outline;
import dev.prr.core.report.html.jte.reliability.JtepageGenerated;
import java.util.List;

/**
 * A page of the review.
 *
 * @param lead a sentence below the heading
 * @param metrics the few numbers that matter
 * @param foot what stands below
 */
public record ReviewPage(
    Outline outline, String lead, List<Metric> metrics, List<PageSection> sections, String foot) {

  public ReviewPage {
    metrics = List.copyOf(metrics);
    sections = List.copyOf(sections);
  }

  /** The text of the file. */
  public String html() {
    return Html.of((out, none) -> JtepageGenerated.render(out, none, this));
  }
}
