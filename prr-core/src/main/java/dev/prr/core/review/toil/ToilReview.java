package dev.prr.core.review.toil;

import dev.prr.core.history.record.Period;
import dev.prr.core.review.toil.backlog.LeftRow;
import dev.prr.core.review.toil.file.DecisionsFile;
import dev.prr.core.review.toil.file.DecisionsFile.Decided;
import dev.prr.core.source.SourcePath;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the meeting looks at. The same input gives the same review.
 *
 * @param organization its name
 * @param teams in alphabetical order
 * @param commonalities most teams first
 * @param texts how many different texts were compared
 * @param threshold how alike two texts had to be
 * @param decisions of this review
 * @param asked what the review before decided
 * @param notes what is no longer true of what people wrote
 * @param rows read from each file
 * @param left rows that were left out
 */
public record ToilReview(
    String organization,
    Period period,
    List<TeamToil> teams,
    List<Commonality> commonalities,
    int texts,
    double threshold,
    DecisionsFile decisions,
    List<Decided> asked,
    List<Note> notes,
    SortedMap<SourcePath, Integer> rows,
    List<LeftRow> left) {
  public ToilReview {
    teams = List.copyOf(teams);
    commonalities = List.copyOf(commonalities);
    asked = List.copyOf(asked);
    notes = List.copyOf(notes);
    rows = new TreeMap<>(rows);
    left = List.copyOf(left);
  }

  /** A month, of all teams together. */
  public BigDecimal hours() {
    return teams.stream().map(TeamToil::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Items that are open, of all teams together. */
  public int items() {
    return teams.stream().mapToInt(team -> team.open().size()).sum();
  }
}
