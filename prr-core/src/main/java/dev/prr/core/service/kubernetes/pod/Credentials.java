package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds environment variables that hold a credential in the open: by their name, or by a password
 * in an address. Only the name is kept, never the value.
 */
public final class Credentials {

  /** How names of credentials end; {@code PASSWORD_FILE} and {@code TOKEN_TTL} are none. */
  private static final List<String> ENDINGS =
      List.of(
          "PASSWORD",
          "PASSWD",
          "PASSPHRASE",
          "_PWD",
          "SECRET",
          "TOKEN",
          "CREDENTIAL",
          "CREDENTIALS",
          "APIKEY",
          "API_KEY",
          "ACCESS_KEY",
          "PRIVATE_KEY",
          "SECRET_KEY",
          "SIGNING_KEY",
          "ENCRYPTION_KEY",
          "ACCOUNT_KEY",
          "SHARED_KEY",
          "AUTH_KEY");

  /** Values that switch something instead of opening it. */
  private static final Set<String> SWITCHES = Set.of("true", "false", "yes", "no", "none", "null");

  private Credentials() {}

  static FactList<Fact<String>> in(Field container) {
    return Lists.of(container.at("env"), Credentials::nameIfPlain);
  }

  private static Stream<Fact<String>> nameIfPlain(Field variable) {
    Fact<String> name = variable.at("name").text();
    String value = variable.at("value").text().ifKnown().orElse("");
    return isPlain(name.ifKnown().orElse(""), value) ? Stream.of(name) : Stream.empty();
  }

  /** Whether a variable of this name holds a credential in the open. */
  public static boolean isPlain(String name, String value) {
    return isLiteral(value)
        && (hasPasswordInAddress(value)
            || (looksLikeCredential(name) && !SWITCHES.contains(value.toLowerCase(Locale.ROOT))));
  }

  private static boolean isLiteral(String value) {
    return !value.isBlank() && !isReference(value);
  }

  /** The value of another variable, or a place that a tool fills in. */
  private static boolean isReference(String value) {
    return value.startsWith("$") || value.startsWith("{{") || value.startsWith("<");
  }

  private static boolean looksLikeCredential(String name) {
    String upper = name.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    return ENDINGS.stream().anyMatch(upper::endsWith);
  }

  /** {@code scheme://user:password@host}, the password written out. */
  private static boolean hasPasswordInAddress(String value) {
    int start = value.indexOf("://");
    int at = value.indexOf('@', start + 1);
    if (start < 0 || at < 0) {
      return false;
    }
    String user = value.substring(start + 3, at);
    int colon = user.indexOf(':');
    String password = colon < 0 ? "" : user.substring(colon + 1);
    return !password.isEmpty() && !user.contains("/") && !isReference(password);
  }
}
