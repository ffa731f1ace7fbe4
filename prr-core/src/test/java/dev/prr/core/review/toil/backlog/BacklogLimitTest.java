package dev.prr.core.review.toil.backlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.csv.CsvReader;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BacklogLimitTest {

  private static Taken read(int rows, int most) throws IOException {
    StringBuilder csv = new StringBuilder("T\n");
    for (int i = 0; i < rows; i++) {
      csv.append("title ").append(i).append('\n');
    }
    Taken taken = new Taken(most);
    TableRows table = new TableRows(new SourcePath("x.csv"), Map.of(Slot.TITLE, "T"), taken);
    CsvReader.read(new StringReader(csv.toString()), Limits.DEFAULT, table);
    return taken;
  }

  @Test
  void as_many_items_as_the_limit_says_are_taken_and_the_first_beyond_is_named()
      throws IOException {
    assertEquals(3, read(3, 3).rows().size());
    assertTrue(read(3, 3).left().isEmpty());
    Taken beyond = read(6, 3);
    assertEquals(3, beyond.rows().size());
    assertEquals(1, beyond.left().size(), "one remark, not one a row");
    assertEquals(5, beyond.left().get(0).place().line());
    assertTrue(read(2, 0).rows().isEmpty());
  }
}
