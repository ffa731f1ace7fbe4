package dev.prr.core.service.infrastructure.store;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.DataStore;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Workload.Domain;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data stores that the plans of a service show. */
public final class DataStores {

  private static final String[] TYPES = {
    "aws_db_instance",
    "aws_rds_cluster",
    "aws_docdb_cluster",
    "aws_neptune_cluster",
    "aws_dynamodb_table",
    "aws_elasticache_",
    "aws_s3_bucket",
    "aws_efs_file_system",
    "aws_ebs_volume",
    "aws_opensearch_domain",
    "aws_elasticsearch_domain",
    "aws_redshift_cluster",
    "google_sql_database_instance",
    "google_alloydb_cluster",
    "google_spanner_database",
    "google_firestore_database",
    "google_storage_bucket",
    "google_bigquery_dataset",
    "google_redis_instance",
    "google_filestore_instance",
    "azurerm_postgresql_flexible_server",
    "azurerm_mysql_flexible_server",
    "azurerm_mssql_database",
    "azurerm_cosmosdb_account",
    "azurerm_storage_account",
    "azurerm_redis_cache"
  };

  private DataStores() {}

  /** In order of place; incomplete where one may be hidden. */
  public static FactList<DataStore> of(Scope scope, Infrastructure infrastructure) {
    AwsStores aws = new AwsStores(infrastructure);
    GoogleStores google = new GoogleStores(infrastructure);
    AzureStores azure = new AzureStores(infrastructure);
    StoreAlarms alarms = new StoreAlarms(scope, infrastructure);
    List<DataStore> stores = new ArrayList<>();
    for (Planned resource : infrastructure.all()) {
      Optional<Store> store =
          aws.read(resource).or(() -> google.read(resource)).or(() -> azure.read(resource));
      store.ifPresent(
          s -> {
            s.watchedFor = alarms.of(resource);
            stores.add(s.finished());
          });
    }
    return new FactList<>(stores, infrastructure.gaps(TYPES), scope.descriptor());
  }

  /** What was read of workloads, and after it what the zones of data stores say. */
  public static FactList<Redundancy> redundancy(
      FactList<Redundancy> workloads, FactList<DataStore> stores) {
    List<Redundancy> all =
        Stream.concat(
                workloads.items().stream(),
                stores.items().stream()
                    .filter(store -> !store.zones().isMissing())
                    .map(DataStores::redundancy))
            .toList();
    List<Gap> gaps =
        Stream.concat(workloads.gaps().stream(), stores.gaps().stream()).distinct().toList();
    return new FactList<>(all, gaps, workloads.place());
  }

  private static Redundancy redundancy(DataStore store) {
    Fact<Integer> zones = store.zones();
    FactList<Fact<Domain>> survives =
        zones.fold(
            known ->
                FactList.complete(
                    known.value() > 1
                        ? List.of(
                            Fact.known(Domain.HOST, known.place()),
                            Fact.known(Domain.ZONE, known.place()))
                        : List.of(),
                    known.place()),
            missing -> FactList.complete(List.of(), missing.place()),
            unknown -> FactList.incomplete(List.of(), unknown.gap(), unknown.place()));
    return new Redundancy(store.name(), zones, survives, store.place());
  }
}
