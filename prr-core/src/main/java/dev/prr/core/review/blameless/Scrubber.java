package dev.prr.core.review.blameless;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Removes what leads to a person from free text. It cannot know every name: names as such have no
 * shape. So text is dropped by default, and what is kept is scrubbed and then read by somebody.
 *
 * <pre>{@code
 * Scrubber.of(List.of()).scrub("Restarted by the intern, see ops@example.org").text()
 * }</pre>
 *
 * <p>The same text gives the same result. Nothing that was found is ever part of a message.
 */
public final class Scrubber {

  /** What stands where something was. */
  public static final String REMOVED = "(removed)";

  private static final Pattern MAIL =
      Pattern.compile("(?i)(?:mailto:)?[^\\s@<>()\\[\\]\",;:]+@[^\\s@<>()\\[\\]\",;:]+");

  /** Handles, Jira's {@code [~login]}, Slack's {@code <@U123>}, and references to accounts. */
  private static final Pattern HANDLE =
      Pattern.compile(
          "\\[~[^\\]\\s]+\\]|<@[^>\\s]+>|(?i:\\b(?:user|accountid|login|username):\\s?[^\\s,;)\\]]+)"
              + "|@[\\pL\\pN][\\pL\\pN._-]*");

  private static final Pattern ROLE_WORD =
      Pattern.compile(
          wholeWord(
              "(?i:(?:the |an? |our )?(?:summer |new |junior |senior |lead )*"
                  + "(?:interns?|trainees?|apprentices?|contractors?|freelancers?|newbies?|rookies?"
                  + "|new[ -]hires?|new[ -]joiners?|working students?|juniors?"
                  + "|(?:junior|senior|new|lead) (?:engineer|developer|admin|operator|sre|colleague"
                  + "|employee|member)s?))"));

  private static final Pattern PRONOUN =
      Pattern.compile(
          wholeWord("(?i:(?:s/he|he/she|she/he|he|she|him|his|hers?|himself|herself))"));

  /** Words that a name follows. The name is one to three capitalized words, initials too. */
  private static final Pattern NAME_SHAPE =
      Pattern.compile(
          "((?:^|[^\\pL\\pN])(?i:by|cc|notified|paged|called|asked|contacted|pinged|informed|thanks"
              + " to|thank you|kudos to|assigned to|escalated to|reported to|handed over"
              + " to|signed|regards|author|owner|assignee|reporter|commander|responder|on[ -]?call)"
              + ":?\\s+)((?:\\p{Lu}[\\pL\\pM'’-]+|\\p{Lu}\\.)(?:\\s+(?:\\p{Lu}[\\pL\\pM'’-]+|\\p{Lu}\\.)){1,2})");

  private final List<Step> steps;
  private final Set<String> harmless;

  private record Step(Trace trace, Finder finder) {
    Step(Trace trace, Pattern pattern) {
      this(trace, Finder.of(pattern));
    }
  }

  private Scrubber(List<Step> steps, Set<String> harmless) {
    this.steps = steps;
    this.harmless = harmless;
  }

  /** A scrubber that also knows these names of people. The list is never written anywhere. */
  public static Scrubber of(Collection<String> names) {
    return of(names, List.of());
  }

  /**
   * A scrubber that also knows these names of people, and that these others are none.
   *
   * @param harmless names of teams and services, which may look like a person's: {@code by Payments
   *     Team}
   */
  public static Scrubber of(Collection<String> names, Collection<String> harmless) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(Trace.MAIL, MAIL));
    steps.add(new Step(Trace.HANDLE, HANDLE));
    steps.add(new Step(Trace.LISTED_NAME, new NameList(names)));
    steps.add(new Step(Trace.NAME_SHAPE, NAME_SHAPE));
    steps.add(new Step(Trace.ROLE_WORD, ROLE_WORD));
    steps.add(new Step(Trace.PRONOUN, PRONOUN));
    Set<String> lower = new HashSet<>();
    harmless.forEach(name -> lower.add(name.strip().toLowerCase(Locale.ROOT)));
    return new Scrubber(List.copyOf(steps), Set.copyOf(lower));
  }

  /** The pattern where no letter or digit stands before or after it; both are kept. */
  static String wholeWord(String pattern) {
    return "(^|[^\\pL\\pM\\pN_])(" + pattern + ")(?:$|[^\\pL\\pM\\pN_])";
  }

  /** The text without people, and what was found in it. */
  public Scrubbed scrub(String text) {
    Map<Trace, Integer> counts = new EnumMap<>(Trace.class);
    String clean = text;
    for (Step step : steps) {
      clean = replaced(clean, step, counts);
    }
    return Scrubbed.of(clean, counts);
  }

  private String replaced(String text, Step step, Map<Trace, Integer> counts) {
    StringBuilder clean = new StringBuilder(text.length());
    int done = 0;
    for (Finder.Span span : step.finder().spans(text)) {
      if (!isHarmless(text.substring(span.start(), span.end()))) {
        clean.append(text, done, span.start()).append(REMOVED);
        done = span.end();
        counts.merge(step.trace(), 1, Integer::sum);
      }
    }
    return clean.append(text, done, text.length()).toString();
  }

  private boolean isHarmless(String found) {
    return !harmless.isEmpty() && harmless.contains(found.toLowerCase(Locale.ROOT));
  }
}
