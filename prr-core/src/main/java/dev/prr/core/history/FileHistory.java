package dev.prr.core.history;

import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The history in a folder. Any number of processes and threads may deposit at once; what was
 * acknowledged survives kill -9, a full disk and a power loss.
 *
 * <pre>{@code
 * Receipt receipt = FileHistory.in(root, root.resolve(".prr/history"), limits).deposit(run, judgements);
 * }</pre>
 */
public final class FileHistory {

  private static final int STAMP_LENGTH = "20261122T110800.000000000Z".length();
  private static final Comparator<String> NEWEST_FIRST =
      Comparator.comparing(FileHistory::stampOf)
          .reversed()
          .thenComparing(Comparator.naturalOrder());

  private final Shelf shelf;
  private final RecordFiles files;
  private final String where;
  private final Limits limits;

  private FileHistory(Shelf shelf, String where, Limits limits) {
    this.shelf = shelf;
    this.files = new RecordFiles(shelf, limits.recordBytes());
    this.where = where;
    this.limits = limits;
  }

  /**
   * The history in a folder, which is made when something is deposited.
   *
   * @param root the judged tree; where the folder lies in it, a link on the way there is refused,
   *     because a judged tree must not be able to send us elsewhere
   * @param folder for example {@code .prr/history} in the tree; outside of it, links are followed
   */
  public static FileHistory in(Path root, Path folder, Limits limits) {
    return in(root, folder, limits, Disk.local());
  }

  static FileHistory in(Path root, Path folder, Limits limits, Disk disk) {
    SafeFolder home = SafeFolder.of(disk, root, folder);
    return new FileHistory(new Shelf(disk, home), home.shown(), limits);
  }

  /**
   * Keeps a run and its judgements; the judgements first, so that a run never names what is not
   * there. Depositing the same again changes nothing.
   *
   * @throws HistoryException when they could not be kept; nothing that was kept before is harmed
   * @throws IllegalArgumentException when the run names other judgements than these
   */
  public Receipt deposit(Run run, List<Judgement> judgements) throws HistoryException {
    List<Digest> named = run.services().stream().map(Run.ServiceJudgement::judgement).toList();
    Set<Digest> given = judgements.stream().map(Judgement::id).collect(Collectors.toSet());
    if (!given.equals(Set.copyOf(named))) {
      throw new IllegalArgumentException("the run names other judgements than it is given with");
    }
    try {
      shelf.open();
      for (Judgement judgement : judgements) {
        put(judgement);
      }
      put(run);
    } catch (IOException e) {
      throw new HistoryException(
          "This run could not be recorded in "
              + where
              + ". "
              + DiskTrouble.explain(e)
              + ", or name another folder with -Dprr.history=<folder>.",
          e);
    }
    sweep();
    return new Receipt(run.id(), named, where);
  }

  private void put(Kept record) throws IOException, HistoryException {
    int size = record.bytes().length;
    if (size > limits.recordBytes()) {
      throw new HistoryException(
          "This run could not be recorded in "
              + where
              + ". Its record would have "
              + size
              + " bytes, the limit is "
              + limits.recordBytes()
              + ". Judge fewer services or rules in one run.");
    }
    shelf.put(record);
  }

  private void sweep() {
    try {
      shelf.sweep();
    } catch (IOException nextTime) {
      // The record is safe. A left-over costs a few bytes, and every deposit tries again.
    }
  }

  /**
   * Hands over the runs, newest first, runs of one instant by id. Each is read when its turn comes.
   *
   * @param service only runs that judged it
   * @param limit how many whole runs at most; damaged ones come between them and do not count
   * @throws HistoryException when the folder cannot be read at all
   */
  public void runs(Optional<String> service, int limit, Consumer<Found<Run>> to)
      throws HistoryException {
    int left = limit;
    for (String month : months()) {
      String folder = Shelf.RUNS + "/" + month;
      for (String name : namesIn(folder, to)) {
        if (left == 0) {
          return;
        }
        Found<Run> found = files.run(folder + "/" + name);
        if (found instanceof Found.Whole<Run> whole) {
          if (!service.map(whole.kept()::judged).orElse(true)) {
            continue;
          }
          left--;
        }
        to.accept(found);
      }
    }
  }

  /** The judgements of a run, in its order. */
  public List<Found<Judgement>> judgementsOf(Run run) {
    return run.services().stream().map(service -> judgement(service.judgement())).toList();
  }

  /** One judgement; damaged, too, when it is not there. */
  public Found<Judgement> judgement(Digest id) {
    return files.judgement(id);
  }

  private List<String> months() throws HistoryException {
    try {
      return shelf.hasRuns()
          ? shelf.list(Shelf.RUNS).stream().sorted(Comparator.reverseOrder()).toList()
          : List.of();
    } catch (IOException e) {
      throw new HistoryException(
          "The history in " + where + " cannot be read. " + DiskTrouble.explain(e) + ".", e);
    }
  }

  private List<String> namesIn(String folder, Consumer<Found<Run>> to) {
    try {
      return shelf.list(folder).stream().sorted(NEWEST_FIRST).toList();
    } catch (IOException e) {
      to.accept(RecordFiles.damaged(folder, Reason.UNREADABLE, DiskTrouble.explain(e) + "."));
      return List.of();
    }
  }

  private static String stampOf(String name) {
    return name.substring(0, Math.min(STAMP_LENGTH, name.length()));
  }
}
