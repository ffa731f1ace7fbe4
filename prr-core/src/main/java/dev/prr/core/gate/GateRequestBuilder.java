package dev.prr.core.gate;

import dev.prr.core.history.HistoryLocation;
import dev.prr.core.report.format.Wishes;
import dev.prr.core.rule.pack.PackSource;
import dev.prr.core.workspace.Limits;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Puts a {@link GateRequest} together, name by name; what is not named keeps its default. */
public final class GateRequestBuilder {

  private final Path root;
  private Path outputDirectory;
  private HistoryLocation history;
  private List<PackSource> packs = List.of();
  private Optional<Path> policy = Optional.empty();
  private List<Path> sources = List.of();
  private List<Path> evidence = List.of();
  private Optional<String> skipReason = Optional.empty();
  private SortedSet<String> properties = new TreeSet<>();
  private String runId = "run-1";
  private Optional<Instant> started = Optional.empty();
  private Instant now;
  private String engine = "0";
  private Wishes reports = Wishes.USUAL;
  private boolean colour;
  private Limits limits = Limits.DEFAULT;

  GateRequestBuilder(Path root, Instant now) {
    this.root = root;
    this.now = now;
    outputDirectory = root.resolve("target/prr");
    history = new HistoryLocation.Folder(root.resolve(".prr/history"));
  }

  GateRequestBuilder(GateRequest request) {
    root = request.root();
    outputDirectory = request.outputDirectory();
    history = request.history();
    packs = request.packs();
    policy = request.policy();
    sources = request.sources();
    evidence = request.evidence();
    skipReason = request.skipReason();
    properties = request.properties();
    runId = request.runId();
    started = request.started();
    now = request.now();
    engine = request.engine();
    reports = request.reports();
    colour = request.colour();
    limits = request.limits();
  }

  public GateRequestBuilder outputDirectory(Path outputDirectory) {
    this.outputDirectory = outputDirectory;
    return this;
  }

  /** In a folder. */
  public GateRequestBuilder history(Path folder) {
    return history(new HistoryLocation.Folder(folder));
  }

  public GateRequestBuilder history(HistoryLocation history) {
    this.history = history;
    return this;
  }

  public GateRequestBuilder packs(List<PackSource> packs) {
    this.packs = packs;
    return this;
  }

  public GateRequestBuilder policy(Optional<Path> policy) {
    this.policy = policy;
    return this;
  }

  public GateRequestBuilder sources(List<Path> sources) {
    this.sources = sources;
    return this;
  }

  public GateRequestBuilder evidence(List<Path> evidence) {
    this.evidence = evidence;
    return this;
  }

  public GateRequestBuilder skipReason(Optional<String> skipReason) {
    this.skipReason = skipReason;
    return this;
  }

  public GateRequestBuilder properties(SortedSet<String> properties) {
    this.properties = properties;
    return this;
  }

  public GateRequestBuilder runId(String runId) {
    this.runId = runId;
    return this;
  }

  public GateRequestBuilder started(Optional<Instant> started) {
    this.started = started;
    return this;
  }

  GateRequestBuilder now(Instant now) {
    this.now = now;
    return this;
  }

  public GateRequestBuilder engine(String engine) {
    this.engine = engine;
    return this;
  }

  public GateRequestBuilder reports(Wishes reports) {
    this.reports = reports;
    return this;
  }

  public GateRequestBuilder colour(boolean colour) {
    this.colour = colour;
    return this;
  }

  public GateRequestBuilder limits(Limits limits) {
    this.limits = limits;
    return this;
  }

  public GateRequest build() {
    return new GateRequest(
        root,
        outputDirectory,
        history,
        packs,
        policy,
        sources,
        evidence,
        skipReason,
        properties,
        runId,
        started,
        now,
        engine,
        reports,
        colour,
        limits);
  }
}
