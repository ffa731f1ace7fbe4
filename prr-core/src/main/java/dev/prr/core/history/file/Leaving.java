package dev.prr.core.history.file;

import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.chain.Link;
import dev.prr.core.history.chain.Shortener;
import dev.prr.core.history.month.MonthCounter;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps of what leaves a history what has to stay: the counts of each month, and reviews that may
 * still matter, which are deposited anew and so go to the end of the chain.
 */
final class Leaving implements Shortener.Keeper {

  private final Shelf shelf;
  private final RecordFiles files;
  private final LocalDate today;
  private final List<String> months = new ArrayList<>();
  private final Map<String, byte[]> reviews = new LinkedHashMap<>();
  private MonthCounter counter = new MonthCounter();
  private long records;

  Leaving(Shelf shelf, RecordFiles files, LocalDate today) {
    this.shelf = shelf;
    this.files = files;
    this.today = today;
  }

  @Override
  public void going(Link link) {
    counter.record();
    records++;
    if (link.kind().equals(Run.KIND)) {
      if (RecordFiles.run(link) instanceof Found.Whole<Run> run) {
        run(run.kept());
      }
    } else if (link.kind().equals(HeldReview.KIND)
        && RecordFiles.review(link) instanceof Found.Whole<HeldReview> review
        && mayMatter(review.kept())) {
      reviews.put(Shelf.nameOf(review.kept(), link.id()), link.record());
    }
  }

  private void run(Run run) {
    counter.run(run);
    for (Run.ServiceJudgement service : run.services()) {
      if (files.judgement(service.judgement()) instanceof Found.Whole<Judgement> judgement) {
        counter.judgement(judgement.kept());
      }
    }
  }

  private boolean mayMatter(HeldReview review) {
    return !review.due().isBefore(today)
        || !review.held().plusMonths(Retention.REVIEW_MONTHS).isBefore(today);
  }

  @Override
  public void month(String month, Checkpoint reached) throws IOException {
    shelf.put(
        Retention.COUNTS + "/" + month + ".json",
        counter.done(YearMonth.parse(month), reached.line()).bytes());
    counter = new MonthCounter();
    months.add(month);
  }

  @Override
  public void beforeItGoes() throws IOException {
    for (Map.Entry<String, byte[]> review : reviews.entrySet()) {
      shelf.put(review.getKey(), review.getValue());
    }
  }

  List<String> months() {
    return months;
  }

  long records() {
    return records;
  }

  int reviews() {
    return reviews.size();
  }
}
