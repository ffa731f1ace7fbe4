package dev.prr.core.history.file;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Sealing;
import dev.prr.core.history.chain.ChainReader;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.disk.LineFile;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Takes records out of a folder and into it, as JSON lines. */
final class Transfer {

  private final Disk disk;
  private final SafeFolder home;
  private final Shelf shelf;
  private final SnapshotFiles snapshots;
  private final Limits limits;

  Transfer(Disk disk, SafeFolder home, Shelf shelf, Limits limits) {
    this.disk = disk;
    this.home = home;
    this.shelf = shelf;
    this.snapshots = new SnapshotFiles(shelf, limits.snapshotBytes());
    this.limits = limits;
  }

  Transferred exportTo(Path file, HistoryFilter filter) throws HistoryException {
    RecordFiles files = new RecordFiles(shelf, limits.recordBytes());
    FileDeposits deposits = new FileDeposits(shelf, limits.recordBytes());
    try {
      disk.write(file, new byte[0]);
      Exporter exporter = new Exporter(disk, file, files, snapshots, filter);
      new ChainReader(disk, home, limits.recordBytes()).oldestFirst("", exporter);
      for (FileDeposits.FileDeposit deposit : deposits.waiting()) {
        exporter.waiting(deposit, deposits.read(deposit));
      }
      return exporter.done();
    } catch (FileAlreadyExistsException e) {
      throw new HistoryException(
          "There is a file "
              + file.getFileName()
              + " already, and an export never writes over one. Name another file.",
          e);
    } catch (IOException e) {
      throw new HistoryException(
          "The export could not be written. " + DiskTrouble.explain(e) + ".", e);
    }
  }

  Transferred importFrom(Path file, Supplier<Sealing> seal) throws HistoryException {
    try {
      shelf.open();
      Importer importer =
          new Importer(shelf, snapshots, String.valueOf(file.getFileName()), limits.recordBytes());
      new LineFile(disk, limits.snapshotBytes() + limits.recordBytes()).read(file, importer::take);
      return importer.done(seal.get().trouble());
    } catch (IOException e) {
      throw new HistoryException(
          "The import into "
              + home.shown()
              + " was broken off; do it again, what is there already changes nothing. "
              + DiskTrouble.explain(e)
              + ".",
          e);
    }
  }
}
