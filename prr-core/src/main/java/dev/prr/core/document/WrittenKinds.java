package dev.prr.core.document;

import dev.prr.core.workspace.Mention;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The kinds of the Kubernetes objects that a text may hold which is not parsed: every word that
 * stands behind a key {@code kind}, wherever that is.
 */
public final class WrittenKinds {
  private static final String KEY = "kind";

  /** A generator of Kustomize makes objects of other kinds than its own. */
  private static final String GENERATOR = "Generator";

  private static final String LIST = "List";

  private final String text;
  private final Set<String> found = new TreeSet<>();

  private WrittenKinds(String text) {
    this.text = text;
  }

  /** Empty where a kind is written that this look cannot read, so that any may be meant. */
  public static Optional<Set<String>> in(String text) {
    WrittenKinds kinds = new WrittenKinds(text);
    return !Mention.spellsOtherwise(text) && kinds.findAll()
        ? Optional.of(kinds.found)
        : Optional.empty();
  }

  private boolean findAll() {
    for (int at = text.indexOf(KEY); at >= 0; at = text.indexOf(KEY, at + 1)) {
      boolean begins = at == 0 || !isWord(text.charAt(at - 1));
      int colon = blank(afterQuote(at + KEY.length()));
      if (begins && colon < text.length() && text.charAt(colon) == ':' && !add(colon + 1)) {
        return false;
      }
    }
    addGenerated("configMapGenerator", "ConfigMap");
    addGenerated("secretGenerator", "Secret");
    return true;
  }

  /** Reads the value behind a colon; false where it is no plain word. A map is no kind. */
  private boolean add(int colon) {
    int start = afterQuote(blank(colon));
    int end = start;
    while (end < text.length() && isWord(text.charAt(end))) {
      end++;
    }
    String word = text.substring(start, end);
    if (end < text.length() && text.charAt(end) == ':') {
      return true;
    }
    if (word.isEmpty() || word.endsWith(GENERATOR) || !endsAt(end)) {
      return false;
    }
    found.add(word);
    if (word.endsWith(LIST)) {
      found.add(word.substring(0, word.length() - LIST.length()));
    }
    return true;
  }

  /** What a {@code kustomization.yaml} makes by itself. */
  private void addGenerated(String key, String kind) {
    if (text.contains(key)) {
      found.add(kind);
    }
  }

  private boolean endsAt(int end) {
    return end == text.length() || " \t\r\n\"',]}".indexOf(text.charAt(end)) >= 0;
  }

  private int afterQuote(int at) {
    boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    return quoted ? at + 1 : at;
  }

  /** The next place that is not blank. */
  private int blank(int from) {
    int at = from;
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }
}
