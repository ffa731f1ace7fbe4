package dev.prr.core.service.reliability;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.Alert.Concern;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import dev.prr.core.service.query.Words;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What an alert watches beside the golden signals, told by the words of the metrics it reads and of
 * its name. Exporters differ in spelling and agree in words.
 */
final class Concerns {

  private static final Set<String> AUTOSCALERS = Set.of("horizontalpodautoscaler", "hpa", "keda");
  private static final Set<String> SPACES =
      Set.of(
          "filesystem",
          "disk",
          "volume",
          "volumes",
          "storage",
          "fs",
          "tablespace",
          "pvc",
          "persistentvolume",
          "inodes");
  private static final Set<String> SPACE_LEFT =
      Set.of(
          "free",
          "avail",
          "available",
          "used",
          "usage",
          "utilization",
          "utilisation",
          "space",
          "inodes",
          "full",
          "filling",
          "capacity",
          "percent");
  private static final Set<String> DATABASES =
      Set.of(
          "pg",
          "postgres",
          "postgresql",
          "mysql",
          "mariadb",
          "mongo",
          "mongodb",
          "redis",
          "rds",
          "aurora",
          "database",
          "db",
          "sql",
          "oracle",
          "oracledb",
          "mssql",
          "sqlserver",
          "pgbouncer",
          "hikaricp",
          "cassandra",
          "clickhouse",
          "cockroachdb",
          "cnpg",
          "etcd");
  private static final Set<String> CONNECTIONS =
      Set.of("connections", "connection", "connected", "activity", "backends", "clients");
  private static final Set<String> REPLICATION =
      Set.of("replication", "replica", "slave", "standby", "wal", "repl", "follower", "behind");
  private static final Set<String> DELAYS = Set.of("lag", "delay", "behind", "lagging");
  private static final Set<String> QUEUES =
      Set.of(
          "queue",
          "queued",
          "queues",
          "topic",
          "consumer",
          "consumergroup",
          "sqs",
          "rabbitmq",
          "kafka",
          "pubsub",
          "subscription",
          "stream",
          "dlq",
          "deadletter");
  private static final Set<String> BACKLOGS =
      Set.of(
          "lag",
          "backlog",
          "depth",
          "messages",
          "length",
          "ready",
          "unacked",
          "age",
          "oldest",
          "undelivered",
          "pending",
          "size",
          "visible",
          "growing");
  private static final Set<String> CERTIFICATES =
      Set.of("cert", "certs", "certificate", "certificates", "certmanager", "ssl", "tls", "x509");
  private static final Set<String> ENDS =
      Set.of(
          "expiry", "expires", "expiring", "expiration", "expired", "expire", "after", "renewal");

  private Concerns() {}

  /** In the order of the enumeration. */
  static Set<Concern> of(Fact<String> name, Optional<Query> query) {
    Set<Concern> found = EnumSet.noneOf(Concern.class);
    name.ifKnown().ifPresent(text -> add(Words.of(text), found));
    query.ifPresent(
        q -> q.selectors().stream().map(Selector::metric).forEach(m -> add(Words.of(m), found)));
    return found;
  }

  private static void add(Set<String> words, Set<Concern> found) {
    if (any(words, AUTOSCALERS) && any(words, Set.of("max", "maxed", "maximum", "replicas"))) {
      found.add(Concern.AUTOSCALER_LIMIT);
    }
    if (any(words, SPACES) && any(words, SPACE_LEFT)) {
      found.add(Concern.DISK_SPACE);
    }
    if (words.stream().anyMatch(word -> word.startsWith("throttl"))) {
      found.add(Concern.CPU_THROTTLING);
    } else if (words.contains("cpu")) {
      found.add(Concern.CPU);
    }
    if (any(words, Set.of("memory", "mem", "heap", "oom", "oomkilled"))) {
      found.add(Concern.MEMORY);
    }
    boolean replicates = any(words, REPLICATION) && any(words, DELAYS);
    if (replicates) {
      found.add(Concern.REPLICATION_LAG);
    } else if (any(words, QUEUES) && any(words, BACKLOGS)) {
      found.add(Concern.QUEUE_BACKLOG);
    }
    if (any(words, DATABASES) && any(words, CONNECTIONS)) {
      found.add(Concern.DATABASE_CONNECTIONS);
    }
    if (any(words, CERTIFICATES) && any(words, ENDS)) {
      found.add(Concern.CERTIFICATE_EXPIRY);
    }
  }

  private static boolean any(Set<String> words, Set<String> some) {
    return !Collections.disjoint(words, some);
  }
}
