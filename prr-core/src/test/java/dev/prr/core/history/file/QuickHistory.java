package dev.prr.core.history.file;

import dev.prr.core.history.chain.QuickChain;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Run;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

/**
 * Writes a history in the shape that deposits and sealing give it, without waiting for the medium:
 * for organizations that a test or a figure makes and loses.
 */
public final class QuickHistory {

  private final Path history;
  private final QuickChain chain;

  public QuickHistory(Path root) throws IOException {
    history = root.resolve(".prr/history");
    chain = new QuickChain(root, history);
  }

  /** The same as a reader sees it. */
  public static FileHistory beside(Path root) {
    return Samples.beside(root, Limits.DEFAULT);
  }

  /** Seals a run in a month; judgements that are there already are not written again. */
  public void add(YearMonth month, Run run, List<Judgement> judgements) throws IOException {
    for (Judgement judgement : judgements) {
      byte[] bytes = judgement.bytes();
      Path file = history.resolve(Shelf.nameOfJudgement(Digest.of(bytes)));
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
      }
    }
    chain.add(month.toString(), Run.KIND, run.bytes());
  }

  public void done() throws IOException {
    chain.done();
  }
}
