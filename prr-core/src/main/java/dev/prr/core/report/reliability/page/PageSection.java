package dev.prr.core.report.reliability.page;

import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Links;
import java.util.List;
import java.util.Optional;

/**
 * One section of a page.
 *
 * @param id as an anchor
 * @param words sentences that stand first
 * @param plot a picture, with the table behind it
 * @param tables in their order
 */
public record PageSection(
    String id, String title, List<String> words, Optional<Picture> plot, List<DataTable> tables) {

  /** A picture and the same as a table. */
  public record Picture(StripPlot plot, DataTable table) {}

  public PageSection {
    id = Links.anchor(id);
    words = List.copyOf(words);
    tables = List.copyOf(tables);
  }
}
