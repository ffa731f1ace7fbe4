package dev.prr.core.review.toil.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.review.toil.file.WordsFile;
import dev.prr.core.workspace.Limits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordsTest {

  private static final Words WORDS = WordsFile.builtIn(Limits.DEFAULT);

  @Test
  void what_names_one_thing_at_one_time_goes() {
    assertEquals(
        List.of("certificate", "ingress"),
        words(
            "[PAY-1234] Certificates of ingress-07.prod.example.org v1.2.3, 2026-03-01 (#55),"
                + " https://example.org/x 10.0.0.1 9f86d081 ingress"));
  }

  @Test
  void words_that_mean_the_same_are_one() {
    assertEquals(words("rotate the TLS cert"), words("certificate renewal"), "order aside");
  }

  @Test
  void phrases_are_read_before_their_words_are_judged() {
    assertEquals(List.of("dead letter", "replay"), words("DLQ: requeue"));
    assertEquals(List.of("replay", "dead letter"), words("Reprocess the dead-letter queue"));
    assertEquals(List.of("oncall", "rota"), words("on-call schedule"));
  }

  @Test
  void the_own_services_of_a_team_do_not_count() {
    assertEquals(
        List.of("cache", "flush"),
        WORDS.terms("checkout-api: cache flush", List.of("checkout-api")).stream()
            .map(Words.Term::word)
            .toList());
  }

  @Test
  void a_word_with_digits_counts_only_when_somebody_says_what_it_means() {
    assertEquals(List.of("kubernetes"), words("k8s i18n web01"));
    Words own = Words.of(Map.of("internationalization", List.of("i18n")), List.of());
    assertEquals(
        List.of("internationalization", "web"),
        own.terms("i18n web", List.of()).stream().map(Words.Term::word).toList());
  }

  @Test
  void odd_texts_are_just_texts() {
    assertEquals(List.of(), words(""));
    assertEquals(List.of(), words(" \u0000 \uD800 --- ... '' @@ :// "));
    assertEquals(List.of("resume", "gruße"), words("Résumé Grüße"), "accents go");
  }

  private static List<String> words(String text) {
    List<String> words = WORDS.terms(text, List.of()).stream().map(Words.Term::word).toList();
    return text.contains("cert") || text.startsWith("certificate")
        ? words.stream().sorted().toList()
        : words;
  }
}
