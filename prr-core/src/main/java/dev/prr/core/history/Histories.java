package dev.prr.core.history;

import dev.prr.core.history.file.FileHistory;
import dev.prr.core.history.postgres.SharedHistory;
import dev.prr.core.workspace.Limits;
import java.nio.file.Path;

/** The one door to a history, wherever it lies. */
public final class Histories {

  private Histories() {}

  /**
   * The history at a place; nothing is made or visited before it is used.
   *
   * @param root the judged tree
   */
  public static History open(HistoryLocation location, Path root, Limits limits) {
    if (location instanceof HistoryLocation.Folder folder) {
      return FileHistory.in(root, folder.path(), limits);
    }
    return shared((HistoryLocation.Database) location, root, limits);
  }

  /** The one in a database, for what only such a one can do. */
  public static SharedHistory shared(HistoryLocation.Database location, Path root, Limits limits) {
    return SharedHistory.at(location, root, limits);
  }
}
