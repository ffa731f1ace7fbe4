package dev.prr.core.history;

import dev.prr.core.history.postgres.DatabaseUrl;
import dev.prr.core.history.postgres.Login;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a history lies. */
public sealed interface HistoryLocation {

  /** In a folder of its own. */
  record Folder(Path path) implements HistoryLocation {
    @Override
    public List<Path> folders() {
      return List.of(path);
    }

    @Override
    public String shownFrom(Path root) {
      return path.startsWith(root) ? root.relativize(path).toString() : path.toString();
    }
  }

  /**
   * In a PostgreSQL database that many share.
   *
   * @param login empty where the address alone has to do
   * @param spool the folder in which runs wait while the database cannot be reached
   */
  record Database(DatabaseUrl url, Optional<Login> login, Path spool) implements HistoryLocation {
    @Override
    public List<Path> folders() {
      return List.of(spool);
    }

    @Override
    public String shownFrom(Path root) {
      return url.shown();
    }
  }

  /** The folders that are written to. */
  List<Path> folders();

  /** How a user knows it; never with a credential or a host. */
  String shownFrom(Path root);

  /** Whether what is judged could change it. */
  default boolean liesIn(Path root) {
    return this instanceof Folder folder && folder.path().startsWith(root);
  }

  /**
   * Reads what was given as {@code prr.history}.
   *
   * @param root the judged tree, which folders are relative to
   * @param spool the folder in which runs wait; relative to the root
   * @throws IllegalArgumentException when it cannot be used, with a message for the user that
   *     repeats nothing of what was given
   */
  static HistoryLocation of(String given, Path root, String spool, Optional<Login> login) {
    return DatabaseUrl.isOne(given)
        ? new Database(DatabaseUrl.of(given), login, root.resolve(spool).normalize())
        : new Folder(root.resolve(given).normalize());
  }
}
