package dev.prr.core.history.file;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.chain.BrokenChain;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.chain.Shortener;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.month.MonthCounts;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drops what is old from a history in a folder, month by month: counts stay, reviews stay while
 * they may still matter, and the chain still proves what is left.
 */
public final class Retention {

  /** How many whole months of runs are kept at least. */
  public static final int LEAST_MONTHS = 13;

  /** How long a review is kept at least, from the day it was held. */
  static final int REVIEW_MONTHS = 25;

  /** Where counts lie. */
  static final String COUNTS = "counts";

  private static final int PATIENCE_MILLIS = 10_000;
  private static final int LARGEST_COUNTS = 64 * 1024 * 1024;

  private final Disk disk;
  private final SafeFolder home;
  private final Shelf shelf;
  private final Limits limits;
  private final FileDeposits deposits;
  private final Shortener shortener;

  Retention(Disk disk, SafeFolder home, Shelf shelf, Limits limits) {
    this.disk = disk;
    this.home = home;
    this.shelf = shelf;
    this.limits = limits;
    this.deposits = new FileDeposits(shelf, limits.recordBytes());
    this.shortener = new Shortener(disk, home, deposits, limits.recordBytes(), PATIENCE_MILLIS);
  }

  /** The first month of which everything stays. */
  private static YearMonth firstKept(LocalDate today, int months) {
    if (months < LEAST_MONTHS) {
      throw new IllegalArgumentException("at least " + LEAST_MONTHS + " months are kept");
    }
    return YearMonth.from(today).minusMonths(months);
  }

  /**
   * The months that would go.
   *
   * @param months how many whole months before this one stay
   * @throws HistoryException when the history cannot be read
   */
  public Retained look(LocalDate today, int months) throws HistoryException {
    try {
      return new Retained(
          shortener.older(firstKept(today, months).toString()), 0, 0, 0, Optional.empty());
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  /**
   * Drops them.
   *
   * @param months how many whole months before this one stay
   * @throws HistoryException when that cannot be done; what was done until then is whole
   */
  public Retained drop(LocalDate today, int months) throws HistoryException {
    String first = firstKept(today, months).toString();
    String now = YearMonth.from(today).toString();
    RecordFiles files = new RecordFiles(shelf, limits.recordBytes());
    Leaving leaving = new Leaving(shelf, files, today);
    try {
      if (!disk.isFolder(home.path(), true)) {
        return new Retained(List.of(), 0, 0, 0, Optional.empty());
      }
      shelf.open();
      Optional<Checkpoint> reached = shortener.shorten(first, now, leaving);
      if (reached.isEmpty()) {
        throw new HistoryException(
            "Somebody else seals the history in " + home.shown() + ". Try again.");
      }
      long gone = new Unnamed(disk, home, shelf, limits).remove();
      return new Retained(leaving.months(), leaving.records(), leaving.reviews(), gone, reached);
    } catch (IOException e) {
      throw trouble(e);
    } catch (BrokenChain e) {
      throw new HistoryException(
          "The history in " + home.shown() + " is damaged: " + e.sentence(), e);
    }
  }

  /**
   * What is kept of the months that went, the oldest first.
   *
   * @throws HistoryException when they cannot be read
   */
  public List<MonthCounts> counts() throws HistoryException {
    List<MonthCounts> all = new ArrayList<>();
    try {
      if (shelf.has(COUNTS)) {
        for (String name : shelf.list(COUNTS)) {
          byte[] bytes = shelf.read(COUNTS + "/" + name, LARGEST_COUNTS);
          all.add(
              MonthCounts.read(bytes)
                  .orElseThrow(
                      () -> new IOException(COUNTS + "/" + name + " is not what was written")));
        }
      }
      return all;
    } catch (IOException e) {
      throw trouble(e);
    }
  }

  private HistoryException trouble(IOException e) {
    return new HistoryException(
        "Old records in "
            + home.shown()
            + " could not be dropped; do it again, what was done is whole. "
            + DiskTrouble.explain(e)
            + ".",
        e);
  }
}
