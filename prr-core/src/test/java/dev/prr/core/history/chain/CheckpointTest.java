package dev.prr.core.history.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.record.Digest;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CheckpointTest {

  private static final Checkpoint CHECKPOINT =
      new Checkpoint("prr.dev/history/0123456789abcdef", 42, Digest.of(new byte[0]));

  @Test
  void as_a_file_it_has_the_form_of_transparency_logs() {
    assertEquals(
        """
        prr.dev/history/0123456789abcdef
        42
        47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

        """,
        CHECKPOINT.note());
  }

  @Test
  void it_is_read_from_a_file_a_line_and_a_signed_file() {
    assertEquals(CHECKPOINT, Checkpoint.read(CHECKPOINT.note()));
    assertEquals(CHECKPOINT, Checkpoint.read("  " + CHECKPOINT.line() + "\r\n"));
    assertEquals(CHECKPOINT, Checkpoint.read(CHECKPOINT.note() + "— key Az3grlgtzPICa5Oy\n"));
  }

  @Test
  void anything_else_is_refused_with_what_it_should_be() {
    String line = CHECKPOINT.line();
    for (String text :
        List.of(
            "",
            "x",
            line.substring(1 + line.indexOf(' ')),
            line + " more",
            line.replace("42", "-1"),
            line.replace("42", "4e9"),
            line.replace("=", "!"),
            line.substring(0, line.length() - 8),
            "x".repeat(100_000))) {
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> Checkpoint.read(text), text);
      assertTrue(String.valueOf(refused.getMessage()).contains("three parts"), text);
    }
  }
}
