package dev.prr.core.service.infrastructure.store;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.DataStore.StoreKind;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Data stores of Google Cloud, which encrypts everything at rest. */
final class GoogleStores {

  private static final int REGIONAL = 3;
  private static final int WEEK = 7;

  private static final Set<String> MULTI_REGIONS =
      Set.of("us", "eu", "asia", "nam4", "eur4", "eur5", "eur7", "eur8", "asia1");

  private final Infrastructure all;

  GoogleStores(Infrastructure all) {
    this.all = all;
  }

  Optional<Store> read(Planned r) {
    return switch (r.type()) {
      case "google_sql_database_instance" -> Optional.of(sql(r));
      case "google_alloydb_cluster" -> Optional.of(alloy(r));
      case "google_spanner_database" -> Optional.of(spanner(r));
      case "google_firestore_database" -> Optional.of(firestore(r));
      case "google_storage_bucket" -> Optional.of(bucket(r));
      case "google_bigquery_dataset" -> Optional.of(dataset(r));
      case "google_redis_instance" -> Optional.of(redis(r));
      case "google_filestore_instance" -> Optional.of(files(r));
      default -> Optional.empty();
    };
  }

  private static Store sql(Planned r) {
    Store store = new Store(r, StoreKind.RELATIONAL, "cloudsql");
    store.engine = r.at("database_version").text().map(v -> v.toLowerCase(Locale.ROOT));
    store.engine = store.engine.orDefault("cloudsql");
    store.rebuildable = r.known(r.gives("master_instance_name"));
    store.encrypted = r.known(true);
    Fact<Boolean> on = r.flag(false, "settings", "backup_configuration", "enabled");
    Fact<Integer> kept =
        r.number(
            WEEK,
            "settings",
            "backup_configuration",
            "backup_retention_settings",
            "retained_backups");
    store.keepsForDays(on.flatMap(enabled -> enabled ? kept : Fact.known(0, on.place())));
    Fact<Boolean> logs =
        r.flag(false, "settings", "backup_configuration", "point_in_time_recovery_enabled");
    store.pointInTime =
        logs.is(true)
            ? logs
            : r.flag(false, "settings", "backup_configuration", "binary_log_enabled");
    store.copiedAway =
        r.text("", "settings", "backup_configuration", "location").map(where -> !where.isEmpty());
    store.zones =
        r.text("ZONAL", "settings", "availability_type")
            .map(type -> type.equals("REGIONAL") ? 2 : 1);
    store.deletionProtection = r.flag(true, "deletion_protection");
    store.isPublic = isPublic(r);
    store.grows = r.flag(true, "settings", "disk_autoresize");
    store.maintenance =
        r.known(
            r.at("settings", "maintenance_window").isPresent()
                && r.gives("settings", "maintenance_window"));
    return store;
  }

  private static Fact<Boolean> isPublic(Planned r) {
    Field networks = r.at("settings", "ip_configuration", "authorized_networks");
    for (Field network : networks.items()) {
      Fact<String> value = network.at("value").text();
      if (value.is("0.0.0.0/0")) {
        return Fact.known(true, value.place());
      }
    }
    return r.known(false);
  }

  private static Store alloy(Planned r) {
    Store store = new Store(r, StoreKind.RELATIONAL, "alloydb");
    store.rebuildable = r.known(r.gives("secondary_config"));
    store.encrypted = r.known(true);
    store.backup = r.flag(true, "automated_backup_policy", "enabled");
    store.pointInTime = r.flag(true, "continuous_backup_config", "enabled");
    store.deletionProtection = r.text("DEFAULT", "deletion_policy").map(p -> !p.equals("FORCE"));
    store.grows = r.known(true);
    store.maintenance = r.known(r.gives("maintenance_update_policy"));
    return store;
  }

  private Store spanner(Planned r) {
    Store store = new Store(r, StoreKind.RELATIONAL, "spanner");
    store.encrypted = r.known(true);
    store.backup = r.known(all.around(r, "google_spanner_backup_schedule").findAny().isPresent());
    store.pointInTime = r.known(true);
    store.zones = r.known(REGIONAL);
    store.deletionProtection = r.flag(true, "deletion_protection");
    store.grows = r.known(true);
    return store;
  }

  private Store firestore(Planned r) {
    Store store = new Store(r, StoreKind.DOCUMENT, "firestore");
    store.encrypted = r.known(true);
    store.pointInTime =
        r.text("", "point_in_time_recovery_enablement").map(p -> p.endsWith("_ENABLED"));
    boolean scheduled = all.around(r, "google_firestore_backup_schedule").findAny().isPresent();
    store.backup = scheduled ? r.known(true) : store.pointInTime;
    store.zones = r.known(REGIONAL);
    store.deletionProtection =
        r.text("", "delete_protection_state").map(p -> p.endsWith("_ENABLED"));
    store.grows = r.known(true);
    return store;
  }

  private static Store bucket(Planned r) {
    Store store = new Store(r, StoreKind.OBJECTS, "gcs");
    Fact<Boolean> versioned = r.flag(false, "versioning", "enabled");
    Fact<Boolean> held = r.known(r.gives("retention_policy"));
    store.encrypted = r.known(true);
    store.backup = versioned;
    store.pointInTime = versioned;
    store.deletionProtection = held.is(true) ? held : versioned;
    store.copiedAway =
        r.text("us", "location").map(l -> MULTI_REGIONS.contains(l.toLowerCase(Locale.ROOT)));
    store.zones = r.known(REGIONAL);
    store.expires =
        r.known(!Field.of(r.values(), Dialect.CORE).at("lifecycle_rule").items().isEmpty());
    return store;
  }

  /** Time travel keeps the tables of the last days. */
  private static Store dataset(Planned r) {
    Store store = new Store(r, StoreKind.WAREHOUSE, "bigquery");
    store.encrypted = r.known(true);
    store.keepsForDays(r.known(WEEK));
    store.pointInTime = r.known(true);
    store.zones = r.known(REGIONAL);
    store.deletionProtection = r.flag(false, "delete_contents_on_destroy").map(gone -> !gone);
    store.grows = r.known(true);
    store.expires = r.known(r.gives("default_table_expiration_ms"));
    return store;
  }

  private static Store redis(Planned r) {
    Store store = new Store(r, StoreKind.CACHE, "redis");
    store.rebuildable =
        r.text("DISABLED", "persistence_config", "persistence_mode").map(m -> m.equals("DISABLED"));
    store.encrypted = r.known(true);
    store.zones = r.text("BASIC", "tier").map(tier -> tier.equals("STANDARD_HA") ? 2 : 1);
    store.maintenance = r.known(r.gives("maintenance_policy"));
    return store;
  }

  private static Store files(Planned r) {
    Store store = new Store(r, StoreKind.FILES, "filestore");
    store.encrypted = r.known(true);
    Set<String> regional = Set.of("ENTERPRISE", "REGIONAL");
    store.zones = r.text("", "tier").map(tier -> regional.contains(tier) ? REGIONAL : 1);
    store.deletionProtection = r.flag(false, "deletion_protection_enabled");
    return store;
  }
}
