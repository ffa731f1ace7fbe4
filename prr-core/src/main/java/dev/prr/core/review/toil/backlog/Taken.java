package dev.prr.core.review.toil.backlog;

import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;

/** The rows of one file, good and bad. */
final class Taken {

  private final List<Row> rows = new ArrayList<>();
  private final List<LeftRow> left = new ArrayList<>();

  void take(Row row) {
    rows.add(row);
  }

  void leave(Location place, String why) {
    left.add(new LeftRow(place, why));
  }

  List<Row> rows() {
    return rows;
  }

  List<LeftRow> left() {
    return left;
  }
}
