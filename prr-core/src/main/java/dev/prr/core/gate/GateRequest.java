package dev.prr.core.gate;

import dev.prr.core.workspace.Limits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Everything a run depends on; two runs with equal requests over equal files give equal bytes.
 *
 * @param root the tree that is judged
 * @param outputDirectory where results are written
 * @param history where records are kept
 * @param packs names of the packs that count, for example {@code core}
 * @param packSources class loaders whose resources hold packs
 * @param policy the trusted policy file; empty for the built-in one
 * @param sources further folders that hold artifacts of the services
 * @param skipReason present when the run is skipped on purpose, with the reason given or a blank
 * @param properties names, never values, of the settings that were given for this run
 * @param now the instant of the run
 * @param engine version of the engine that judges
 * @param colour whether the console shows colours
 */
public record GateRequest(
    Path root,
    Path outputDirectory,
    Path history,
    List<String> packs,
    List<ClassLoader> packSources,
    Optional<Path> policy,
    List<Path> sources,
    Optional<String> skipReason,
    SortedSet<String> properties,
    Instant now,
    String engine,
    boolean colour,
    Limits limits) {

  public GateRequest {
    packs = List.copyOf(packs);
    packSources = List.copyOf(packSources);
    sources = List.copyOf(sources);
  }
}
