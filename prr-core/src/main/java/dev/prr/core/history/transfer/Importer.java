package dev.prr.core.history.transfer;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.disk.LineFile;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.RecordReader;
import dev.prr.core.history.record.Run;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the lines of an export into a history. What is there already changes nothing, so an import
 * that was broken off is simply done again.
 */
public final class Importer {

  /** A history that takes records in. */
  public interface Target {
    /**
     * Keeps one; those that a run rests on come before it.
     *
     * @param value what it holds; empty for facts
     */
    void keep(TransferLine record, Optional<Kept> value) throws IOException, HistoryException;
  }

  private final Target to;
  private final String file;
  private final int recordLimit;
  private final List<LeftOut> problems = new ArrayList<>();
  private long runs;
  private long records;
  private int line;

  private Importer(Target to, String file, int recordLimit) {
    this.to = to;
    this.file = file;
    this.recordLimit = recordLimit;
  }

  /** What is done once all lines are in; returns why they could not be sealed. */
  public interface Closing {
    Optional<String> close() throws IOException, HistoryException;
  }

  /**
   * Reads a whole export.
   *
   * @param where the history it goes to, as the user knows it
   * @throws HistoryException when the file cannot be read, or what it holds cannot be kept
   */
  public static Transferred read(
      Disk disk, Path file, Target to, String where, Limits limits, Closing closing)
      throws HistoryException {
    try {
      Importer importer =
          new Importer(to, String.valueOf(file.getFileName()), limits.recordBytes());
      new LineFile(disk, limits.snapshotBytes() + limits.recordBytes()).read(file, importer::take);
      return importer.done(closing.close());
    } catch (IOException e) {
      throw new HistoryException(
          "The import into "
              + where
              + " was broken off; do it again, what is there already changes nothing. "
              + DiskTrouble.explain(e)
              + ".",
          e);
    }
  }

  private void take(byte[] bytes) throws IOException, HistoryException {
    line++;
    Optional<TransferLine> read = TransferLine.read(bytes);
    if (read.isEmpty()) {
      problem("It is no record, or not the one that its id names: it was changed on the way.");
      return;
    }
    TransferLine record = read.get();
    try {
      keep(record);
      records++;
    } catch (RecordReader.Unreadable e) {
      problem("It cannot be read: " + e.getMessage() + ".");
    }
  }

  private void keep(TransferLine record)
      throws IOException, HistoryException, RecordReader.Unreadable {
    if (!record.kind().equals(TransferLine.FACTS) && record.record().length > recordLimit) {
      throw new RecordReader.Unreadable("it is larger than any record", false);
    }
    to.keep(record, record.value());
    if (record.kind().equals(Run.KIND)) {
      runs++;
    }
  }

  private void problem(String why) {
    Location place = new Location(new SourcePath(file), line, 1);
    problems.add(new LeftOut(Reason.MALFORMED, why, place));
  }

  private Transferred done(Optional<String> unsealed) {
    return new Transferred(runs, records, problems, unsealed);
  }
}
