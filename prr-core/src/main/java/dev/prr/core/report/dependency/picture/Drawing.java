package dev.prr.core.report.dependency.picture;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import java.util.List;

/**
 * What is to be drawn.
 *
 * @param id unique on a page, of small letters, digits and dashes
 * @param title what is shown, in a few words
 * @param about what is shown and what is left out, in sentences
 */
public record Drawing(String id, String title, String about, List<Box> boxes, List<Wire> wires) {

  public Drawing {
    boxes = List.copyOf(boxes);
    wires = List.copyOf(wires);
  }

  /** The same for whoever cannot see it. */
  public DataTable table() {
    DataTable.Builder table =
        DataTable.of(title, "From", "Owner", "How", "To", "Owner of that").underHeading();
    for (Wire wire : wires) {
      Box from = boxes.get(wire.from());
      Box to = boxes.get(wire.to());
      table.row(
          Cell.of(from.name()),
          Cell.of(from.lane()),
          Cell.of(wire.line().words() + (wire.critical() ? " (marked way)" : "")),
          Cell.of(to.name()).with(to.single() ? "single point of failure" : ""),
          Cell.of(to.lane()));
    }
    return table.build();
  }
}
