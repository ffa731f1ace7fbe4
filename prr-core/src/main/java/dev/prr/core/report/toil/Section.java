package dev.prr.core.report.toil;

import dev.prr.core.report.html.Chart;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A section of a page: a heading with what stands below it.
 *
 * @param id by which the page leads to it
 * @param note a number or a word behind its entry among the contents; may be empty
 */
public record Section(String id, String heading, String note, List<Block> blocks) {

  /** A piece of a section; each shows one thing, and a heading may stand before it. */
  public record Block(
      Optional<String> anchor,
      Optional<String> heading,
      Optional<String> text,
      List<Metric> metrics,
      Optional<DataTable> table,
      Optional<Chart> bars,
      Optional<Trend> trend) {
    public Block {
      metrics = List.copyOf(metrics);
    }
  }

  public Section {
    blocks = List.copyOf(blocks);
  }

  static Builder of(String id, String heading) {
    return new Builder(id, heading);
  }

  /** Puts one together, piece by piece. */
  static final class Builder {
    private final String id;
    private final String heading;
    private final List<Block> blocks = new ArrayList<>();
    private String note = "";

    private Builder(String id, String heading) {
      this.id = id;
      this.heading = heading;
    }

    Builder counting(int number) {
      note = Integer.toString(number);
      return this;
    }

    Builder heading(String anchor, String text) {
      return block(
          Optional.of(anchor), Optional.of(text), Optional.empty(), List.of(), Optional.empty());
    }

    Builder text(String sentence) {
      return block(
          Optional.empty(), Optional.empty(), Optional.of(sentence), List.of(), Optional.empty());
    }

    Builder metrics(List<Metric> metrics) {
      return block(Optional.empty(), Optional.empty(), Optional.empty(), metrics, Optional.empty());
    }

    Builder table(DataTable table) {
      return block(
          Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.of(table));
    }

    Builder bars(Chart chart) {
      blocks.add(
          new Block(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Optional.empty(),
              Optional.of(chart),
              Optional.empty()));
      return this;
    }

    Builder trend(Trend trend) {
      blocks.add(
          new Block(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(trend)));
      return this;
    }

    private Builder block(
        Optional<String> anchor,
        Optional<String> title,
        Optional<String> text,
        List<Metric> metrics,
        Optional<DataTable> table) {
      blocks.add(
          new Block(anchor, title, text, metrics, table, Optional.empty(), Optional.empty()));
      return this;
    }

    Section build() {
      return new Section(id, heading, note, blocks);
    }
  }
}
