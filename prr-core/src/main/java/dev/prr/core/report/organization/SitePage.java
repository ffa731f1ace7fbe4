package dev.prr.core.report.organization;

import dev.prr.core.report.html.Html;
import dev.prr.core.report.html.Outline;
import dev.prr.core.report.html.jte.organization.JtepageGenerated;
import java.util.ArrayList;
import java.util.List;

/**
 * One page of the site.
 *
 * @param path from the folder of the site, such as {@code team/payments.html}
 * @param lead what is said first
 * @param foot what the page rests on
 */
public record SitePage(
    String path, Outline outline, String lead, List<Section> sections, String foot) {

  private static final int FEW = 3;

  public SitePage {
    sections = List.copyOf(sections);
    if (sections.size() >= FEW) {
      List<Outline.Entry> contents = new ArrayList<>();
      sections.forEach(
          section ->
              contents.add(new Outline.Entry(section.title(), "#" + section.id(), section.note())));
      outline = outline.with(contents);
    }
  }

  /** The whole text. */
  public String html() {
    return Html.of((out, none) -> JtepageGenerated.render(out, none, this));
  }
}
