package dev.prr.core.history.transfer;

import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.workspace.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A run or a review with all that it rests on, to be kept whole or not at all: what comes first is
 * rested on, what comes last is the thing itself.
 */
public record Parcel(List<TransferLine> lines) {

  public Parcel {
    lines = List.copyOf(lines);
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("an empty parcel");
    }
  }

  /**
   * A run with its judgements.
   *
   * @param snapshotLimit facts that are larger are left out: the judgement still names their digest
   */
  public static Parcel of(
      Run run, List<Judgement> judgements, List<Snapshot> snapshots, int snapshotLimit) {
    List<TransferLine> lines = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      if (snapshot.bytes().length <= snapshotLimit) {
        lines.add(new TransferLine(TransferLine.FACTS, snapshot.bytes()));
      }
    }
    judgements.forEach(each -> lines.add(line(Judgement.KIND, each)));
    lines.add(line(Run.KIND, run));
    return new Parcel(lines);
  }

  /** A review, with what it came to where its record has no room for that. */
  public static Parcel of(HeldReview review, Limits limits) {
    List<TransferLine> lines = new ArrayList<>();
    review.beside(limits).ifPresent(json -> lines.add(new TransferLine(TransferLine.FACTS, json)));
    lines.add(line(HeldReview.KIND, review.within(limits)));
    return new Parcel(lines);
  }

  private static TransferLine line(String kind, Kept record) {
    return new TransferLine(kind, record.bytes());
  }

  /** The run or the review. */
  public TransferLine thing() {
    return lines.get(lines.size() - 1);
  }

  /** Its name among others: that of the thing. */
  public Digest id() {
    return thing().id();
  }

  /** How many bytes it has unpacked. */
  public long size() {
    return lines.stream().mapToLong(line -> line.bytes().length).sum();
  }

  /** Packed JSON lines, as {@code prr:export} writes them unpacked. */
  public byte[] packed() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      for (TransferLine line : lines) {
        gzip.write(line.bytes());
      }
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory could not be packed", e);
    }
    return packed.toByteArray();
  }

  /**
   * Reads what {@link #packed} wrote.
   *
   * @param limit the most it may have when it is unpacked
   * @throws IOException when it is nothing of the kind, or was changed
   */
  public static Parcel read(byte[] packed, int limit) throws IOException {
    byte[] bytes;
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      bytes = gzip.readNBytes(limit + 1);
    }
    if (bytes.length > limit || bytes.length == 0 || bytes[bytes.length - 1] != '\n') {
      throw new IOException("it is no parcel");
    }
    List<TransferLine> lines = new ArrayList<>();
    int from = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        byte[] line = Arrays.copyOfRange(bytes, from, at);
        lines.add(
            TransferLine.read(line).orElseThrow(() -> new IOException("a record was changed")));
        from = at + 1;
      }
    }
    return new Parcel(lines);
  }
}
