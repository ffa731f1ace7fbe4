package dev.prr.core.history.transfer;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.Transferred;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.LeftOut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes a history as JSON lines, the oldest first: of each run the facts and judgements that are
 * not in the file yet, then the run.
 */
public final class Exporter {

  /** What runs rest on, in a history. */
  public interface Source {
    Found<Judgement> judgement(Digest id);

    /** The bytes of a judgement as they are kept, which a newer version would write otherwise. */
    Optional<byte[]> bytes(Digest judgement);

    /** Facts; empty where they were not kept, or are a problem. */
    Optional<byte[]> facts(Digest facts, Consumer<LeftOut> problems);
  }

  private static final int BUFFER = 1 << 20;

  private final Disk disk;
  private final Path file;
  private final Source from;
  private final HistoryFilter filter;
  private final Set<Digest> written = new HashSet<>();
  private final List<LeftOut> problems = new ArrayList<>();
  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
  private Optional<IOException> failure = Optional.empty();
  private long runs;
  private long records;

  private Exporter(Disk disk, Path file, Source from, HistoryFilter filter) {
    this.disk = disk;
    this.file = file;
    this.from = from;
    this.filter = filter;
  }

  /** What puts the records of a history into an export. */
  public interface Filler {
    void fill(Exporter exporter) throws IOException, HistoryException;
  }

  /**
   * Writes a whole export.
   *
   * @param file one that is not there yet
   * @throws HistoryException when the history cannot be read, or the file cannot be written
   */
  public static Transferred write(
      Disk disk, Path file, Source from, HistoryFilter filter, Filler filler)
      throws HistoryException {
    try {
      disk.write(file, new byte[0]);
      Exporter exporter = new Exporter(disk, file, from, filter);
      filler.fill(exporter);
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

  /** Whether the file can no longer be written. */
  public boolean failed() {
    return failure.isPresent();
  }

  /** What cannot be taken over. */
  public void problem(LeftOut problem) {
    problems.add(problem);
  }

  /** A run with its bytes, where it is asked for. */
  public void run(Found<Run> found, byte[] bytes) {
    if (found instanceof Found.Damaged<Run> damaged) {
      problems.add(damaged.problem());
    } else if (found instanceof Found.Whole<Run> whole
        && filter.wants(whole.kept(), from::judgement)) {
      for (Run.ServiceJudgement service : whole.kept().services()) {
        judgement(service.judgement());
      }
      put(new TransferLine(Run.KIND, bytes));
      runs++;
    }
  }

  /** A review with its bytes, where it is asked for. */
  public void review(Found<HeldReview> found, byte[] bytes) {
    if (found instanceof Found.Damaged<HeldReview> damaged) {
      problems.add(damaged.problem());
    } else if (found instanceof Found.Whole<HeldReview> whole
        && filter.wants(whole.kept())
        && written.add(whole.id())) {
      whole.kept().digestBeside().ifPresent(this::facts);
      put(new TransferLine(HeldReview.KIND, bytes));
    }
  }

  private void judgement(Digest id) {
    if (!written.add(id)) {
      return;
    }
    if (from.judgement(id) instanceof Found.Whole<Judgement> whole) {
      facts(whole.kept().facts());
      from.bytes(id).ifPresent(bytes -> put(new TransferLine(Judgement.KIND, bytes)));
    } else if (from.judgement(id) instanceof Found.Damaged<Judgement> damaged) {
      problems.add(damaged.problem());
    }
  }

  private void facts(Digest facts) {
    if (written.add(facts)) {
      from.facts(facts, problems::add)
          .ifPresent(kept -> put(new TransferLine(TransferLine.FACTS, kept)));
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

  private Transferred done() throws IOException {
    flush();
    if (failure.isPresent()) {
      throw failure.get();
    }
    disk.force(file);
    return new Transferred(runs, records, problems, Optional.empty());
  }
}
