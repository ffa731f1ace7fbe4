package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.document.JsonPieces.Sieve;
import dev.prr.core.document.JsonPieces.Step;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

final class JsonPiecesTest {

  /** Takes what lies in lists called {@code wanted}, wherever they are. */
  private static final class Wanted implements Sieve {
    final List<String> taken = new ArrayList<>();
    final List<LeftOut> lost = new ArrayList<>();

    @Override
    public Step at(List<String> path) {
      String last = path.get(path.size() - 1);
      boolean element = path.size() > 1 && path.get(path.size() - 2).equals("wanted");
      return element ? Step.TAKE : last.equals("no") ? Step.SKIP : Step.ENTER;
    }

    @Override
    public void take(List<String> path, Node piece) {
      taken.add(String.join("/", path) + "@" + piece.line() + ":" + piece.column());
    }

    @Override
    public void lost(List<String> path, LeftOut why) {
      lost.add(why);
    }
  }

  private final Wanted sieve = new Wanted();

  private Optional<Unread> read(String text) {
    SourceText file = new SourceText(new SourcePath("a.json"), text);
    return JsonPieces.read(file, Limits.DEFAULT, sieve);
  }

  private Reason refused(String text) {
    return read(text).orElseThrow(() -> new AssertionError(text)).leftOut().reason();
  }

  @Test
  void pieces_come_in_written_order_with_their_places() {
    String text =
        """
        {"no": {"wanted": [1, {"x": [2]}]},
         "a": {"wanted": [1,
           {"x": [2]}]}, "b": [[{"wanted": ["s"]}]]}
        """;
    assertEquals(Optional.empty(), read(text));
    assertEquals(List.of("a/wanted/*@2:19", "a/wanted/*@3:4", "b/*/*/wanted/*@3:37"), sieve.taken);
  }

  @Test
  void broken_json_is_malformed_wherever_it_breaks() {
    String whole = "{\"no\": [1, {\"x\": 2}], \"wanted\": [1, {\"x\": [true]}], \"b\": {}}";
    assertEquals(Optional.empty(), read(whole));
    for (int end = 0; end < whole.length(); end++) {
      assertEquals(Reason.MALFORMED, refused(whole.substring(0, end)), whole.substring(0, end));
    }
    for (String text : List.of(whole + whole, whole + "]", "{'a': 1}", "{\"a\": 01}", "[1,]")) {
      assertEquals(Reason.MALFORMED, refused(text), text);
    }
  }

  @Test
  void a_key_written_twice_on_the_way_is_refused() {
    assertEquals(Reason.MALFORMED, refused("{\"wanted\": [1], \"wanted\": [2]}"));
    assertEquals(Optional.empty(), read("{\"no\": {\"x\": 1, \"x\": 2}}"));
  }

  @Test
  void nesting_has_a_limit_in_what_is_taken_entered_and_passed_over() {
    int most = Limits.DEFAULT.nesting();
    for (String key : List.of("wanted", "a", "no")) {
      String deep = "[".repeat(most - 1) + "]".repeat(most - 1);
      assertEquals(Optional.empty(), read("{\"" + key + "\": " + deep + "}"), key);
      assertEquals(Reason.LIMIT, refused("{\"" + key + "\": [" + deep + "]}"), key);
    }
  }

  @Test
  void a_key_has_a_longest_length() {
    int most = Limits.DEFAULT.keyLength();
    assertEquals(Optional.empty(), read("{\"" + "k".repeat(most) + "\": 1}"));
    assertEquals(Reason.LIMIT, refused("{\"" + "k".repeat(most + 1) + "\": 1}"));
  }

  @Test
  void a_piece_beyond_a_limit_is_lost_alone() {
    int most = Limits.DEFAULT.nodes();
    String many = "[" + "1,".repeat(most) + "1]";
    assertEquals(Optional.empty(), read("{\"wanted\": [1, " + many + ", {\"x\": [3]}]}"));
    assertEquals(2, sieve.taken.size());
    assertEquals(Reason.LIMIT, sieve.lost.get(0).reason());
  }

  @Test
  void bombs_end_quickly_on_a_small_stack() throws InterruptedException {
    List<String> bombs =
        List.of(
            "[".repeat(5_000_000),
            "{\"no\": " + "[".repeat(5_000_000),
            "{\"a\":".repeat(2_000_000),
            "{\"wanted\": [" + "1".repeat(5_000_000) + "]}",
            "{\"no\": \"" + "\\u0041".repeat(1_000_000) + "\"}",
            "{\"no\": [" + "{},".repeat(2_000_000) + "1]}");
    Thread small =
        new Thread(
            null,
            () ->
                Assertions.assertTimeout(
                    Duration.ofSeconds(20), () -> bombs.forEach(this::read), "bombs"),
            "small",
            128 * 1024);
    List<Throwable> trouble = new ArrayList<>();
    small.setUncaughtExceptionHandler((thread, why) -> trouble.add(why));
    small.start();
    small.join();
    assertEquals(List.of(), trouble);
  }

  @Test
  void noise_never_throws() {
    Random random = new Random(7);
    String alphabet = "{}[]\",:\\u0041truefalsnl0123.-e wanted\n\u00e9\uD83D\uDE00\u0000";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder noise = new StringBuilder(random.nextBoolean() ? "{\"wanted\": [" : "");
      for (int n = random.nextInt(40); n > 0; n--) {
        noise.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      read(noise.toString());
    }
    assertTrue(sieve.lost.isEmpty());
  }
}
