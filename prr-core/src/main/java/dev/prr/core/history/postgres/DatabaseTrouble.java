package dev.prr.core.history.postgres;

import java.sql.SQLException;
import java.util.Set;

/**
 * Why a visit to the database came to nothing, in words of a user: two sentences, the reason and
 * what to do. What the driver says is never repeated: it can name a host, a user or a value.
 */
final class DatabaseTrouble extends Exception {

  private static final long serialVersionUID = 1L;

  static final String SLOW =
      "It does not answer in time. Look whether it is up and how far away it is";

  private static final Set<String> UNREACHABLE = Set.of("08001", "08004");
  private static final String LOGIN = "28";
  private static final String CONNECTION = "08";
  private static final String STOPPING = "57P";
  private static final String NO_ROOM = "53";

  DatabaseTrouble(String reason, Throwable cause) {
    super(reason, cause);
  }

  DatabaseTrouble(String reason) {
    super(reason);
  }

  /** Two sentences without the last full stop. */
  String reason() {
    return String.valueOf(getMessage());
  }

  static DatabaseTrouble of(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return new DatabaseTrouble(explain(state) + code(state), e);
  }

  /** The code alone is enough to look it up. */
  private static String code(String state) {
    boolean plain = state.length() == 5 && state.chars().allMatch(Character::isLetterOrDigit);
    return plain ? " (SQLSTATE " + state + ")" : "";
  }

  private static String explain(String state) {
    if (state.startsWith(LOGIN)) {
      return "It refuses the login. Check the server of settings.xml, or PRR_HISTORY_USER and"
          + " PRR_HISTORY_PASSWORD";
    }
    if (UNREACHABLE.contains(state)) {
      return "It cannot be reached. Look whether it is up, and check address and encryption";
    }
    if (state.startsWith(CONNECTION)) {
      return "The connection broke off. Look whether the database is up";
    }
    if (state.startsWith(STOPPING)) {
      return "It is starting or stopping, or a statement took too long. Try again later";
    }
    if (state.startsWith(NO_ROOM)) {
      return "It has no connection, memory or space left. Make room there";
    }
    return switch (state) {
      case "3D000" -> "There is no database of that name. Create it, see docs/shared-history.md";
      case "42501" ->
          "The login may not do that. Use one with the role it takes, see docs/shared-history.md";
      case "25006" -> "It takes no writes now. Name the primary in the address";
      case "42P01", "42883", "3F000" ->
          "Its tables are not complete. See docs/shared-history.md, and restore a backup";
      default -> "It refuses a statement. Look into the log of the database";
    };
  }
}
