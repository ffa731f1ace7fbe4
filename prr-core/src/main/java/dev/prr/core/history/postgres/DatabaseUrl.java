package dev.prr.core.history.postgres;

import java.util.List;
import java.util.Set;

/**
 * The address of a PostgreSQL database, {@code
 * jdbc:postgresql://host:5432/prr?sslmode=verify-full}.
 *
 * <p>A password in it is refused, because addresses stand in process lists and logs. Of the
 * driver's parameters only those pass that are about encryption and finding the server: others can
 * load classes or write files.
 */
public final class DatabaseUrl {

  private static final String SCHEME = "jdbc:postgresql:";
  private static final Set<String> PARAMETERS =
      Set.of(
          "ApplicationName",
          "channelBinding",
          "gssEncMode",
          "hostRecheckSeconds",
          "loadBalanceHosts",
          "prepareThreshold",
          "sslcert",
          "sslkey",
          "sslmode",
          "sslnegotiation",
          "sslrootcert",
          "targetServerType",
          "tcpKeepAlive",
          "user");
  private static final String WANTED =
      "prr.history: the address of a shared history is jdbc:postgresql://<host>:<port>/<database>";

  private final String text;
  private final String database;

  private DatabaseUrl(String text, String database) {
    this.text = text;
    this.database = database;
  }

  /** Whether a text is meant as the address of a database. */
  public static boolean isOne(String given) {
    return given.startsWith("jdbc:");
  }

  /**
   * Reads one.
   *
   * @throws IllegalArgumentException when it cannot be used; the message repeats nothing of it but
   *     the name of a parameter
   */
  public static DatabaseUrl of(String given) {
    if (!given.startsWith(SCHEME)) {
      throw new IllegalArgumentException(WANTED + "; other databases are not known.");
    }
    int question = given.indexOf('?');
    String place = question < 0 ? given : given.substring(0, question);
    if (place.contains("@")) {
      throw credential();
    }
    int slash = place.lastIndexOf('/');
    String name = place.substring(Math.max(slash, SCHEME.length() - 1) + 1);
    if (!place.startsWith(SCHEME + "//") || slash < SCHEME.length() + 2 || !isName(name)) {
      throw new IllegalArgumentException(WANTED + ".");
    }
    if (question >= 0) {
      List.of(given.substring(question + 1).split("&", -1)).forEach(DatabaseUrl::check);
    }
    return new DatabaseUrl(given, name);
  }

  private static void check(String parameter) {
    int equals = parameter.indexOf('=');
    String key = equals < 0 ? parameter : parameter.substring(0, equals);
    if (key.equalsIgnoreCase("password") || key.equalsIgnoreCase("sslpassword")) {
      throw credential();
    }
    if (!PARAMETERS.contains(key)) {
      throw new IllegalArgumentException(
          WANTED
              + ", with no parameters but "
              + String.join(", ", PARAMETERS.stream().sorted().toList())
              + (isName(key) ? "; " + key + " is none of them." : "."));
    }
  }

  private static IllegalArgumentException credential() {
    return new IllegalArgumentException(
        "prr.history: the address of the database holds a credential, and addresses are seen in"
            + " process lists and logs. Take it out, change the password, and give both as a server"
            + " of settings.xml (-Dprr.historyServer=<id>), or as PRR_HISTORY_USER and"
            + " PRR_HISTORY_PASSWORD.");
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && name.length() <= 63
        && name.chars()
            .allMatch(c -> (c < 128 && Character.isLetterOrDigit(c)) || c == '_' || c == '-');
  }

  /** For the driver alone. */
  String text() {
    return text;
  }

  /** How a user knows it: the database without host, user and parameters. */
  public String shown() {
    return "the database " + database;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DatabaseUrl url && url.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return shown();
  }
}
