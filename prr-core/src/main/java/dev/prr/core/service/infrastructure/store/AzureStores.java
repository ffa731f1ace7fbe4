package dev.prr.core.service.infrastructure.store;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.DataStore.StoreKind;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Planned;
import java.util.Optional;
import java.util.Set;

/** Data stores of Azure, which encrypts everything at rest. */
final class AzureStores {

  private static final int WEEK = 7;
  private static final int ZONES = 3;
  private static final Set<String> SPREAD = Set.of("ZRS", "GZRS", "RAGZRS");
  private static final Set<String> COPIED = Set.of("GRS", "RAGRS", "GZRS", "RAGZRS");

  private final Infrastructure all;

  AzureStores(Infrastructure all) {
    this.all = all;
  }

  Optional<Store> read(Planned r) {
    return switch (r.type()) {
      case "azurerm_postgresql_flexible_server" -> Optional.of(server(r, "postgresql"));
      case "azurerm_mysql_flexible_server" -> Optional.of(server(r, "mysql"));
      case "azurerm_mssql_database" -> Optional.of(mssql(r));
      case "azurerm_cosmosdb_account" -> Optional.of(cosmos(r));
      case "azurerm_storage_account" -> Optional.of(account(r));
      case "azurerm_redis_cache" -> Optional.of(redis(r));
      default -> Optional.empty();
    };
  }

  private Store server(Planned r, String engine) {
    Store store = new Store(r, StoreKind.RELATIONAL, engine);
    store.rebuildable = r.text("Default", "create_mode").map(mode -> mode.equals("Replica"));
    store.encrypted = r.known(true);
    store.keepsForDays(r.number(WEEK, "backup_retention_days"));
    store.pointInTime = r.known(true);
    store.copiedAway = r.flag(false, "geo_redundant_backup_enabled");
    store.zones =
        r.text("", "high_availability", "mode").map(m -> m.equals("ZoneRedundant") ? 2 : 1);
    store.deletionProtection = locked(r);
    store.isPublic =
        r.gives("delegated_subnet_id")
            ? r.known(false)
            : r.flag(true, "public_network_access_enabled");
    store.grows =
        engine.equals("mysql")
            ? r.flag(true, "storage", "auto_grow_enabled")
            : r.flag(false, "auto_grow_enabled");
    store.maintenance = r.known(r.gives("maintenance_window"));
    return store;
  }

  private Store mssql(Planned r) {
    Store store = new Store(r, StoreKind.RELATIONAL, "mssql");
    store.encrypted = r.known(true);
    store.keepsForDays(r.number(WEEK, "short_term_retention_policy", "retention_days"));
    store.pointInTime = r.known(true);
    store.copiedAway = r.flag(true, "geo_backup_enabled");
    store.zones = r.flag(false, "zone_redundant").map(redundant -> redundant ? ZONES : 1);
    store.deletionProtection = locked(r);
    return store;
  }

  private Store cosmos(Planned r) {
    Store store = new Store(r, StoreKind.DOCUMENT, "cosmosdb");
    Field places = Field.of(r.values(), Dialect.CORE).at("geo_location");
    store.encrypted = r.known(true);
    store.backup = r.known(true);
    store.pointInTime = r.text("Periodic", "backup", "type").map(t -> t.equals("Continuous"));
    store.copiedAway = r.known(places.items().size() > 1);
    store.zones =
        r.known(
            places.items().stream().anyMatch(p -> p.at("zone_redundant").bool().is(true))
                ? ZONES
                : 1);
    store.deletionProtection = locked(r);
    store.isPublic = r.flag(true, "public_network_access_enabled");
    store.grows = r.known(true);
    return store;
  }

  private Store account(Planned r) {
    Store store = new Store(r, StoreKind.OBJECTS, "azure-storage");
    Fact<String> replication = r.text("LRS", "account_replication_type");
    Fact<Boolean> versioned = r.flag(false, "blob_properties", "versioning_enabled");
    Fact<Boolean> soft =
        r.known(
            r.gives("blob_properties", "delete_retention_policy")
                && r.at("blob_properties", "delete_retention_policy").isPresent());
    store.encrypted = r.known(true);
    store.backup = versioned.is(true) ? versioned : soft;
    store.pointInTime = r.known(r.at("blob_properties", "restore_policy", "days").isPresent());
    store.copiedAway = replication.map(COPIED::contains);
    store.zones = replication.map(type -> SPREAD.contains(type) ? ZONES : 1);
    store.deletionProtection = versioned.is(true) ? versioned : soft;
    store.isPublic = r.flag(true, "allow_nested_items_to_be_public");
    store.expires =
        r.known(all.around(r, "azurerm_storage_management_policy").findAny().isPresent());
    return store;
  }

  private static Store redis(Planned r) {
    Store store = new Store(r, StoreKind.CACHE, "redis");
    store.rebuildable =
        r.flag(false, "redis_configuration", "rdb_backup_enabled").map(kept -> !kept);
    store.encrypted = r.known(true);
    store.zones =
        r.known(Math.max(1, Field.of(r.values(), Dialect.CORE).at("zones").items().size()));
    store.isPublic = r.flag(true, "public_network_access_enabled");
    store.maintenance = r.known(r.gives("patch_schedule"));
    return store;
  }

  /** A lock on it, or on the group it lies in. */
  private Fact<Boolean> locked(Planned r) {
    Optional<Planned> lock =
        all.around(r, "azurerm_management_lock")
            .findFirst()
            .or(
                () ->
                    all.references().from(r).stream()
                        .filter(group -> group.is("azurerm_resource_group"))
                        .flatMap(group -> all.around(group, "azurerm_management_lock"))
                        .findFirst());
    return lock.map(l -> Fact.known(true, l.place())).orElseGet(() -> r.known(false));
  }
}
