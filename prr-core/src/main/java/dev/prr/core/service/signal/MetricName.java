package dev.prr.core.service.signal;

import dev.prr.core.service.query.Words;
import java.util.Collections;
import java.util.Set;

/**
 * What the words of a metric's name promise. Names follow conventions (Prometheus documentation,
 * "Metric and label naming"; OpenTelemetry semantic conventions), so this is a good guess, not
 * proof.
 */
public final class MetricName {

  private static final Set<String> LATENCY =
      Set.of("latency", "latencies", "duration", "durations", "rtt", "ttfb", "elapsed");
  private static final Set<String> UNITS_OF_TIME =
      Set.of("seconds", "milliseconds", "microseconds", "ms", "msec", "millis");
  private static final Set<String> NOT_OF_REQUESTS =
      Set.of("gc", "cpu", "scrape", "size", "bytes", "fsync", "evaluation", "compaction");
  private static final Set<String> EVENTS =
      Set.of(
          "request",
          "requests",
          "req",
          "reqs",
          "message",
          "messages",
          "call",
          "calls",
          "rpc",
          "rpcs",
          "query",
          "queries",
          "event",
          "events",
          "hit",
          "hits",
          "transaction",
          "transactions",
          "operation",
          "operations",
          "ops",
          "command",
          "commands",
          "handled",
          "received",
          "consumed",
          "produced",
          "processed",
          "published",
          "delivered",
          "orders",
          "http",
          "grpc");
  private static final Set<String> RATES = Set.of("rps", "qps", "throughput", "tps");
  private static final Set<String> FAILURES =
      Set.of(
          "error",
          "errors",
          "err",
          "errs",
          "fail",
          "fails",
          "failed",
          "failure",
          "failures",
          "exception",
          "exceptions",
          "5xx",
          "rejected",
          "aborted",
          "dropped",
          "timeouts");
  private static final Set<String> MACHINE =
      Set.of(
          "cpu",
          "memory",
          "mem",
          "heap",
          "disk",
          "filesystem",
          "fs",
          "volume",
          "inodes",
          "swap",
          "load1",
          "load5",
          "load15",
          "fds",
          "gc",
          "throttled",
          "throttling",
          "utilisation",
          "utilization",
          "conntrack");
  private static final Set<String> QUEUES =
      Set.of(
          "saturation",
          "queue",
          "queued",
          "queues",
          "backlog",
          "pool",
          "pools",
          "connections",
          "threads",
          "workers",
          "inflight",
          "pending",
          "lag",
          "hikaricp",
          "usage",
          "quota",
          "executor",
          "evictions",
          "descriptors");
  private static final Set<String> SHARES = Set.of("ratio", "percent", "percentage", "fraction");

  private final String name;
  private final Set<String> words;

  public MetricName(String name) {
    this.name = name;
    this.words = Words.of(name);
  }

  /** What generators of SLO rules record speaks of an SLO and not of a signal. */
  public boolean isOfSloRules() {
    return name.startsWith("slo:") || name.contains("burnrate");
  }

  public boolean isLatency() {
    boolean time =
        has(LATENCY)
            || (has(UNITS_OF_TIME) && has(EVENTS))
            || words.containsAll(Set.of("response", "time"));
    return time && !has(NOT_OF_REQUESTS) && !endsWith("_count") && !endsWith("_total");
  }

  /** A bucket of a histogram of times; sizes have buckets, too. */
  public boolean isBucketOfTimes() {
    return endsWith("_bucket") && (has(LATENCY) || has(UNITS_OF_TIME)) && !has(NOT_OF_REQUESTS);
  }

  public boolean countsEvents() {
    return has(EVENTS) && !has(FAILURES) && !has(NOT_OF_REQUESTS) && !isLatency();
  }

  /** Also where a recording rule has already taken the rate. */
  public boolean isRate() {
    return has(RATES)
        || words.containsAll(Set.of("per", "second"))
        || words.stream().anyMatch(word -> word.startsWith("rate") || word.startsWith("irate"));
  }

  public boolean countsFailures() {
    return has(FAILURES);
  }

  public boolean isOfMachine() {
    return has(MACHINE);
  }

  public boolean isSaturation() {
    return has(MACHINE)
        || has(QUEUES)
        || words.containsAll(Set.of("in", "flight"))
        || words.stream().anyMatch(word -> word.startsWith("throttl"));
  }

  public boolean isShare() {
    return words.stream().anyMatch(word -> SHARES.stream().anyMatch(word::startsWith));
  }

  private boolean has(Set<String> some) {
    return !Collections.disjoint(words, some);
  }

  private boolean endsWith(String ending) {
    return name.endsWith(ending);
  }
}
