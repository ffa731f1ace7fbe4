package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Something that keeps data. A field that does not apply to its kind is missing.
 *
 * @param name its address in the plan, or what its manifest calls it
 * @param kind what it is for
 * @param engine for example {@code postgres}
 * @param rebuildable whether what it holds can be made again: a cache that keeps nothing over a
 *     restart, a read replica, or what is tagged {@code rebuildable}
 * @param encrypted whether what lies on its disks is encrypted, with the defaults of its cloud
 * @param pointInTimeRecovery whether it can be put back to any moment of the last days
 * @param crossRegionCopy whether a copy lies in another region or account
 * @param zones how many zones hold it
 * @param deletionProtection whether it cannot be deleted by one command, or keeps old versions
 * @param publiclyAccessible whether the internet reaches it
 * @param storageGrows whether it gets more space by itself before it is full
 * @param expires whether old data is deleted by a rule
 * @param maintenanceWindow whether a time for maintenance is chosen
 * @param watchedFor what alarms watch of it: cpu, memory, storage, connections, lag
 * @param environment what its tags call the environment it belongs to, in lower case
 * @param region where it is, as its cloud calls it
 * @param restoreTested when a restore was last tried
 */
@Kind("dataStore")
public record DataStore(
    Fact<String> name,
    Fact<StoreKind> kind,
    Fact<String> engine,
    Fact<Boolean> rebuildable,
    @MayBeMissing Fact<Boolean> encrypted,
    Backup backup,
    @MayBeMissing Fact<Boolean> pointInTimeRecovery,
    @MayBeMissing Fact<Boolean> crossRegionCopy,
    @MayBeMissing Fact<Integer> zones,
    @MayBeMissing Fact<Boolean> deletionProtection,
    @MayBeMissing Fact<Boolean> publiclyAccessible,
    @MayBeMissing Fact<Boolean> storageGrows,
    @MayBeMissing Fact<Boolean> expires,
    @MayBeMissing Fact<Boolean> maintenanceWindow,
    FactList<Fact<String>> watchedFor,
    @MayBeMissing Fact<String> environment,
    @MayBeMissing Fact<String> region,
    @MayBeMissing Fact<LocalDate> restoreTested,
    Location place) {

  /** What a store is for. */
  public enum StoreKind implements Named {
    RELATIONAL,
    DOCUMENT,
    CACHE,
    OBJECTS,
    FILES,
    VOLUME,
    SEARCH,
    WAREHOUSE
  }

  /**
   * The copies that are made of it without anybody's doing.
   *
   * @param automatic whether there are any
   * @param retention how long they are kept; missing where nothing bounds it
   */
  public record Backup(
      @MayBeMissing Fact<Boolean> automatic, @MayBeMissing Fact<Duration> retention) {}
}
