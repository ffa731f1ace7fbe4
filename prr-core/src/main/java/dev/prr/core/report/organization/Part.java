package dev.prr.core.report.organization;

import dev.prr.core.report.html.Chart;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Tone;
import java.util.List;
import java.util.Optional;

/** What a section of a page is made of; {@code organization/part.jte} shows each. */
public sealed interface Part {

  /** A sentence or two. */
  record Words(String text) implements Part {}

  /** Numbers that matter. */
  record Numbers(List<Metric> metrics) implements Part {
    public Numbers {
      metrics = List.copyOf(metrics);
    }
  }

  /** Bars, one a point. */
  record Bars(Chart chart) implements Part {}

  /** A line through all points. */
  record Line(Chart chart) implements Part {}

  /** A row of marks, one a point. */
  record Strip(Chart chart) implements Part {}

  /** Rows under headings. */
  record Rows(DataTable table) implements Part {}

  /** Columns of stacked pieces. */
  record Columns(Stack stack) implements Part {}

  /** Shares in a table, the larger the darker. */
  record Shades(Heat heat) implements Part {}

  /** Links in a list that needs little room. */
  record Ways(List<Way> ways) implements Part {
    public Ways {
      ways = List.copyOf(ways);
    }
  }

  /** What is shown when it is asked for. */
  record Folded(String summary, List<Part> parts) implements Part {
    public Folded {
      parts = List.copyOf(parts);
    }
  }

  /** A field to find one of the links in this page by; without a script it is not there. */
  record Finder(String what) implements Part {}

  /**
   * One link of a list.
   *
   * @param href a relative path of our own making
   * @param note a quieter word behind it; may be empty
   * @param key what it is found by besides its label; may be empty
   */
  record Way(String label, String href, Optional<Tone> tone, String note, String key) {
    static Way of(String label, String href) {
      return new Way(label, href, Optional.empty(), "", "");
    }
  }
}
