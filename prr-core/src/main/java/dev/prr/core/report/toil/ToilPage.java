package dev.prr.core.report.toil;

import dev.prr.core.report.html.Outline;
import java.util.List;

/** One page: what stands around it, a sentence or two, and its sections. */
public record ToilPage(Outline outline, String lead, List<Section> sections, String footer) {
  public ToilPage {
    sections = List.copyOf(sections);
  }

  /** A page whose contents are its sections. */
  static ToilPage of(Outline outline, String lead, List<Section> sections, String footer) {
    List<Outline.Entry> contents =
        sections.stream()
            .map(
                section -> new Outline.Entry(section.heading(), "#" + section.id(), section.note()))
            .toList();
    return new ToilPage(outline.with(contents), lead, sections, footer);
  }
}
