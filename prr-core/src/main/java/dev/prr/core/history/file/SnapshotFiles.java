package dev.prr.core.history.file;

import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.workspace.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Facts in files of their own, packed, each once however many runs had them. */
final class SnapshotFiles {

  /** What does not pack grows by less than a thousandth, and by a head and an end. */
  private static final int KIB = 1024;

  private final Shelf shelf;
  private final int limit;

  SnapshotFiles(Shelf shelf, int limit) {
    this.shelf = shelf;
    this.limit = limit;
  }

  /** One beyond the limit is left out: the judgement still names its digest. */
  void keep(Snapshot snapshot) throws IOException {
    keep(snapshot.id(), snapshot.bytes());
  }

  /** What a review came to, where its record has no room for it. */
  void keepBeside(HeldReview review, Limits limits) throws IOException {
    Optional<byte[]> json = review.beside(limits);
    if (json.isPresent()) {
      keep(Digest.of(json.get()), json.get());
    }
  }

  void keep(Digest id, byte[] bytes) throws IOException {
    String name = Shelf.nameOfSnapshot(id);
    if (bytes.length <= limit && !shelf.holds(name)) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(bytes);
      }
      shelf.put(name, packed.toByteArray());
    }
  }

  /** Empty where there is none; an error where there is one that is not what was written. */
  Optional<byte[]> read(Digest facts) throws IOException {
    byte[] packed;
    try {
      packed = shelf.read(Shelf.nameOfSnapshot(facts), limit + limit / KIB + KIB);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    byte[] bytes;
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      bytes = gzip.readNBytes(limit + 1);
    }
    if (!Digest.of(bytes).equals(facts)) {
      throw new IOException("it was changed after it was written");
    }
    return Optional.of(bytes);
  }
}
