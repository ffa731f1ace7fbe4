package dev.prr.core.review.toil;

import dev.prr.core.history.record.Period;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.toil.backlog.Backlog;
import dev.prr.core.review.toil.file.CommonalitiesFile;
import dev.prr.core.review.toil.file.DecisionsFile;
import dev.prr.core.review.toil.item.Share;
import dev.prr.core.review.toil.likeness.Words;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that a review rests on.
 *
 * @param period the quarter that is looked at
 * @param backlog of it
 * @param before the backlog of the quarter before; empty where none was imported
 * @param shares by quarter and team, the oldest quarter first
 * @param suppressed teams of which fewer than three answered in this quarter
 * @param commonalities what rooms have said so far
 * @param decisions of this review
 * @param asked what the review before decided
 */
public record ToilInput(
    Organization organization,
    Period period,
    Words words,
    Backlog backlog,
    Optional<Backlog> before,
    SortedMap<Period, SortedMap<String, Share>> shares,
    Set<String> suppressed,
    CommonalitiesFile commonalities,
    DecisionsFile decisions,
    DecisionsFile asked) {
  public ToilInput {
    shares = new TreeMap<>(shares);
    suppressed = new TreeSet<>(suppressed);
  }
}
