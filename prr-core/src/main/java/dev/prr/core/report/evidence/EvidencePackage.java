package dev.prr.core.report.evidence;

import dev.prr.core.history.HistoryException;
import dev.prr.core.history.chain.ChainExcerpt;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.chain.InclusionProof;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.file.HistoryExcerpt;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Json;
import dev.prr.core.workspace.LeftOut;
import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what an auditor gets. */
public final class EvidencePackage {

  private static final int SCHEMA = 1;
  private static final String FOLDER = "prr-evidence";

  /**
   * What was put together.
   *
   * @param end how far the chain of the package goes
   * @param problems records that cannot be read; they are in the package as they are
   */
  public record Made(Path file, long runs, int reviews, Checkpoint end, List<LeftOut> problems) {
    public Made {
      problems = List.copyOf(problems);
    }
  }

  private EvidencePackage() {}

  /**
   * Writes what was sealed in these months.
   *
   * @param file the zip file; one that is there is replaced
   * @param engine the version that the page names for an audit
   * @return empty where nothing was sealed in these months, and no file is written
   * @throws HistoryException when the history is damaged or cannot be read, or the file cannot be
   *     written
   */
  public static Optional<Made> write(
      HistoryExcerpt excerpt, YearMonth from, YearMonth to, Path file, String engine)
      throws HistoryException {
    try {
      Disk disk = Disk.local();
      PackageWriter writer = new PackageWriter(disk, file, FOLDER + "-" + from + "-" + to);
      try {
        Optional<Made> made = fill(writer, excerpt, from, to, file, engine);
        if (made.isEmpty()) {
          writer.giveUp();
        } else {
          writer.done();
        }
        return made;
      } catch (IOException | HistoryException e) {
        writer.giveUp();
        throw e;
      }
    } catch (IOException e) {
      throw new HistoryException(
          "The evidence package could not be written. " + DiskTrouble.explain(e) + ".", e);
    }
  }

  private static Optional<Made> fill(
      PackageWriter writer,
      HistoryExcerpt excerpt,
      YearMonth from,
      YearMonth to,
      Path file,
      String engine)
      throws HistoryException, IOException {
    Tables tables = new Tables();
    Optional<ChainExcerpt.Taken> found = excerpt.take(from, to, writer.below("history"), tables);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ChainExcerpt.Taken taken = found.get();
    writer.put("packs.csv", tables.packs());
    writer.put("policies.csv", tables.policies());
    writer.put("waivers.csv", tables.waivers());
    writer.put("decisions.csv", tables.decisions());
    writer.put("reviews.csv", tables.reviews());
    writer.put("checkpoints.json", Json.pretty(checkpoints(taken)));
    for (InclusionProof proof : taken.proofs()) {
      writer.put("proofs/" + proof.record() + ".json", Json.pretty(json(proof)));
    }
    writer.put("package.json", Json.pretty(about(from, to, engine, tables, taken)));
    writer.put("README.md", Readme.of(from, to, engine, taken));
    return Optional.of(
        new Made(file, tables.runs(), tables.reviewed(), taken.end(), tables.problems()));
  }

  private static Map<String, Object> about(
      YearMonth from, YearMonth to, String engine, Tables tables, ChainExcerpt.Taken taken) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("schema", SCHEMA);
    json.put("from", from.toString());
    json.put("to", to.toString());
    json.put("engine", engine);
    json.put("history", taken.end().origin());
    json.put("runs", tables.runs());
    json.put("reviews", tables.reviewed());
    json.put("unreadable", tables.problems().size());
    return json;
  }

  private static Map<String, Object> checkpoints(ChainExcerpt.Taken taken) {
    Map<String, Object> json = new LinkedHashMap<>();
    taken.before().ifPresent(before -> json.put("before", before.line()));
    json.put("end", taken.end().line());
    json.put("now", taken.now().line());
    json.put("endToNow", hashes(taken.consistency()));
    return json;
  }

  private static Map<String, Object> json(InclusionProof proof) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("record", proof.record().hex());
    json.put("index", proof.index());
    json.put("path", hashes(proof.path()));
    json.put("checkpoint", proof.checkpoint().line());
    return json;
  }

  private static List<String> hashes(List<Digest> hashes) {
    return hashes.stream().map(Digest::hex).toList();
  }
}
