package dev.prr.core.review.blameless;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;

/** Finds traces of one kind in a text. */
interface Finder {

  /**
   * Where a trace stands.
   *
   * @param end behind its last character
   */
  record Span(int start, int end) {}

  /** All of them in reading order; they do not overlap. */
  List<Span> spans(String text);

  /** What the second group of a pattern finds, or all of it where there is none. */
  static Finder of(Pattern pattern) {
    return text -> {
      List<Span> spans = new ArrayList<>();
      Matcher matcher = pattern.matcher(text);
      int group = matcher.groupCount() >= 2 ? 2 : 0;
      int from = 0;
      while (from <= text.length() && matcher.find(from)) {
        Span span = new Span(matcher.start(group), matcher.end(group));
        spans.add(span);
        from = Math.max(span.end(), from + 1);
      }
      return spans;
    };
  }
}
