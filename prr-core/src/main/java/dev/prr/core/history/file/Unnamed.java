package dev.prr.core.history.file;

import dev.prr.core.history.chain.ChainReader;
import dev.prr.core.history.chain.Link;
import dev.prr.core.history.disk.AsideFile;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes judgements and snapshots that no run names any more. A file that was written within the
 * last day stays: its run may be about to be deposited.
 */
final class Unnamed {

  private final Disk disk;
  private final SafeFolder home;
  private final Shelf shelf;
  private final RecordFiles files;
  private final FileDeposits deposits;
  private final int recordLimit;

  /** The first eight bytes of ids; two ids that begin alike keep each other. */
  private final Set<Long> named = new HashSet<>();

  private boolean sure = true;

  Unnamed(Disk disk, SafeFolder home, Shelf shelf, Limits limits) {
    this.disk = disk;
    this.home = home;
    this.shelf = shelf;
    this.recordLimit = limits.recordBytes();
    this.files = new RecordFiles(shelf, recordLimit);
    this.deposits = new FileDeposits(shelf, recordLimit);
  }

  /** How many went; none where a record cannot be read, because it may name any of them. */
  long remove() throws IOException {
    for (FileDeposits.FileDeposit deposit : deposits.waiting(Run.KIND)) {
      name(files.run(Shelf.DEPOSITS + "/" + deposit.name()));
    }
    for (FileDeposits.FileDeposit deposit : deposits.waiting(HeldReview.KIND)) {
      nameResult(files.review(Shelf.DEPOSITS + "/" + deposit.name()));
    }
    ChainReader chain = new ChainReader(disk, home, recordLimit);
    chain.ofKind(Run.KIND, new Naming());
    chain.ofKind(HeldReview.KIND, new Naming());
    return sure ? remove(Shelf.JUDGEMENTS) + remove(Shelf.SNAPSHOTS) : 0;
  }

  private void name(Found<Run> found) {
    if (found instanceof Found.Whole<Run> run) {
      for (Run.ServiceJudgement service : run.kept().services()) {
        if (named.add(startOf(service.judgement().hex()))
            && files.judgement(service.judgement()) instanceof Found.Whole<Judgement> judgement) {
          named.add(startOf(judgement.kept().facts().hex()));
        }
      }
    } else {
      sure = false;
    }
  }

  private void nameResult(Found<HeldReview> found) {
    if (found instanceof Found.Whole<HeldReview> review) {
      review.kept().digestBeside().ifPresent(digest -> named.add(startOf(digest.hex())));
    } else {
      sure = false;
    }
  }

  private long remove(String folder) throws IOException {
    if (!shelf.has(folder)) {
      return 0;
    }
    long gone = 0;
    for (String shard : shelf.list(folder)) {
      Path in = home.path().resolve(folder).resolve(shard);
      for (String name : disk.isFolder(in, false) ? disk.list(in) : List.<String>of()) {
        if (isUnnamed(name) && isOld(in.resolve(name), in)) {
          disk.delete(in.resolve(name));
          gone++;
        }
      }
    }
    return gone;
  }

  private boolean isUnnamed(String file) {
    int dot = file.indexOf('.');
    try {
      return dot > 0 && !named.contains(startOf(new Digest(file.substring(0, dot)).hex()));
    } catch (IllegalArgumentException strange) {
      return false;
    }
  }

  /** By the clock of the disk alone, the last write to the history being now. */
  private boolean isOld(Path file, Path folder) throws IOException {
    try {
      Instant now = disk.modified(home.path().resolve(Shelf.DEPOSITS));
      Instant last = disk.modified(folder);
      Instant latest = now.isAfter(last) ? now : last;
      return disk.modified(file).isBefore(latest.minus(AsideFile.LEFT_OVER));
    } catch (NoSuchFileException gone) {
      return false;
    }
  }

  private static long startOf(String hex) {
    return Long.parseUnsignedLong(hex, 0, 2 * Long.BYTES, 16);
  }

  private final class Naming implements ChainReader.Visitor {
    @Override
    public boolean link(Link link) {
      if (link.kind().equals(Run.KIND)) {
        name(RecordFiles.run(link));
      } else {
        nameResult(RecordFiles.review(link));
      }
      return true;
    }

    @Override
    public boolean broken(String file, int line, String why) {
      sure = false;
      return true;
    }
  }
}
