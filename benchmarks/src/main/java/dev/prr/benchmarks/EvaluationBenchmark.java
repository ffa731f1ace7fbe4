package dev.prr.benchmarks;

import dev.prr.core.evaluate.Evaluator;
import dev.prr.core.policy.Policy;
import dev.prr.core.policy.ServiceContext;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.pack.PackLoader;
import dev.prr.core.rule.pack.PackSource;
import dev.prr.core.rule.pack.Packs;
import dev.prr.core.service.Service;
import dev.prr.core.service.Services;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
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
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Rules over facts that are already there. */
@State(Scope.Benchmark)
public class EvaluationBenchmark {
  private static final LocalDate TODAY = LocalDate.EPOCH;

  @Param({"core", "all"})
  public String pack = "core";

  private List<Rule> rules = List.of();
  private List<Service> services = List.of();

  /** How many things rules have judged. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Judged {
    public long things;
  }

  @Setup
  public void read() throws IOException {
    ClassLoader loader = EvaluationBenchmark.class.getClassLoader();
    Packs packs = PackLoader.load(List.of(new PackSource(loader, List.of(pack))), Limits.DEFAULT);
    if (!packs.problems().isEmpty()) {
      throw new IllegalStateException(packs.problems().toString());
    }
    rules = packs.rules();
    services =
        Services.of(Corpus.read(2), List.of(), "corpus", Policy.DEFAULT.vocabulary()).services();
  }

  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  @OutputTimeUnit(TimeUnit.SECONDS)
  @Fork(1)
  @Warmup(iterations = 5, time = 2)
  @Measurement(iterations = 5, time = 2)
  public void warm(Judged judged, Blackhole hole) {
    run(judged, hole);
  }

  /** The first time, when nothing is compiled yet. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Fork(10)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  public void cold(Judged judged, Blackhole hole) {
    run(judged, hole);
  }

  private void run(Judged judged, Blackhole hole) {
    Evaluator evaluator = new Evaluator(Limits.DEFAULT);
    for (Service service : services) {
      ServiceContext context = Policy.DEFAULT.contextOf(service);
      for (Rule rule : rules) {
        var result = evaluator.judge(rule, service, context.as(), TODAY);
        judged.things += result.judged();
        hole.consume(result);
      }
    }
  }
}
