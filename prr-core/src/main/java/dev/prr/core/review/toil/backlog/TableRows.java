package dev.prr.core.review.toil.backlog;

import dev.prr.core.document.csv.BadRow;
import dev.prr.core.document.csv.CsvHeader;
import dev.prr.core.document.csv.CsvReader;
import dev.prr.core.document.csv.CsvRow;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Takes the named columns of a table and passes over the rest. A name may stand over several. */
final class TableRows implements CsvReader.Rows {

  private record Column(int index, Slot slot) {}

  private final SourcePath path;
  private final Map<Slot, String> names;
  private final Taken taken;
  private final List<Column> columns = new ArrayList<>();

  TableRows(SourcePath path, Map<Slot, String> names, Taken taken) {
    this.path = path;
    this.names = names;
    this.taken = taken;
  }

  @Override
  public void header(CsvHeader header) {
    names.forEach(
        (slot, name) ->
            header.columns(name).forEach(index -> columns.add(new Column(index, slot))));
    for (int i = 0; i < header.names().size(); i++) {
      if (People.areNamedBy(header.names().get(i))) {
        columns.add(new Column(i, Slot.PERSON));
      }
    }
    if (columns.stream().noneMatch(column -> column.slot() == Slot.TITLE)) {
      taken.leave(
          Location.startOf(path),
          "The table has no column with the title; name it under columns of the import.");
    }
  }

  @Override
  public void row(CsvRow written) {
    Row row = new Row(written.place(path));
    for (Column column : columns) {
      row.put(column.slot(), written.cell(column.index()).text());
    }
    taken.take(row);
  }

  @Override
  public void bad(BadRow row) {
    taken.leave(new Location(path, row.line(), 1), row.detail());
  }
}
