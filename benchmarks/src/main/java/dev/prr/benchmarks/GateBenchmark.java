package dev.prr.benchmarks;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.VerifyGoal;
import dev.prr.core.rule.pack.PackSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The whole line without Maven: rules, files, facts, verdict, record, result.json. */
@State(Scope.Benchmark)
public class GateBenchmark {

  @Param("core")
  public String pack = "core";

  private Path work = Path.of("");

  @Setup
  public void makeRoom() throws IOException {
    work = Files.createTempDirectory("prr-benchmark");
  }

  /** As a pipeline does it: once, in a fresh JVM. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(10)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public GateResult cold() {
    return verify();
  }

  /** Over and over in one JVM. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(1)
  @Warmup(iterations = 5, time = 5)
  @Measurement(iterations = 5, time = 5)
  public GateResult warm() {
    return verify();
  }

  private GateResult verify() {
    GateResult result =
        VerifyGoal.run(
            GateRequest.of(Corpus.folder().toAbsolutePath(), Instant.EPOCH).outputDirectory(work.resolve("out")).history(work.resolve("history")).packs(List.of(new PackSource(GateBenchmark.class.getClassLoader(), List.of(pack)))).runId("benchmark").engine("benchmark").build());
    if (result.ending() == GateResult.Ending.ERROR) {
      throw new IllegalStateException("nothing was judged: " + result.lastLine());
    }
    return result;
  }
}
