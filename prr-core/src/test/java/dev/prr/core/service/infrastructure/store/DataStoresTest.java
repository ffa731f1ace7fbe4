package dev.prr.core.service.infrastructure.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.artifact.terraform.PlanText;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.DataStore;
import dev.prr.core.service.DataStore.StoreKind;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.Repository;
import dev.prr.core.service.Scope;
import dev.prr.core.service.infrastructure.Infrastructure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DataStoresTest {

  private static FactList<DataStore> stores(Repository repository) {
    Scope scope = repository.scope();
    return DataStores.of(scope, Infrastructure.of(scope));
  }

  private static DataStore first(PlanText plan) {
    return stores(Repository.of("plan.json", plan.toString())).items().get(0);
  }

  private static DataStore store(String type, String after) {
    return first(new PlanText().create(type + ".main", after));
  }

  private static boolean isUnknown(Fact<?> fact) {
    return !fact.isKnown() && !fact.isMissing();
  }

  @Test
  void an_instance_of_rds_says_what_it_keeps_and_survives() {
    DataStore db =
        store(
            "aws_db_instance",
            "{\"engine\": \"postgres\", \"multi_az\": true, \"storage_encrypted\": true,"
                + " \"backup_retention_period\": 7, \"deletion_protection\": true,"
                + " \"publicly_accessible\": false, \"max_allocated_storage\": 200,"
                + " \"maintenance_window\": \"sun:03:00-sun:04:00\"}");
    assertTrue(db.kind().is(StoreKind.RELATIONAL));
    assertTrue(db.engine().is("postgres"));
    assertTrue(db.zones().is(2));
    assertTrue(db.encrypted().is(true));
    assertTrue(db.backup().retention().is(Duration.ofDays(7)));
    assertTrue(db.pointInTimeRecovery().is(true));
    assertTrue(db.deletionProtection().is(true));
    assertTrue(db.publiclyAccessible().is(false));
    assertTrue(db.storageGrows().is(true));
    assertTrue(db.maintenanceWindow().is(true));
    assertTrue(db.crossRegionCopy().is(false));
    assertTrue(db.rebuildable().is(false));
  }

  @Test
  void what_the_provider_fills_in_has_its_default_only_if_nobody_gives_it() {
    PlanText open =
        new PlanText()
            .change(
                "aws_db_instance.main",
                "[\"create\"]",
                "{\"engine\": \"mysql\"}",
                "{\"multi_az\": true, \"backup_retention_period\": true}",
                "{}")
            .configured("aws_db_instance.main", "{\"engine\": {}, \"multi_az\": {}}");
    DataStore db = first(open);
    assertTrue(isUnknown(db.zones()));
    assertTrue(db.backup().automatic().is(false));
    assertTrue(db.backup().retention().isMissing());
  }

  @Test
  void a_read_replica_and_what_is_tagged_can_be_made_again() {
    assertTrue(
        store("aws_db_instance", "{\"replicate_source_db\": \"main\"}").rebuildable().is(true));
    assertTrue(
        store("aws_s3_bucket", "{\"tags\": {\"Rebuildable\": \"true\"}}").rebuildable().is(true));
    assertTrue(
        store("aws_s3_bucket", "{\"tags\": {\"Rebuildable\": \"no\"}}").rebuildable().is(false));
  }

  @Test
  void a_cache_can_be_made_again_unless_it_keeps_snapshots() {
    assertTrue(store("aws_elasticache_cluster", "{}").rebuildable().is(true));
    assertTrue(store("aws_elasticache_replication_group", "{}").rebuildable().is(true));
    assertTrue(
        store("aws_elasticache_replication_group", "{\"snapshot_retention_limit\": 5}")
            .rebuildable()
            .is(false));
    assertTrue(store("google_redis_instance", "{}").rebuildable().is(true));
    assertTrue(
        store(
                "google_redis_instance",
                "{\"persistence_config\": [{\"persistence_mode\": \"RDB\"}]}")
            .rebuildable()
            .is(false));
    assertTrue(store("azurerm_redis_cache", "{}").rebuildable().is(true));
  }

  @Test
  void a_cluster_is_in_as_many_zones_as_it_has_members_elsewhere() {
    PlanText plan = new PlanText().create("aws_rds_cluster.main", "{}");
    assertTrue(first(plan).zones().is(1));
    String member = "{\"cluster_identifier\": {\"references\": [\"aws_rds_cluster.main\"]}}";
    plan.create("aws_rds_cluster_instance.m[0]", "{}")
        .create("aws_rds_cluster_instance.m[1]", "{\"publicly_accessible\": true}")
        .configured("aws_rds_cluster_instance.m", member);
    assertTrue(first(plan).zones().is(2));
    assertTrue(first(plan).publiclyAccessible().is(true));
    PlanText same =
        new PlanText()
            .create("aws_rds_cluster.main", "{}")
            .create("aws_rds_cluster_instance.m[0]", "{\"availability_zone\": \"eu-west-1a\"}")
            .create("aws_rds_cluster_instance.m[1]", "{\"availability_zone\": \"eu-west-1a\"}")
            .configured("aws_rds_cluster_instance.m", member);
    assertTrue(first(same).zones().is(1));
  }

  @Test
  void what_protects_a_bucket_is_written_beside_it() {
    PlanText plan =
        new PlanText()
            .create("aws_s3_bucket.main", "{}")
            .create(
                "aws_s3_bucket_versioning.v",
                "{\"versioning_configuration\": [{\"status\": \"Enabled\"}]}")
            .create("aws_s3_bucket_lifecycle_configuration.l", "{}")
            .configured(
                "aws_s3_bucket_versioning.v",
                "{\"bucket\": {\"references\": [\"aws_s3_bucket.main.id\"]}}")
            .configured(
                "aws_s3_bucket_lifecycle_configuration.l",
                "{\"bucket\": {\"references\": [\"aws_s3_bucket.main.id\"]}}");
    DataStore bucket = first(plan);
    assertTrue(bucket.backup().automatic().is(true));
    assertTrue(bucket.deletionProtection().is(true));
    assertTrue(bucket.expires().is(true));
    assertTrue(bucket.crossRegionCopy().is(false));
    assertTrue(bucket.encrypted().is(true));
    DataStore bare = store("aws_s3_bucket", "{}");
    assertTrue(bare.backup().automatic().is(false));
    assertTrue(bare.expires().is(false));
  }

  @Test
  void what_may_belong_to_a_bucket_leaves_it_open() {
    PlanText plan =
        new PlanText()
            .create("aws_s3_bucket.main", "{}")
            .create("aws_s3_bucket_versioning.v", "{}")
            .configured(
                "aws_s3_bucket_versioning.v",
                "{\"bucket\": {\"references\": [\"module.bucket.id\"]}}");
    assertTrue(isUnknown(first(plan).backup().automatic()));
  }

  @Test
  void the_other_stores_of_aws() {
    DataStore table =
        store("aws_dynamodb_table", "{\"point_in_time_recovery\": [{\"enabled\": true}]}");
    assertTrue(table.pointInTimeRecovery().is(true));
    assertTrue(table.backup().retention().is(Duration.ofDays(35)));
    assertTrue(table.zones().is(3));
    assertTrue(store("aws_dynamodb_table", "{}").backup().automatic().is(false));
    assertTrue(store("aws_efs_file_system", "{\"encrypted\": true}").encrypted().is(true));
    assertTrue(store("aws_ebs_volume", "{}").encrypted().is(false));
    DataStore search =
        store(
            "aws_opensearch_domain",
            "{\"cluster_config\": [{\"zone_awareness_enabled\": true}], \"vpc_options\": [{}]}");
    assertTrue(search.zones().is(2));
    assertTrue(search.publiclyAccessible().is(false));
    assertTrue(store("aws_opensearch_domain", "{}").publiclyAccessible().is(true));
    assertTrue(store("aws_redshift_cluster", "{}").backup().retention().is(Duration.ofDays(1)));
    assertTrue(store("aws_docdb_cluster", "{}").kind().is(StoreKind.DOCUMENT));
  }

  @Test
  void a_central_vault_backs_up_and_copies_what_it_is_told_to() {
    PlanText plan =
        new PlanText()
            .create("aws_dynamodb_table.main", "{}")
            .create("aws_backup_plan.p", "{\"rule\": [{\"copy_action\": [{\"x\": 1}]}]}")
            .create("aws_backup_selection.s", "{}");
    assertTrue(first(plan).backup().automatic().is(true));
    assertTrue(first(plan).crossRegionCopy().is(true));
  }

  @Test
  void google_cloud() {
    DataStore sql =
        store(
            "google_sql_database_instance",
            "{\"database_version\": \"POSTGRES_16\", \"settings\": [{\"availability_type\":"
                + " \"REGIONAL\", \"backup_configuration\": [{\"enabled\": true,"
                + " \"point_in_time_recovery_enabled\": true, \"location\": \"eu\","
                + " \"backup_retention_settings\": [{\"retained_backups\": 14}]}],"
                + " \"ip_configuration\": [{\"authorized_networks\": [{\"value\":"
                + " \"0.0.0.0/0\"}]}], \"maintenance_window\": [{\"day\": 7}]}]}");
    assertTrue(sql.engine().is("postgres_16"));
    assertTrue(sql.zones().is(2));
    assertTrue(sql.encrypted().is(true));
    assertTrue(sql.backup().retention().is(Duration.ofDays(14)));
    assertTrue(sql.crossRegionCopy().is(true));
    assertTrue(sql.publiclyAccessible().is(true));
    assertTrue(sql.maintenanceWindow().is(true));
    assertTrue(sql.deletionProtection().is(true));
    DataStore bare = store("google_sql_database_instance", "{\"settings\": [{}]}");
    assertTrue(bare.zones().is(1));
    assertTrue(bare.backup().automatic().is(false));
    assertTrue(bare.publiclyAccessible().is(false));
    assertTrue(bare.maintenanceWindow().is(false));
    assertTrue(store("google_storage_bucket", "{\"location\": \"EU\"}").crossRegionCopy().is(true));
    assertTrue(
        store("google_storage_bucket", "{\"location\": \"EUROPE-WEST1\"}")
            .crossRegionCopy()
            .is(false));
    assertTrue(store("google_bigquery_dataset", "{}").pointInTimeRecovery().is(true));
    assertTrue(store("google_firestore_database", "{}").backup().automatic().is(false));
    assertTrue(store("google_spanner_database", "{}").zones().is(3));
    assertTrue(store("google_alloydb_cluster", "{}").pointInTimeRecovery().is(true));
    assertTrue(store("google_filestore_instance", "{\"tier\": \"ENTERPRISE\"}").zones().is(3));
  }

  @Test
  void azure() {
    DataStore server =
        store(
            "azurerm_postgresql_flexible_server",
            "{\"backup_retention_days\": 14, \"geo_redundant_backup_enabled\": true,"
                + " \"high_availability\": [{\"mode\": \"ZoneRedundant\"}],"
                + " \"delegated_subnet_id\": \"x\"}");
    assertTrue(server.backup().retention().is(Duration.ofDays(14)));
    assertTrue(server.crossRegionCopy().is(true));
    assertTrue(server.zones().is(2));
    assertTrue(server.publiclyAccessible().is(false));
    assertTrue(server.deletionProtection().is(false));
    assertTrue(store("azurerm_mysql_flexible_server", "{}").publiclyAccessible().is(true));
    assertTrue(store("azurerm_mssql_database", "{}").backup().retention().is(Duration.ofDays(7)));
    DataStore account =
        store("azurerm_storage_account", "{\"account_replication_type\": \"GZRS\"}");
    assertTrue(account.zones().is(3));
    assertTrue(account.crossRegionCopy().is(true));
    assertTrue(account.backup().automatic().is(false));
    assertTrue(
        store("azurerm_cosmosdb_account", "{\"geo_location\": [{\"x\": 1}, {\"x\": 2}]}")
            .crossRegionCopy()
            .is(true));
    PlanText locked =
        new PlanText()
            .create("azurerm_mssql_database.main", "{}")
            .create("azurerm_management_lock.l", "{}")
            .configured(
                "azurerm_management_lock.l",
                "{\"scope\": {\"references\": [\"azurerm_mssql_database.main.id\"]}}");
    assertTrue(first(locked).deletionProtection().is(true));
  }

  @Test
  void alarms_are_about_the_store_they_refer_to_or_name() {
    PlanText plan =
        new PlanText()
            .create("aws_db_instance.main", "{\"identifier\": \"orders\"}")
            .create("aws_cloudwatch_metric_alarm.cpu", "{\"metric_name\": \"CPUUtilization\"}")
            .create(
                "aws_cloudwatch_metric_alarm.disk",
                "{\"metric_name\": \"FreeStorageSpace\", \"dimensions\": {\"DBInstanceIdentifier\":"
                    + " \"orders\"}}")
            .create(
                "aws_cloudwatch_metric_alarm.other",
                "{\"metric_name\": \"DatabaseConnections\", \"dimensions\":"
                    + " {\"DBInstanceIdentifier\": \"carts\"}}")
            .create(
                "datadog_monitor.lag",
                "{\"query\": \"avg(last_5m):avg:aws.rds.replica_lag{*} > 300\"}")
            .configured(
                "aws_cloudwatch_metric_alarm.cpu",
                "{\"dimensions\": {\"references\": [\"aws_db_instance.main.identifier\"]}}");
    List<String> watched =
        first(plan).watchedFor().items().stream().map(w -> w.ifKnown().orElse("?")).toList();
    assertEquals(List.of("cpu", "lag", "storage"), watched);
  }

  @Test
  void zones_are_copies_that_survive_a_zone() {
    FactList<DataStore> stores =
        stores(
            Repository.of(
                "plan.json",
                new PlanText()
                    .create("aws_db_instance.two", "{\"multi_az\": true}")
                    .create("aws_db_instance.one", "{}")
                    .create("aws_ebs_volume.none", "{}")
                    .toString()));
    FactList<Redundancy> all =
        DataStores.redundancy(FactList.complete(List.of(), stores.place()), stores);
    assertEquals(2, all.items().size());
    assertEquals(2, all.items().get(0).survives().items().size());
    assertEquals(0, all.items().get(1).survives().items().size());
  }

  @Test
  void a_store_in_a_configuration_without_a_plan_leaves_the_list_open() {
    assertFalse(
        stores(new Repository().leftOut("a.tf", "resource_changes\naws_db_instance main\n"))
            .isComplete());
    assertTrue(
        stores(new Repository().leftOut("a.tf", "resource_changes\naws_vpc main\n")).isComplete());
  }
}
