package dev.prr.core.service.infrastructure.store;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.DataStore.StoreKind;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Data stores of AWS. Defaults are those of the provider's documentation. */
final class AwsStores {

  private static final int REGIONAL = 3;
  private static final int DYNAMO_DAYS = 35;
  private static final int SEARCH_DAYS = 14;

  private final Infrastructure all;

  AwsStores(Infrastructure all) {
    this.all = all;
  }

  Optional<Store> read(Planned r) {
    return switch (r.type()) {
      case "aws_db_instance" -> r.gives("cluster_identifier") ? none() : some(instance(r));
      case "aws_rds_cluster" -> some(cluster(r, StoreKind.RELATIONAL, "aurora", "aws_rds_cluster"));
      case "aws_docdb_cluster" ->
          some(cluster(r, StoreKind.DOCUMENT, "docdb", "aws_docdb_cluster"));
      case "aws_neptune_cluster" ->
          some(cluster(r, StoreKind.DOCUMENT, "neptune", "aws_neptune_cluster"));
      case "aws_dynamodb_table" -> some(table(r));
      case "aws_elasticache_replication_group" -> some(cacheGroup(r));
      case "aws_elasticache_cluster" ->
          r.gives("replication_group_id") ? none() : some(cacheCluster(r));
      case "aws_s3_bucket" -> some(bucket(r));
      case "aws_efs_file_system" -> some(files(r));
      case "aws_ebs_volume" -> some(volume(r));
      case "aws_opensearch_domain", "aws_elasticsearch_domain" -> some(search(r));
      case "aws_redshift_cluster" -> some(warehouse(r));
      default -> none();
    };
  }

  private static Optional<Store> some(Store store) {
    return Optional.of(store);
  }

  private static Optional<Store> none() {
    return Optional.empty();
  }

  private Store instance(Planned r) {
    Store store = new Store(r, StoreKind.RELATIONAL, "rds");
    store.engine = r.at("engine").text().orDefault("rds");
    store.rebuildable = r.known(r.gives("replicate_source_db"));
    store.encrypted = r.flag(false, "storage_encrypted");
    store.keepsForDays(r.number(0, "backup_retention_period"));
    store.pointInTime = store.backup;
    store.copiedAway =
        copied(
            r, all.around(r, "aws_db_instance_automated_backups_replication", "aws_db_instance"));
    store.zones = r.flag(false, "multi_az").map(multi -> multi ? 2 : 1);
    store.deletionProtection = r.flag(false, "deletion_protection");
    store.isPublic = r.flag(false, "publicly_accessible");
    store.grows = r.number(0, "max_allocated_storage").map(most -> most > 0);
    store.maintenance = r.known(r.gives("maintenance_window"));
    return store;
  }

  /** What Aurora, DocumentDB and Neptune have in common: storage that grows by itself. */
  private Store cluster(Planned r, StoreKind kind, String engine, String type) {
    Store store = new Store(r, kind, engine);
    store.engine = r.at("engine").text().orDefault(engine);
    store.rebuildable = r.known(r.gives("replication_source_identifier"));
    store.encrypted = r.flag(false, "storage_encrypted");
    store.keepsForDays(r.number(1, "backup_retention_period"));
    store.pointInTime = store.backup;
    store.copiedAway =
        r.gives("global_cluster_identifier") ? r.known(true) : copied(r, Stream.empty());
    List<Planned> members = all.around(r, type + "_instance").toList();
    store.zones = zonesOf(r, members);
    store.deletionProtection = r.flag(false, "deletion_protection");
    store.isPublic = r.known(members.stream().anyMatch(AwsStores::isPublic));
    store.grows = r.known(true);
    store.maintenance = r.known(r.gives("preferred_maintenance_window"));
    return store;
  }

  private static boolean isPublic(Planned member) {
    return member.at("publicly_accessible").bool().is(true);
  }

  /** Members in other zones, or at least as many as could be; AWS spreads them by itself. */
  private Fact<Integer> zonesOf(Planned r, List<Planned> members) {
    Optional<Gap> more = all.references().gap(r);
    if (members.isEmpty() && more.isPresent()) {
      return Fact.unknown(more.get());
    }
    Set<String> written = new HashSet<>();
    members.forEach(m -> m.ifText("availability_zone").ifPresent(written::add));
    long open = members.stream().filter(m -> m.ifText("availability_zone").isEmpty()).count();
    int zones = (int) Math.min(REGIONAL, written.size() + open);
    boolean cross = r.flag(false, "multi_az").is(true);
    return r.known(Math.max(cross ? 2 : 1, zones));
  }

  private Store table(Planned r) {
    Store store = new Store(r, StoreKind.DOCUMENT, "dynamodb");
    store.encrypted = r.known(true);
    store.pointInTime = r.flag(false, "point_in_time_recovery", "enabled");
    store.backup = either(store.pointInTime, centralBackup(r));
    store.retention =
        store.pointInTime.flatMap(
            on -> on ? r.known(Duration.ofDays(DYNAMO_DAYS)) : r.<Duration>missing());
    store.copiedAway = r.gives("replica") ? r.known(true) : copied(r, replicas(r));
    store.zones = r.known(REGIONAL);
    store.deletionProtection = r.flag(false, "deletion_protection_enabled");
    store.grows = r.known(true);
    return store;
  }

  private Stream<Planned> replicas(Planned r) {
    return all.around(r, "aws_dynamodb_table_replica");
  }

  private Store cacheGroup(Planned r) {
    Store store = new Store(r, StoreKind.CACHE, "redis");
    store.engine = r.at("engine").text().orDefault("redis");
    Fact<Integer> days = r.number(0, "snapshot_retention_limit");
    store.rebuildable = days.map(n -> n == 0);
    store.keepsForDays(days);
    store.encrypted = r.flag(false, "at_rest_encryption_enabled");
    store.zones = r.flag(false, "multi_az_enabled").map(multi -> multi ? 2 : 1);
    store.maintenance = r.known(r.gives("maintenance_window"));
    return store;
  }

  private static Store cacheCluster(Planned r) {
    Store store = new Store(r, StoreKind.CACHE, "memcached");
    store.engine = r.at("engine").text().orDefault("memcached");
    store.rebuildable = r.number(0, "snapshot_retention_limit").map(n -> n == 0);
    store.maintenance = r.known(r.gives("maintenance_window"));
    return store;
  }

  /** Every object is encrypted by S3 since 2023, and new buckets are closed to the public. */
  private Store bucket(Planned r) {
    Store store = new Store(r, StoreKind.OBJECTS, "s3");
    Fact<Boolean> versioned = versioned(r);
    store.encrypted = r.known(true);
    store.backup = versioned;
    store.pointInTime = versioned;
    store.deletionProtection = versioned;
    store.copiedAway = copied(r, all.around(r, "aws_s3_bucket_replication_configuration"));
    store.zones = r.known(REGIONAL);
    store.isPublic =
        r.known(
            Stream.concat(Stream.of(r), all.around(r, "aws_s3_bucket_acl"))
                .anyMatch(a -> a.ifText("acl").filter(t -> t.startsWith("public")).isPresent()));
    store.expires =
        found(r, r.gives("lifecycle_rule"), all.around(r, "aws_s3_bucket_lifecycle_configuration"));
    return store;
  }

  private Fact<Boolean> versioned(Planned r) {
    List<Fact<String>> states =
        all.around(r, "aws_s3_bucket_versioning")
            .map(v -> v.at("versioning_configuration", "status").text())
            .toList();
    if (!states.isEmpty()) {
      return states.get(0).map(status -> status.equals("Enabled"));
    }
    Optional<Gap> more = all.references().gap(r);
    Fact<Boolean> inline = r.flag(false, "versioning", "enabled");
    return inline.is(false) && more.isPresent() ? Fact.unknown(more.get()) : inline;
  }

  private Store files(Planned r) {
    Store store = new Store(r, StoreKind.FILES, "efs");
    store.encrypted = r.flag(false, "encrypted");
    Fact<Boolean> policy =
        all.around(r, "aws_efs_backup_policy")
            .map(p -> p.at("backup_policy", "status").text().map(s -> s.equals("ENABLED")))
            .findFirst()
            .orElseGet(() -> found(r, false, Stream.empty()));
    store.backup = either(policy, centralBackup(r));
    store.copiedAway = copied(r, all.around(r, "aws_efs_replication_configuration"));
    store.zones = r.known(r.gives("availability_zone_name") ? 1 : REGIONAL);
    store.grows = r.known(true);
    return store;
  }

  private Store volume(Planned r) {
    Store store = new Store(r, StoreKind.VOLUME, "ebs");
    store.encrypted = r.flag(false, "encrypted");
    boolean snapshots = all.all("aws_dlm_lifecycle_policy").findAny().isPresent();
    store.backup = either(r.known(snapshots), centralBackup(r));
    store.copiedAway = copied(r, Stream.empty());
    return store;
  }

  /** The service takes a snapshot each hour and keeps it for 14 days. */
  private Store search(Planned r) {
    Store store = new Store(r, StoreKind.SEARCH, "opensearch");
    store.encrypted = r.flag(false, "encrypt_at_rest", "enabled");
    store.keepsForDays(r.known(SEARCH_DAYS));
    store.zones =
        r.flag(false, "cluster_config", "zone_awareness_enabled")
            .flatMap(
                aware ->
                    aware
                        ? r.number(
                            2, "cluster_config", "zone_awareness_config", "availability_zone_count")
                        : r.known(1));
    store.isPublic = r.known(!r.gives("vpc_options"));
    return store;
  }

  private Store warehouse(Planned r) {
    Store store = new Store(r, StoreKind.WAREHOUSE, "redshift");
    store.encrypted = r.flag(false, "encrypted");
    store.keepsForDays(r.number(1, "automated_snapshot_retention_period"));
    store.pointInTime = store.backup;
    store.copiedAway =
        r.gives("snapshot_copy")
            ? r.known(true)
            : copied(r, all.around(r, "aws_redshift_snapshot_copy"));
    store.zones = r.flag(false, "multi_az").map(multi -> multi ? 2 : 1);
    store.isPublic = r.flag(false, "publicly_accessible");
    store.grows = r.known(true);
    store.maintenance = r.known(r.gives("preferred_maintenance_window"));
    return store;
  }

  /** A vault of the whole account may copy it as well. */
  private Fact<Boolean> copied(Planned r, Stream<Planned> copies) {
    boolean centrally =
        all.all("aws_backup_plan")
            .flatMap(plan -> plan.at("rule").node().isMissing() ? Stream.empty() : rules(plan))
            .anyMatch(rule -> !rule.at("copy_action").items().isEmpty());
    return centrally ? r.known(true) : found(r, false, copies);
  }

  private static Stream<Field> rules(Planned plan) {
    return Field.of(plan.values(), Dialect.CORE).at("rule").items().stream();
  }

  private Fact<Boolean> centralBackup(Planned r) {
    return r.known(all.all("aws_backup_selection").findAny().isPresent());
  }

  private Fact<Boolean> found(Planned r, boolean inline, Stream<Planned> others) {
    Optional<Planned> other = others.findFirst();
    if (inline || other.isPresent()) {
      return Fact.known(true, other.map(Planned::place).orElse(r.place()));
    }
    return all.references().gap(r).map(Fact::<Boolean>unknown).orElseGet(() -> r.known(false));
  }

  private static Fact<Boolean> either(Fact<Boolean> one, Fact<Boolean> other) {
    return one.is(true) || !other.is(true) ? one : other;
  }
}
