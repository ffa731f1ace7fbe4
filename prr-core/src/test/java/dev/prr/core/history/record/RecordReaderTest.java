package dev.prr.core.history.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.history.file.Samples;
import dev.prr.core.history.record.RecordReader.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecordReaderTest {

  private static final Judgement JUDGEMENT = Samples.judgement("checkout", 1);
  private static final Run RUN = Samples.run("r-1", Samples.NOON, JUDGEMENT);

  @Test
  void what_was_written_is_read_again() throws Unreadable {
    assertEquals(JUDGEMENT, RecordReader.judgement(JUDGEMENT.bytes()));
    assertEquals(RUN, RecordReader.run(RUN.bytes()));
    Run skipped = Run.skipped("r-1", Samples.NOON, SkipReason.UNSTATED, Samples.NO_PROPERTIES);
    assertEquals(skipped, RecordReader.run(skipped.bytes()));
  }

  @Test
  void folded_findings_are_read_again() throws Unreadable {
    Judgement folded =
        new Judgement(
            "checkout",
            Optional.empty(),
            Samples.BASIS,
            JUDGEMENT.facts(),
            JUDGEMENT.tier(),
            JUDGEMENT.stage(),
            JUDGEMENT.verdict(),
            List.of(Samples.failed("a", 7).fold(), Samples.passed("b").fold()));
    assertEquals(folded, RecordReader.judgement(folded.bytes()));
  }

  @Test
  void a_record_cut_anywhere_is_a_problem_and_no_crash() {
    for (Kept record : List.of(JUDGEMENT, RUN)) {
      byte[] bytes = record.bytes();
      for (int length = 0; length < bytes.length; length++) {
        byte[] cut = Arrays.copyOf(bytes, length);
        assertThrows(Unreadable.class, () -> RecordReader.judgement(cut));
        assertThrows(Unreadable.class, () -> RecordReader.run(cut));
      }
    }
  }

  @Test
  void a_record_with_any_part_missing_or_of_another_shape_says_which() {
    assertEquals(
        "it has not the shape of a record: service is missing",
        problem("\"service\":\"checkout\"", "\"x\":1"));
    assertEquals(
        "it has not the shape of a record: a text is wanted where it is NUMBER",
        problem("\"service\":\"checkout\"", "\"service\":1"));
    assertEquals(
        "it has not the shape of a record: \"someday\" is no word for it",
        problem("\"stage\":\"launch\"", "\"stage\":\"someday\""));
    assertEquals(
        "it has not the shape of a record: packs is no list",
        problem("\"packs\":[", "\"packs\":{},\"y\":["));
    assertEquals("it is not the JSON of a record", problem("\"tier\":1", "\"tier\":1,\"tier\":2"));
    assertEquals("it is not the JSON of a record", problem("\"schema\":2", "\"schema\":2}{"));
  }

  @Test
  void a_newer_schema_is_told_from_a_broken_record() {
    Unreadable newer =
        assertThrows(
            Unreadable.class, () -> RecordReader.judgement(with("\"schema\":2", "\"schema\":3")));
    assertTrue(newer.newer);
    Unreadable broken =
        assertThrows(
            Unreadable.class, () -> RecordReader.judgement(with("\"schema\":2", "\"s\":1")));
    assertFalse(broken.newer);
  }

  @Test
  void a_key_that_is_not_known_is_passed_over() throws Unreadable {
    assertEquals(JUDGEMENT, RecordReader.judgement(with("\"tier\":1", "\"tier\":1,\"zone\":[{}]")));
  }

  @Test
  void deep_nesting_is_a_problem_and_no_crash() {
    byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    assertThrows(Unreadable.class, () -> RecordReader.run(deep));
  }

  private static String problem(String from, String to) {
    return assertThrows(Unreadable.class, () -> RecordReader.judgement(with(from, to)))
        .getMessage();
  }

  private static byte[] with(String from, String to) {
    String text = new String(JUDGEMENT.bytes(), StandardCharsets.UTF_8);
    assertTrue(text.contains(from), text);
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }
}
