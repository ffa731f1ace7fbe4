package dev.prr.core.history.file;

import dev.prr.core.history.History;
import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.chain.ChainReader;
import dev.prr.core.history.chain.Link;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Run;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Goes through runs from the youngest on, until as many were found as were asked for. */
final class RunSearch implements ChainReader.Visitor {

  private final History history;
  private final HistoryFilter filter;
  private final Consumer<Found<Run>> to;
  private final Set<String> waiting = new HashSet<>();
  private int left;

  RunSearch(History history, HistoryFilter filter, int limit, Consumer<Found<Run>> to) {
    this.history = history;
    this.filter = filter;
    this.left = limit;
    this.to = to;
  }

  boolean wantsMore() {
    return left > 0;
  }

  /** One that is sealed between being listed and being read comes again as a link. */
  void waiting(FileDeposits.FileDeposit deposit, RecordFiles files) {
    if (!wantsMore()) {
      return;
    }
    Found<Run> found = files.run(Shelf.DEPOSITS + "/" + deposit.name());
    if (found instanceof Found.Damaged<Run> damaged && isMissing(damaged.problem())) {
      return;
    }
    waiting.add(deposit.id());
    consider(found);
  }

  private static boolean isMissing(LeftOut problem) {
    return problem.detail().equals(RecordFiles.MISSING);
  }

  @Override
  public boolean link(Link link) {
    if (link.kind().equals(Run.KIND) && !waiting.contains(link.id().hex())) {
      consider(RecordFiles.run(link));
    }
    return wantsMore();
  }

  @Override
  public boolean broken(String file, int line, String why) {
    Location place = new Location(new SourcePath(file), line, 1);
    to.accept(new Found.Damaged<>(new LeftOut(LeftOut.Reason.MALFORMED, why, place)));
    return true;
  }

  private void consider(Found<Run> found) {
    if (!(found instanceof Found.Whole<Run> whole)) {
      to.accept(found);
    } else if (filter.wants(whole.kept(), history::judgement)) {
      to.accept(found);
      left--;
    }
  }
}
