package dev.prr.core.text;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Locale;

/** Masks what looks like a secret before a line of a file is shown. */
public final class Redactor {
  private static final String MASK = "***";

  /** A key up to what it is given, in YAML, JSON, properties and arguments. */
  private static final Pattern KEY = Pattern.compile("([\\w.-]+)[\"']?\\s*[:=]\\s*");

  private static final Pattern WORD = Pattern.compile("^[\"']?([\\w.-]+)");

  private static final Pattern SENSITIVE_KEY =
      Pattern.compile(
          "(?i)passw(?:or)?d|passphrase|secret|token|credential|authorization"
              + "|(?:api|access|private|integration|routing|service)[-_.]?key"
              + "|connection[-_.]?string");

  /** In small letters, one of them in whatever {@link #SENSITIVE_KEY} finds. */
  private static final List<String> WORDS =
      List.of(
          "passw", "passphrase", "secret", "token", "credential", "authorization", "key", "string");

  /** Keys that speak of a secret without holding it. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?i)(?:names?|ref|namespace|path|file)$");

  private static final Pattern HARMLESS_VALUE = Pattern.compile("^(?:true|false|null|[|>][-+]?)$");

  /** Well-known shapes of credentials, and the one in an address, wherever they stand. */
  private static final Pattern CREDENTIAL =
      Pattern.compile(
          "AKIA[0-9A-Z]{12,}|gh[a-z]_[A-Za-z0-9]{16,}|xox[a-z]-[A-Za-z0-9-]{8,}"
              + "|eyJ[\\w-]{8,}\\.[\\w-]+\\.?[\\w-]*|://[^\\s/:@]*:[^\\s/@]+@");

  private Redactor() {}

  /**
   * A line with what a sensitive key is given masked.
   *
   * @param before the line before, which may hold the name of an environment variable whose value
   *     this line is; empty when there is none
   */
  public static String mask(String line, String before) {
    boolean named = namesSecret(before);
    if (!named && !mayHoldSecret(line)) {
      return line;
    }
    Matcher key = KEY.matcher(line);
    while (key.find()) {
      String given = line.substring(key.end());
      named = key.group(1).equals("name") ? isSensitive(firstWord(given)) : named;
      boolean secret = isSensitive(key.group(1)) || (named && key.group(1).equals("value"));
      if (secret && !HARMLESS_VALUE.matches(given)) {
        return line.substring(0, key.end()) + (given.isEmpty() ? "" : MASK);
      }
    }
    return CREDENTIAL.matcher(line).replaceAll(MASK);
  }

  /** Whether there could be anything to mask: cheap, because most texts hold nothing. */
  private static boolean mayHoldSecret(String text) {
    boolean given = text.indexOf('=') >= 0 || text.indexOf(':') >= 0;
    return mayHoldCredential(text) || (given && holdsWord(text.toLowerCase(Locale.ROOT)));
  }

  private static boolean mayHoldCredential(String text) {
    return text.contains("AKIA")
        || text.contains("xox")
        || text.contains("eyJ")
        || (text.contains("gh") && text.indexOf('_') > 0)
        || (text.contains("://") && text.indexOf('@') > 0);
  }

  private static boolean holdsWord(String lower) {
    for (String word : WORDS) {
      if (lower.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** A sentence without what has the shape of a credential. */
  public static String credentials(String sentence) {
    return mayHoldCredential(sentence) ? CREDENTIAL.matcher(sentence).replaceAll(MASK) : sentence;
  }

  /** Whether a key by its name holds a secret. */
  public static boolean isSensitive(String key) {
    return SENSITIVE_KEY.matcher(key).find() && !REFERENCE.matcher(key).find();
  }

  private static boolean namesSecret(String line) {
    Matcher key = KEY.matcher(line);
    return key.find()
        && key.group(1).equals("name")
        && isSensitive(firstWord(line.substring(key.end())));
  }

  private static String firstWord(String text) {
    Matcher word = WORD.matcher(text);
    return word.find() ? word.group(1) : "";
  }

  /** A line of which nothing but the key may be seen, as those of a Kubernetes Secret. */
  public static String maskAll(String line) {
    Matcher key = KEY.matcher(line);
    int shown = key.find() ? key.end() : line.length() - line.stripLeading().length();
    return shown == line.length() ? line : line.substring(0, shown) + MASK;
  }
}
