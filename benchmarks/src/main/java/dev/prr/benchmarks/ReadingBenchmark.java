package dev.prr.benchmarks;

import dev.prr.core.artifact.Reading;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a folder to recognized artifacts: finding, reading, parsing, recognizing. */
@State(Scope.Benchmark)
public class ReadingBenchmark {

  /** How many files are parsed at the same time. */
  @Param({"1", "2"})
  public int threads;

  /** What was read, so that throughput is also told in documents. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Read {
    public long documents;
  }

  /** As a pipeline does it: once, in a fresh JVM. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(10)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public Reading cold() throws IOException {
    return Corpus.read(threads);
  }

  /** Over and over in one JVM. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Fork(1)
  @Warmup(iterations = 5, time = 5)
  @Measurement(iterations = 5, time = 5)
  public Reading warm(Read read) throws IOException {
    Reading reading = Corpus.read(threads);
    read.documents += reading.documents();
    return reading;
  }
}
