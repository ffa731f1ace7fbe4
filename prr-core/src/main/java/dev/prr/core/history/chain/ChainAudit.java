package dev.prr.core.history.chain;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Goes through the whole chain and proves it whole, or names the first link that is broken. What is
 * behind it is not looked at: nothing there rests on anything.
 */
public final class ChainAudit {

  /**
   * Where the chain is broken.
   *
   * @param file as a user knows it, a path that starts in the history folder
   * @param line from 1
   */
  public record Broken(String file, int line, String why) {}

  /**
   * What the chain begins behind.
   *
   * @param month the last that was dropped
   */
  public record Ground(String month, Checkpoint checkpoint) {}

  /**
   * What was found.
   *
   * @param ground how far what was dropped for its age went; empty where nothing was
   * @param reached how far the chain is whole; empty where nothing was ever sealed
   * @param unfinished the segment whose last line has no end, which the next sealer cuts
   * @param witness whether the checkpoint that was kept elsewhere is part of this chain
   * @param proof that the record that was asked for is part of it
   */
  public record Outcome(
      Optional<Ground> ground,
      Optional<Checkpoint> reached,
      Optional<Broken> broken,
      Optional<String> unfinished,
      Optional<Witness> witness,
      Optional<InclusionProof> proof) {}

  private final ChainFiles files;
  private final SegmentReader reader;
  private final Consumer<Link> each;
  private final ByteArrayOutputStream ids = new ByteArrayOutputStream();
  private Head head = Head.NONE;
  private Optional<Head> kept = Optional.empty();
  private Optional<Broken> broken = Optional.empty();
  private Optional<String> unfinished = Optional.empty();

  /** Each whole link in its place is also given to somebody who knows what it holds. */
  public ChainAudit(Disk disk, SafeFolder home, int recordLimit, Consumer<Link> each) {
    this.files = new ChainFiles(disk, home);
    this.reader = new SegmentReader(disk, recordLimit + Link.LONGEST_FRAME);
    this.each = each;
  }

  /**
   * Does it once.
   *
   * @param checkpoint one that was kept elsewhere
   * @param record one whose place in the chain is to be proven
   */
  public Outcome run(Optional<Checkpoint> checkpoint, Optional<Digest> record) throws IOException {
    if (!files.isThere()) {
      return new Outcome(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          checkpoint.map(Witness::ofNothing),
          Optional.empty());
    }
    kept = files.head();
    head = files.base();
    Optional<Ground> ground = ground();
    Inspection inspection = new Inspection(head, checkpoint, record);
    checkHead();
    for (String month : files.months(head)) {
      if (broken.isEmpty()) {
        readSegment(month, inspection);
      }
    }
    if (broken.isEmpty()) {
      checkEnd();
    }
    return new Outcome(
        ground,
        head.checkpoint(),
        broken,
        unfinished,
        inspection.witness(head),
        broken.isPresent() ? Optional.empty() : inspection.proof(head));
  }

  private Optional<Ground> ground() {
    String month = head.segment();
    return head.checkpoint().map(checkpoint -> new Ground(month, checkpoint));
  }

  private void readSegment(String month, Inspection inspection) throws IOException {
    head = head.turnedTo(month);
    ids.reset();
    int[] line = {0};
    reader.forward(
        files.segment(month),
        0,
        (bytes, offset, ended) -> {
          line[0]++;
          if (!ended) {
            unfinished = Optional.of(ChainFiles.nameOf(month));
            return false;
          }
          take(bytes, inspection)
              .ifPresent(
                  why -> broken = Optional.of(new Broken(ChainFiles.nameOf(month), line[0], why)));
          return broken.isEmpty();
        });
    if (broken.isEmpty()) {
      checkIds(month);
    }
  }

  private Optional<String> take(byte[] line, Inspection inspection) {
    try {
      Link link = Link.read(line);
      Optional<String> objection = head.objection(link);
      if (objection.isEmpty()) {
        head = head.plus(link, line.length + 1);
        ids.writeBytes(Hashes.bytes(link.id()));
        inspection.add(link, head);
        checkHead();
        each.accept(link);
      }
      return objection;
    } catch (BrokenLink e) {
      return Optional.of(e.why());
    }
  }

  /** The head that was kept is a witness of its own, though one that lies in the same place. */
  private void checkHead() {
    kept.filter(known -> known.size() == head.size())
        .filter(known -> !known.last().equals(head.last()) || !known.tree().equals(head.tree()))
        .ifPresent(
            known ->
                broken =
                    Optional.of(
                        atEnd(
                            "All up to here fits together, and it is not what chain/head was"
                                + " written for: records were exchanged, or chain/head was.")));
  }

  private void checkEnd() {
    kept.filter(known -> known.size() > head.size())
        .ifPresent(
            known ->
                broken =
                    Optional.of(
                        atEnd(
                            known.size()
                                + " records were sealed and "
                                + head.size()
                                + " are there: the end was cut off.")));
  }

  private Broken atEnd(String why) {
    String month = head.segment();
    return month.isEmpty()
        ? new Broken(ChainFiles.FOLDER, 1, why)
        : new Broken(ChainFiles.nameOf(month), (int) Math.max(1, head.size() - head.first()), why);
  }

  private void checkIds(String month) throws IOException {
    Optional<byte[]> listed = files.idsOf(month);
    byte[] right = ids.toByteArray();
    boolean fits =
        listed.isEmpty()
            || Arrays.equals(
                listed.get(),
                0,
                Math.min(listed.get().length, right.length),
                right,
                0,
                Math.min(listed.get().length, right.length));
    if (!fits) {
      broken =
          Optional.of(
              new Broken(
                  ChainFiles.FOLDER + "/" + month + ".ids",
                  1,
                  "It is not the list of what the segment holds; delete it, it is made anew."));
    }
  }
}
