package dev.prr.core.review.toil.backlog;

import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;

/** The rows of one file, good and bad. */
final class Taken {

  private final int most;
  private final List<Row> rows = new ArrayList<>();
  private final List<LeftRow> left = new ArrayList<>();

  private boolean full;

  /**
   * A file of which no more is taken.
   *
   * @param most how many rows, and how many remarks on others
   */
  Taken(int most) {
    this.most = most;
  }

  void take(Row row) {
    if (rows.size() < most) {
      rows.add(row);
    } else if (!full) {
      full = true;
      left.add(
          new LeftRow(
              row.place(),
              "The backlogs hold more items than one review takes; this one and the rest of the"
                  + " file are left out: export what is open and toil only."));
    }
  }

  void leave(Location place, String why) {
    if (left.size() < most) {
      left.add(new LeftRow(place, why));
    }
  }

  List<Row> rows() {
    return rows;
  }

  List<LeftRow> left() {
    return left;
  }
}
