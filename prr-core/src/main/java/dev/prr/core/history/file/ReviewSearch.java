package dev.prr.core.history.file;

import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.chain.ChainReader;
import dev.prr.core.history.chain.Link;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Hands over the reviews that are asked for, each once. */
final class ReviewSearch implements ChainReader.Visitor {

  private final ReviewFilter filter;
  private final Consumer<Found<HeldReview>> to;
  private final Set<Digest> seen = new HashSet<>();

  ReviewSearch(ReviewFilter filter, Consumer<Found<HeldReview>> to) {
    this.filter = filter;
    this.to = to;
  }

  /** One that is sealed between being listed and being read comes again as a link. */
  void waiting(Found<HeldReview> found) {
    boolean sealedMeanwhile =
        found instanceof Found.Damaged<HeldReview> damaged
            && damaged.problem().detail().equals(RecordFiles.MISSING);
    if (!sealedMeanwhile) {
      consider(found);
    }
  }

  @Override
  public boolean link(Link link) {
    if (link.kind().equals(HeldReview.KIND)) {
      consider(RecordFiles.review(link));
    }
    return true;
  }

  @Override
  public boolean broken(String file, int line, String why) {
    Location place = new Location(new SourcePath(file), line, 1);
    to.accept(new Found.Damaged<>(new LeftOut(LeftOut.Reason.MALFORMED, why, place)));
    return true;
  }

  private void consider(Found<HeldReview> found) {
    boolean wanted =
        !(found instanceof Found.Whole<HeldReview> whole)
            || (filter.wants(whole.kept()) && seen.add(whole.id()));
    if (wanted) {
      to.accept(found);
    }
  }
}
