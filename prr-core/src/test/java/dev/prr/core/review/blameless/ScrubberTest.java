package dev.prr.core.review.blameless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The names here are of streets and plants: nobody is called so. */
final class ScrubberTest {

  private static final Scrubber SCRUBBER = Scrubber.of(List.of());

  private static String scrub(String text) {
    return SCRUBBER.scrub(text).text();
  }

  private static void finds(Trace trace, int count, String text) {
    assertEquals(new TreeMap<>(Map.of(trace, count)), SCRUBBER.scrub(text).found(), text);
  }

  @Test
  void what_names_nobody_stays_as_it_is() {
    for (String text :
        List.of(
            "",
            "The cache of checkout was full; restarted the pods by hand.",
            "Paged payments, failover took 12 minutes, mitigated by Rollback",
            "She-ra cluster? no: the theory of internal hires, internet, this, other, there, shell",
            "the internship portal and the contracts service",
            "mean 5 @ 3 per second",
            "Fehler im Zertifikat, behoben durch Austausch")) {
      Scrubbed scrubbed = SCRUBBER.scrub(text);
      if (text.startsWith("She-ra")) {
        assertEquals(1, scrubbed.count(), text);
      } else {
        assertEquals(text, scrubbed.text());
        assertTrue(scrubbed.isClean(), text);
      }
    }
  }

  @Test
  void mails_go_whole() {
    finds(Trace.MAIL, 1, "Mail to rosemary.lane+x@mail.example.org please");
    assertEquals(
        "see (removed), (removed).",
        scrub("see mailto:a@b.example, <c@d>.").replace("<", "").replace(">", ""));
    finds(Trace.MAIL, 2, "a@b.example,c@d.example");
  }

  @Test
  void handles_logins_and_accounts_go() {
    finds(Trace.HANDLE, 1, "ask @rosemary-lane");
    finds(Trace.HANDLE, 1, "assigned [~rlane] today");
    finds(Trace.HANDLE, 1, "[~accountid:5b10ac8d82e05b22cc7d4ef5]");
    finds(Trace.HANDLE, 1, "<@U024BE7LH> joined");
    finds(Trace.HANDLE, 1, "owner is user:default/rlane");
    assertEquals("ask (removed), then wait", scrub("ask @rosemary.lane, then wait"));
  }

  @Test
  void role_words_go_with_their_article() {
    assertEquals("Deleted by (removed).", scrub("Deleted by an intern."));
    for (String text :
        List.of(
            "the new hire ran it",
            "a Junior Developer ran it",
            "CONTRACTOR error",
            "our new joiner",
            "an apprentice",
            "trainees",
            "senior engineer on call")) {
      finds(Trace.ROLE_WORD, 1, text);
    }
    assertEquals(2, SCRUBBER.scrub("intern intern").count());
  }

  @Test
  void pronouns_of_one_person_go_and_they_stays() {
    finds(Trace.PRONOUN, 2, "He forgot her change");
    finds(Trace.PRONOUN, 1, "he/she forgot");
    finds(Trace.PRONOUN, 3, "she, him, herself");
    assertTrue(SCRUBBER.scrub("They forgot their change").isClean());
  }

  @Test
  void a_name_is_told_by_the_word_before_it() {
    assertEquals("Resolved by (removed)", scrub("Resolved by Rosemary Lane"));
    assertEquals("Notified (removed) by mail", scrub("Notified Rosemary Lane by mail"));
    assertEquals("cc: (removed), done", scrub("cc: Rosemary B. Lane, done"));
    assertEquals("thanks to (removed)!", scrub("thanks to Éléonore O’Gate!"));
    assertTrue(SCRUBBER.scrub("Caused by Kubernetes, fixed by Rollback").isClean());
  }

  @Test
  void a_team_that_looks_like_a_person_is_kept_when_it_is_known() {
    assertEquals(1, SCRUBBER.scrub("fixed by Payments Team").count());
    Scrubber knows = Scrubber.of(List.of(), List.of("payments team"));
    assertEquals("fixed by Payments Team", knows.scrub("fixed by Payments Team").text());
    assertEquals("fixed by (removed)", knows.scrub("fixed by Rosemary Lane").text());
  }

  @Test
  void listed_names_go_whole_and_in_parts() {
    Scrubber knows = Scrubber.of(List.of("Rosemary Lane", " Ümit   Çınar ", "Li", "", "  "));
    assertEquals("(removed) restarted it", knows.scrub("rosemary  lane restarted it").text());
    assertEquals("(removed)'s change", knows.scrub("Rosemary's change").text());
    assertEquals("to ROSE and (removed)", knows.scrub("to ROSE and LANE").text());
    assertEquals("in the lane", knows.scrub("in the lane").text());
    assertEquals("login (removed)", knows.scrub("login rosemary.lane").text());
    assertEquals("(removed) and (removed)", knows.scrub("Ümit and ümit çınar").text());
    assertEquals("(removed) the Limit", knows.scrub("Li the Limit").text());
    assertFalse(knows.scrub("Lanes Rosemaryx").found().containsKey(Trace.LISTED_NAME));
  }

  @Test
  void names_with_odd_characters_are_no_patterns() {
    Scrubber odd = Scrubber.of(List.of("a.*b", "(x", "[~"));
    assertEquals("aXXb x", odd.scrub("aXXb x").text());
    assertEquals("(removed)", odd.scrub("a.*b").text());
  }

  @Test
  void a_long_list_costs_no_more_than_a_short_one() {
    List<String> names =
        IntStream.range(0, 50_000).mapToObj(i -> "Lane" + i + " Rose" + i).toList();
    assertEquals("to (removed) now", Scrubber.of(names).scrub("to lane4711.rose4711 now").text());
  }

  @Test
  void scrubbing_twice_changes_nothing_more() {
    String once = scrub("He, an intern, wrote to a@b.example by Rosemary Lane @x");
    assertEquals(once, scrub(once));
    assertEquals("(removed), (removed), wrote to (removed) by (removed) (removed)", once);
  }

  @Test
  void long_and_hostile_text_costs_little_and_ends() {
    String hostile = "@".repeat(50_000) + "by A ".repeat(20_000) + "\u0000\uD83D";
    assertFalse(SCRUBBER.scrub(hostile).text().isEmpty());
  }
}
