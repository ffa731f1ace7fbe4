package dev.prr.core.document.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.TestLimits;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class CsvReaderTest {

  /** All that a table gave. */
  private static final class Table implements CsvReader.Rows {
    private Optional<CsvHeader> header = Optional.empty();
    private final List<CsvRow> rows = new ArrayList<>();
    private final List<BadRow> bad = new ArrayList<>();

    @Override
    public void header(CsvHeader header) {
      this.header = Optional.of(header);
    }

    @Override
    public void row(CsvRow row) {
      rows.add(row);
    }

    @Override
    public void bad(BadRow row) {
      bad.add(row);
    }

    List<List<String>> texts() {
      return rows.stream().map(r -> r.cells().stream().map(CsvRow.Cell::text).toList()).toList();
    }

    List<String> trouble() {
      return bad.stream().map(b -> b.line() + " " + b.reason().id()).toList();
    }
  }

  private static Table read(String text, Limits limits) {
    return read(new StringReader(text), limits);
  }

  private static Table read(Reader text, Limits limits) {
    Table table = new Table();
    try {
      CsvReader.read(text, limits, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }

  private static Table read(String text) {
    return read(text, Limits.DEFAULT);
  }

  @Test
  void quotes_hold_delimiters_line_breaks_and_quotes() {
    Table table = read("id,title\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,plain\r\n");
    assertEquals(List.of(List.of("1", "a, \"b\"\nc"), List.of("2", "plain")), table.texts());
    assertEquals(List.of(2, 4), table.rows.stream().map(CsvRow::line).toList());
    assertEquals(List.of(), table.trouble());
  }

  @Test
  void the_delimiter_is_told_from_the_header_alone() {
    assertEquals(List.of(List.of("1,5", "2")), read("a;b\n1,5;2\n").texts());
    assertEquals(List.of(List.of("1;5", "2")), read("a\tb\n1;5\t2\n").texts());
    assertEquals(List.of(List.of("1", "2")), read("\"a;x;y\",b\n1,2\n").texts());
    assertEquals(List.of(List.of("1", "2")), read("sep=;\r\na,x;b\r\n1;2\r\n").texts());
    assertEquals(List.of(List.of("one;column")), read("sep\none;column\n").texts());
  }

  @Test
  void a_byte_order_mark_lf_cr_and_empty_lines_change_nothing() {
    List<List<String>> rows = List.of(List.of("1", "2"), List.of("3", "4"));
    assertEquals(rows, read("\uFEFFa,b\n\n1,2\n3,4").texts());
    assertEquals(rows, read("a,b\r1,2\r\r3,4\r").texts());
    assertEquals("a", read("\uFEFFa,b\n").header.orElseThrow().names().get(0));
  }

  @Test
  void names_that_repeat_keep_their_index() {
    Table table = read("Key,Labels,Labels,Empty\nP-1,toil,,\nP-2,, db ,\n");
    CsvHeader header = table.header.orElseThrow();
    assertEquals(List.of(1, 2), header.columns("labels"));
    assertEquals(List.of(), header.columns("label"));
    assertEquals(List.of("toil"), table.rows.get(0).texts("Labels"));
    assertEquals(Optional.of("db"), table.rows.get(1).text("Labels"));
    assertEquals(Optional.empty(), table.rows.get(1).text("Empty"));
    assertTrue(header.has("key"));
    assertFalse(header.has(""));
  }

  @Test
  void every_cell_knows_its_place_in_code_points() {
    CsvRow row = read("a,b,c\n\uD83D\uDE80,\"x\ny\",z\n").rows.get(0);
    SourcePath path = new SourcePath("jira.csv");
    assertEquals("jira.csv:2:3", row.cell(1).place(path).toString());
    assertEquals("jira.csv:3:4", row.cell(2).place(path).toString());
    assertEquals("jira.csv:2:1", row.place(path).toString());
  }

  @Test
  void a_bad_row_is_named_and_the_next_one_is_read() {
    Table table = read("a,b\n1\n1,2,3\n\"x\"y,2\n5,6\n");
    assertEquals(List.of("2 cells", "3 cells", "4 after-quote"), table.trouble());
    assertEquals(List.of(List.of("5", "6")), table.texts());
    assertEquals(
        "The row has 1 cells, the header has 2; let the tool export it anew.",
        table.bad.get(0).detail());
  }

  @Test
  void a_quote_that_is_never_closed_costs_the_rest_and_says_where_it_opened() {
    Table table = read("a,b\n1,2\n3,\"4\n5,6\n");
    assertEquals(List.of(List.of("1", "2")), table.texts());
    assertEquals(List.of("3 unclosed-quote"), table.trouble());
  }

  @Test
  void a_quote_inside_a_bare_cell_is_a_character() {
    assertEquals(List.of(List.of("15\" disk", "2")), read("a,b\n15\" disk,2\n").texts());
  }

  @Test
  void nothing_at_all_is_said() {
    assertEquals(List.of("1 empty"), read("").trouble());
    assertEquals(List.of("1 empty"), read("\uFEFF\n\n").trouble());
    assertEquals(List.of(), read("a,b\n").trouble());
  }

  @Test
  void limits_hold_at_the_limit_and_name_what_is_beyond() {
    Limits cell = TestLimits.with("scalarLength", 5);
    assertEquals(List.of(), read("a,b\n12345,\"12345\"\n", cell).trouble());
    assertEquals(
        List.of("2 too-long", "3 too-long"), read("a,b\n123456,1\n1,\"123456\"\n", cell).trouble());

    Limits cells = TestLimits.with("keys", 2);
    assertEquals(List.of(), read("a,b\n1,2\n", cells).trouble());
    assertEquals(List.of("1 too-long"), read("a,b,c\n1,2,3\n", cells).trouble());

    Limits name = TestLimits.with("keyLength", 3);
    assertEquals(List.of(), read("abc\n1\n", name).trouble());
    assertEquals(List.of("1 too-long"), read("abcd\n1\n", name).trouble());

    Limits rows = TestLimits.with("rows", 2);
    assertEquals(List.of(), read("a\n1\n2\n", rows).trouble());
    Table beyond = read("a\n1\n2\n3\n4\n", rows);
    assertEquals(List.of("4 too-many-rows"), beyond.trouble());
    assertEquals(2, beyond.rows.size());
  }

  @Test
  void a_message_never_repeats_what_is_written() {
    Table table = read("canary,b\ncanary\n\"canary\"canary,1\n1,\"canary");
    assertEquals(3, table.bad.size());
    assertTrue(table.bad.stream().noneMatch(b -> b.detail().contains("canary")));
  }

  @Test
  void a_reader_that_gives_one_character_at_a_time_gives_the_same_table() {
    String text = "\uFEFFa;b\r\n1;\"x\r\ny\"\r\n\r\n3;4";
    Table slow =
        read(
            new StringReader(text) {
              @Override
              public int read(char[] buffer, int from, int most) throws IOException {
                return super.read(buffer, from, Math.min(1, most));
              }
            },
            Limits.DEFAULT);
    assertEquals(read(text).texts(), slow.texts());
    assertEquals(List.of(List.of("1", "x\ny"), List.of("3", "4")), slow.texts());
  }

  @Test
  void whatever_is_written_every_row_is_told_once_and_nothing_is_thrown() {
    Random random = new Random(4180);
    String alphabet = "ab,;\t\"\"\r\n\uFEFF\0 é";
    for (int run = 0; run < 20_000; run++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i > 0; i--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      Table table = read(text.toString());
      assertEquals(table.header.isEmpty(), table.rows.isEmpty() && headerIsBad(table));
      for (CsvRow row : table.rows) {
        assertEquals(table.header.orElseThrow().names().size(), row.cells().size());
      }
    }
  }

  private static boolean headerIsBad(Table table) {
    return table.header.isEmpty() && table.bad.size() == 1;
  }

  @Test
  void what_is_quoted_by_the_rule_is_read_back() {
    Random random = new Random(17);
    String alphabet = "ab,;\t\"\n x";
    for (int run = 0; run < 2_000; run++) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        StringBuilder cell = new StringBuilder("c");
        for (int n = random.nextInt(8); n > 0; n--) {
          cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        cells.add(cell.toString());
      }
      String row =
          String.join(",", cells.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList());
      assertEquals(List.of(cells), read("a,b,c\n" + row + "\n").texts());
    }
  }
}
