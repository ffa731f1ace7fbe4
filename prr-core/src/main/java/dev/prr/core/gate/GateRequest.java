package dev.prr.core.gate;

import dev.prr.core.history.HistoryLocation;
import dev.prr.core.report.Style;
import dev.prr.core.report.format.Wishes;
import dev.prr.core.rule.pack.PackSource;
import dev.prr.core.workspace.Limits;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Everything a run depends on; two runs with equal requests over equal files give equal bytes.
 *
 * @param root the tree that is judged
 * @param outputDirectory where results are written
 * @param history where records are kept
 * @param packs the packs that are asked for, with the class paths that hold them
 * @param policy the trusted policy file; empty for the built-in one
 * @param sources further folders that hold artifacts of the services
 * @param skipReason present when the run is skipped on purpose, with the reason given or a blank
 * @param properties names, never values, of the settings that were given for this run
 * @param runId tells runs of one instant apart; the same for a retry of the same run
 * @param evidence further folders that hold evidence of the services
 * @param started when the build began that runs the gate; empty outside a build
 * @param now the instant of the run
 * @param engine version of the engine that judges
 * @param reports which reports of the run are written
 * @param colour whether the console shows colours
 */
public record GateRequest(
    Path root,
    Path outputDirectory,
    HistoryLocation history,
    List<PackSource> packs,
    Optional<Path> policy,
    List<Path> sources,
    List<Path> evidence,
    Optional<String> skipReason,
    SortedSet<String> properties,
    String runId,
    Optional<Instant> started,
    Instant now,
    String engine,
    Wishes reports,
    boolean colour,
    Limits limits) {

  public GateRequest {
    packs = List.copyOf(packs);
    sources = List.copyOf(sources);
    evidence = List.copyOf(evidence);
  }

  /**
   * Whether the verdict must not be weakened by what is judged: exactly when trusted policy lies
   * outside the judged tree.
   */
  boolean isGate() {
    return policy.filter(file -> !file.startsWith(root)).isPresent();
  }

  /**
   * A request about the tree, with results and records at their usual places below it and
   * everything else empty.
   */
  public static GateRequestBuilder of(Path root, Instant now) {
    return new GateRequestBuilder(root, now);
  }

  /** The same run at another time. */
  GateRequest at(Instant instant) {
    return new GateRequestBuilder(this).now(instant).build();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  Style style() {
    return Style.PLAIN.withColour(colour);
  }
}
