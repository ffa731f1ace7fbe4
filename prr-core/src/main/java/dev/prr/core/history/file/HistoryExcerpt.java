package dev.prr.core.history.file;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.chain.BrokenChain;
import dev.prr.core.history.chain.ChainExcerpt;
import dev.prr.core.history.chain.Link;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Takes what was sealed in some months out of a history in a folder, as the files of a smaller
 * history that an audit can prove whole by itself. Snapshots stay behind.
 */
public final class HistoryExcerpt {

  /** What is done with what was taken, each once, a judgement before the runs that name it. */
  public interface Visitor {
    void run(Digest id, Run run);

    void judgement(Digest id, Judgement judgement);

    void review(Digest id, HeldReview review);

    /** A record that cannot be read, or a judgement that is not there. */
    void damaged(LeftOut problem);
  }

  private final Disk disk;
  private final SafeFolder home;
  private final Limits limits;
  private final RecordFiles files;
  private final TreeSet<Digest> judgements = new TreeSet<>();

  private HistoryExcerpt(Disk disk, SafeFolder home, Limits limits) {
    this.disk = disk;
    this.home = home;
    this.limits = limits;
    this.files = new RecordFiles(new Shelf(disk, home), limits.recordBytes());
  }

  /** From a history as {@link FileHistory#in} knows it. */
  public static HistoryExcerpt from(Path root, Path folder, Limits limits) {
    Disk disk = Disk.local();
    return new HistoryExcerpt(disk, SafeFolder.of(disk, root, folder), limits);
  }

  /**
   * Takes it.
   *
   * @param sink where the files go, by their paths in the folder of a history
   * @return how the chain goes there; empty where nothing was sealed in these months
   * @throws HistoryException when the history is damaged or cannot be read
   * @throws IOException when the sink cannot be written
   */
  public Optional<ChainExcerpt.Taken> take(
      YearMonth from, YearMonth to, ChainExcerpt.Sink sink, Visitor visitor)
      throws HistoryException, IOException {
    Optional<ChainExcerpt.Taken> taken;
    try {
      taken =
          new ChainExcerpt(disk, home, limits.recordBytes())
              .take(
                  from,
                  to,
                  sink.below("chain"),
                  link -> visit(link, visitor),
                  link -> link.kind().equals(HeldReview.KIND));
    } catch (BrokenChain e) {
      throw new HistoryException(
          "The history in " + home.shown() + " is damaged: " + e.sentence(), e);
    } catch (IOException e) {
      throw new HistoryException(
          "The history in "
              + home.shown()
              + " could not be read, or the package not written. "
              + DiskTrouble.explain(e)
              + ".",
          e);
    }
    for (Digest id : new ArrayList<>(judgements)) {
      Optional<byte[]> bytes = files.bytes(id);
      if (bytes.isPresent()) {
        sink.begin(Shelf.nameOfJudgement(id));
        sink.write(bytes.get());
      }
    }
    return taken;
  }

  private void visit(Link link, Visitor visitor) {
    if (link.kind().equals(Run.KIND)) {
      if (RecordFiles.run(link) instanceof Found.Whole<Run> whole) {
        judgements(whole.kept(), visitor);
        visitor.run(whole.id(), whole.kept());
      } else if (RecordFiles.run(link) instanceof Found.Damaged<Run> damaged) {
        visitor.damaged(damaged.problem());
      }
    } else if (link.kind().equals(HeldReview.KIND)) {
      if (RecordFiles.review(link) instanceof Found.Whole<HeldReview> whole) {
        visitor.review(whole.id(), whole.kept());
      } else if (RecordFiles.review(link) instanceof Found.Damaged<HeldReview> damaged) {
        visitor.damaged(damaged.problem());
      }
    }
  }

  private void judgements(Run run, Visitor visitor) {
    List<Digest> named = run.services().stream().map(Run.ServiceJudgement::judgement).toList();
    for (Digest id : named) {
      if (judgements.add(id)) {
        Found<Judgement> found = files.judgement(id);
        if (found instanceof Found.Whole<Judgement> whole) {
          visitor.judgement(id, whole.kept());
        } else if (found instanceof Found.Damaged<Judgement> damaged) {
          visitor.damaged(damaged.problem());
        }
      }
    }
  }
}
