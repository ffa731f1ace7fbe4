package dev.prr.core.history.file;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.chain.ChainReader;
import dev.prr.core.history.chain.Link;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.transfer.Exporter;
import dev.prr.core.history.transfer.Importer;
import dev.prr.core.history.transfer.TransferLine;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes records out of a folder and into it, as JSON lines. */
final class Transfer implements Exporter.Source, Importer.Target {

  private final Disk disk;
  private final SafeFolder home;
  private final Shelf shelf;
  private final SnapshotFiles snapshots;
  private final RecordFiles files;
  private final Limits limits;
  private boolean opened;

  Transfer(Disk disk, SafeFolder home, Shelf shelf, Limits limits) {
    this.disk = disk;
    this.home = home;
    this.shelf = shelf;
    this.snapshots = new SnapshotFiles(shelf, limits.snapshotBytes());
    this.files = new RecordFiles(shelf, limits.recordBytes());
    this.limits = limits;
  }

  Transferred exportTo(Path file, HistoryFilter filter) throws HistoryException {
    FileDeposits deposits = new FileDeposits(shelf, limits.recordBytes());
    return Exporter.write(
        disk,
        file,
        this,
        filter,
        exporter -> {
          new ChainReader(disk, home, limits.recordBytes()).oldestFirst("", linksTo(exporter));
          for (FileDeposits.FileDeposit deposit : deposits.waiting()) {
            waiting(deposit, deposits.read(deposit), exporter);
          }
        });
  }

  Transferred importFrom(Path file, Supplier<Sealing> seal) throws HistoryException {
    return Importer.read(disk, file, this, home.shown(), limits, () -> seal.get().trouble());
  }

  @Override
  public void keep(TransferLine record, Optional<Kept> value) throws IOException {
    open();
    if (value.isEmpty()) {
      snapshots.keep(record.id(), record.record());
    } else {
      String name = Shelf.nameOf(value.get(), record.id());
      if (!(value.get() instanceof Judgement) || !shelf.holds(name)) {
        shelf.put(name, record.record());
      }
    }
  }

  private void waiting(
      FileDeposits.FileDeposit deposit, Optional<byte[]> bytes, Exporter exporter) {
    String name = Shelf.DEPOSITS + "/" + deposit.name();
    if (bytes.isPresent() && deposit.kind().equals(Run.KIND)) {
      exporter.run(files.run(name), bytes.get());
    } else if (bytes.isPresent()) {
      exporter.review(files.review(name), bytes.get());
    }
  }

  private static ChainReader.Visitor linksTo(Exporter exporter) {
    return new ChainReader.Visitor() {
      @Override
      public boolean link(Link link) {
        if (link.kind().equals(Run.KIND)) {
          exporter.run(RecordFiles.run(link), link.record());
        } else if (link.kind().equals(HeldReview.KIND)) {
          exporter.review(RecordFiles.review(link), link.record());
        }
        return !exporter.failed();
      }

      @Override
      public boolean broken(String path, int line, String why) {
        Location place = new Location(new SourcePath(path), line, 1);
        exporter.problem(new LeftOut(Reason.MALFORMED, why, place));
        return true;
      }
    };
  }

  @Override
  public Found<Judgement> judgement(Digest id) {
    return files.judgement(id);
  }

  @Override
  public Optional<byte[]> bytes(Digest judgement) {
    return files.bytes(judgement);
  }

  @Override
  public Optional<byte[]> facts(Digest facts, Consumer<LeftOut> problems) {
    try {
      return snapshots.read(facts);
    } catch (IOException e) {
      problems.accept(
          RecordFiles.problem(
              Shelf.nameOfSnapshot(facts), Reason.MALFORMED, "It cannot be unpacked."));
      return Optional.empty();
    }
  }

  private void open() throws IOException {
    if (!opened) {
      shelf.open();
      opened = true;
    }
  }
}
