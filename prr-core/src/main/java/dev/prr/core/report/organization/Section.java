package dev.prr.core.report.organization;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a page with a heading of its own.
 *
 * @param note a number or a word for the list of contents; may be empty
 */
public record Section(String id, String title, String note, List<Part> parts) {

  public Section {
    parts = List.copyOf(parts);
  }

  static Section of(String id, String title, Part... parts) {
    return new Section(id, title, "", List.of(parts));
  }

  Section noted(long number) {
    return new Section(id, title, Long.toString(number), parts);
  }

  /** With more behind it. */
  Section and(List<? extends Part> more) {
    List<Part> all = new ArrayList<>(parts);
    all.addAll(more);
    return new Section(id, title, note, all);
  }
}
