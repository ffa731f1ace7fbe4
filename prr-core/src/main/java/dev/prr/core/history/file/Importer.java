package dev.prr.core.history.file;

import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.RecordReader;
import dev.prr.core.history.record.Run;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the lines of an export into a history. What is there already changes nothing, so an import
 * that was broken off is simply done again.
 */
final class Importer {

  private final Shelf shelf;
  private final SnapshotFiles snapshots;
  private final String file;
  private final int recordLimit;
  private final List<LeftOut> problems = new ArrayList<>();
  private long runs;
  private long records;
  private int line;

  Importer(Shelf shelf, SnapshotFiles snapshots, String file, int recordLimit) {
    this.shelf = shelf;
    this.snapshots = snapshots;
    this.file = file;
    this.recordLimit = recordLimit;
  }

  void take(byte[] bytes) throws IOException {
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

  private void keep(TransferLine record) throws IOException, RecordReader.Unreadable {
    switch (record.kind()) {
      case SnapshotFiles.KIND -> snapshots.keep(record.id(), record.record());
      case Judgement.KIND -> {
        checkSize(record);
        RecordReader.judgement(record.record());
        String name = Shelf.nameOfJudgement(record.id());
        if (!shelf.holds(name)) {
          shelf.put(name, record.record());
        }
      }
      case Run.KIND -> {
        checkSize(record);
        Run run = RecordReader.run(record.record());
        shelf.put(Shelf.nameOf(run, record.id()), record.record());
        runs++;
      }
      case HeldReview.KIND -> {
        checkSize(record);
        HeldReview review = RecordReader.review(record.record());
        shelf.put(Shelf.nameOf(review, record.id()), record.record());
      }
      default -> throw new RecordReader.Unreadable("its kind is not known here", true);
    }
  }

  private void checkSize(TransferLine record) throws RecordReader.Unreadable {
    if (record.record().length > recordLimit) {
      throw new RecordReader.Unreadable("it is larger than any record", false);
    }
  }

  private void problem(String why) {
    Location place = new Location(new SourcePath(file), line, 1);
    problems.add(new LeftOut(Reason.MALFORMED, why, place));
  }

  Transferred done(Optional<String> unsealed) {
    return new Transferred(runs, records, problems, unsealed);
  }
}
