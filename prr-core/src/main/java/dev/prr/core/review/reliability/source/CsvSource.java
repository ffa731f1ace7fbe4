package dev.prr.core.review.reliability.source;

import dev.prr.core.document.csv.BadRow;
import dev.prr.core.document.csv.CsvHeader;
import dev.prr.core.document.csv.CsvReader;
import dev.prr.core.document.csv.CsvRow;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A source that writes incidents as a table. Columns that are not named are never looked at.
 *
 * @param format the word for it in import.yaml
 * @param columns names of columns, letter case aside, and what they hold
 */
record CsvSource(String format, Map<String, Slot> columns) implements IncidentSource {
  CsvSource {
    columns = Map.copyOf(columns);
  }

  private record Column(int index, Slot slot) {}

  @Override
  public void read(Reader text, Limits limits, Drafts drafts) throws IOException {
    List<Column> taken = new ArrayList<>();
    CsvReader.read(
        text,
        limits,
        new CsvReader.Rows() {
          @Override
          public void header(CsvHeader header) {
            columns.forEach(
                (name, slot) ->
                    header.columns(name).forEach(index -> taken.add(new Column(index, slot))));
            taken.sort(java.util.Comparator.comparingInt(Column::index));
            if (taken.isEmpty()) {
              drafts.bad(1, "The header has none of the columns that this format takes.");
            }
          }

          @Override
          public void row(CsvRow row) {
            Draft draft = new Draft(row.line());
            for (Column column : taken) {
              String cell = row.cell(column.index()).text();
              if (!cell.isBlank()) {
                draft.put(column.slot(), cell);
              }
            }
            if (!taken.isEmpty()) {
              drafts.draft(draft);
            }
          }

          @Override
          public void bad(BadRow row) {
            drafts.bad(row.line(), row.detail());
          }
        });
  }
}
