package dev.prr.core.history.file;

import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.chain.ChainReader;
import dev.prr.core.history.chain.Link;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a history as JSON lines, the oldest first: of each run the facts and judgements that are
 * not in the file yet, then the run.
 */
final class Exporter implements ChainReader.Visitor {

  private static final int BUFFER = 1 << 20;

  private final Disk disk;
  private final Path file;
  private final RecordFiles files;
  private final SnapshotFiles snapshots;
  private final HistoryFilter filter;
  private final Set<Digest> written = new HashSet<>();
  private final List<LeftOut> problems = new ArrayList<>();
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private Optional<IOException> failure = Optional.empty();
  private long runs;
  private long records;

  Exporter(Disk disk, Path file, RecordFiles files, SnapshotFiles snapshots, HistoryFilter filter) {
    this.disk = disk;
    this.file = file;
    this.files = files;
    this.snapshots = snapshots;
    this.filter = filter;
  }

  @Override
  public boolean link(Link link) {
    if (link.kind().equals(Run.KIND)) {
      run(RecordFiles.run(link), link.record());
    } else if (link.kind().equals(HeldReview.KIND)) {
      review(RecordFiles.review(link), link.record());
    }
    return failure.isEmpty();
  }

  @Override
  public boolean broken(String path, int line, String why) {
    Location place = new Location(new SourcePath(path), line, 1);
    problems.add(new LeftOut(Reason.MALFORMED, why, place));
    return true;
  }

  private void run(Found<Run> found, byte[] bytes) {
    if (found instanceof Found.Damaged<Run> damaged) {
      problems.add(damaged.problem());
    } else if (found instanceof Found.Whole<Run> whole
        && filter.wants(whole.kept(), files::judgement)) {
      for (Run.ServiceJudgement service : whole.kept().services()) {
        judgement(service.judgement());
      }
      put(new TransferLine(Run.KIND, bytes));
      runs++;
    }
  }

  void waiting(FileDeposits.FileDeposit deposit, Optional<byte[]> bytes) {
    String name = Shelf.DEPOSITS + "/" + deposit.name();
    if (bytes.isPresent() && deposit.kind().equals(Run.KIND)) {
      run(files.run(name), bytes.get());
    } else if (bytes.isPresent()) {
      review(files.review(name), bytes.get());
    }
  }

  private void review(Found<HeldReview> found, byte[] bytes) {
    if (found instanceof Found.Damaged<HeldReview> damaged) {
      problems.add(damaged.problem());
    } else if (found instanceof Found.Whole<HeldReview> whole
        && filter.wants(whole.kept())
        && written.add(whole.id())) {
      put(new TransferLine(HeldReview.KIND, bytes));
    }
  }

  private void judgement(Digest id) {
    if (!written.add(id)) {
      return;
    }
    if (files.judgement(id) instanceof Found.Whole<Judgement> whole) {
      facts(whole.kept().facts());
      files.bytes(id).ifPresent(bytes -> put(new TransferLine(Judgement.KIND, bytes)));
    } else if (files.judgement(id) instanceof Found.Damaged<Judgement> damaged) {
      problems.add(damaged.problem());
    }
  }

  private void facts(Digest facts) {
    if (written.add(facts)) {
      try {
        Optional<byte[]> bytes = snapshots.read(facts);
        bytes.ifPresent(kept -> put(new TransferLine(SnapshotFiles.KIND, kept)));
      } catch (IOException e) {
        problems.add(
            RecordFiles.problem(
                Shelf.nameOfSnapshot(facts), Reason.MALFORMED, "It cannot be unpacked."));
      }
    }
  }

  private void put(TransferLine line) {
    buffer.writeBytes(line.bytes());
    records++;
    if (buffer.size() > BUFFER) {
      flush();
    }
  }

  private void flush() {
    try {
      disk.append(file, buffer.toByteArray());
      buffer.reset();
    } catch (IOException e) {
      failure = Optional.of(e);
    }
  }

  Transferred done() throws IOException {
    flush();
    if (failure.isPresent()) {
      throw failure.get();
    }
    disk.force(file);
    return new Transferred(runs, records, problems, Optional.empty());
  }
}
