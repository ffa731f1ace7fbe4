package dev.prr.core.history.file;

import dev.prr.core.history.chain.Link;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.RecordReader;
import dev.prr.core.history.record.Run;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Reads records back from a shelf. One that is damaged says so and hides no other. */
final class RecordFiles {

  private interface Reader<T> {
    T read(byte[] bytes) throws RecordReader.Unreadable;
  }

  static final String MISSING = "It is missing.";

  private final Shelf shelf;
  private final int limit;

  RecordFiles(Shelf shelf, int limit) {
    this.shelf = shelf;
    this.limit = limit;
  }

  Found<Run> run(String name) {
    return read(name, RecordReader::run);
  }

  Found<Judgement> judgement(Digest id) {
    return read(Shelf.nameOfJudgement(id), RecordReader::judgement);
  }

  Found<HeldReview> review(String name) {
    return read(name, RecordReader::review);
  }

  /** A run that is a link of the chain. */
  static Found<Run> run(Link link) {
    return read(link, RecordReader::run);
  }

  /** A review that is a link of the chain. */
  static Found<HeldReview> review(Link link) {
    return read(link, RecordReader::review);
  }

  private static <T extends Kept> Found<T> read(Link link, Reader<T> reader) {
    try {
      return new Found.Whole<>(link.id(), reader.read(link.record()));
    } catch (RecordReader.Unreadable e) {
      return damaged("chain/record/" + link.sequence(), reasonOf(e), unreadable(e));
    }
  }

  /** The bytes of a judgement as they are kept, which a newer version would write otherwise. */
  Optional<byte[]> bytes(Digest judgement) {
    try {
      byte[] bytes = shelf.read(Shelf.nameOfJudgement(judgement), limit);
      return Digest.of(bytes).equals(judgement) ? Optional.of(bytes) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private <T extends Kept> Found<T> read(String name, Reader<T> reader) {
    try {
      byte[] bytes = shelf.read(name, limit);
      if (bytes.length > limit) {
        return damaged(name, Reason.TOO_BIG, "It is larger than any record.");
      }
      Digest id = Digest.of(bytes);
      if (!name.endsWith(id + ".json")) {
        return damaged(name, Reason.MALFORMED, "It was changed after it was written.");
      }
      T record = reader.read(bytes);
      return Shelf.nameOf(record, id).equals(name)
          ? new Found.Whole<>(id, record)
          : damaged(name, Reason.MALFORMED, "It lies under a name that is not its own.");
    } catch (NoSuchFileException e) {
      return damaged(name, Reason.UNREADABLE, MISSING);
    } catch (IOException e) {
      return damaged(name, Reason.UNREADABLE, DiskTrouble.explain(e) + ".");
    } catch (RecordReader.Unreadable e) {
      return damaged(name, reasonOf(e), unreadable(e));
    }
  }

  private static Reason reasonOf(RecordReader.Unreadable e) {
    return e.newer ? Reason.UNSUPPORTED : Reason.MALFORMED;
  }

  private static String unreadable(RecordReader.Unreadable e) {
    return "It cannot be read: " + e.getMessage() + ".";
  }

  /** What is wrong with a file or folder of the history. */
  static <T extends Kept> Found<T> damaged(String name, Reason reason, String why) {
    return new Found.Damaged<>(problem(name, reason, why));
  }

  static LeftOut problem(String name, Reason reason, String why) {
    return new LeftOut(reason, why, Location.startOf(new SourcePath(name)));
  }
}
