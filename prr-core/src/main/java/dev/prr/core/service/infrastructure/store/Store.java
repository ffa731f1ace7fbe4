package dev.prr.core.service.infrastructure.store;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.DataStore;
import dev.prr.core.service.DataStore.StoreKind;
import dev.prr.core.service.infrastructure.Planned;
import dev.prr.core.service.infrastructure.Region;
import dev.prr.core.service.infrastructure.Tags;
import java.time.Duration;
import java.util.List;

/** A data store while its facts are put together; what nobody says does not apply to it. */
final class Store {

  final Planned resource;
  final StoreKind kind;
  Fact<String> engine;
  Fact<Boolean> rebuildable;
  Fact<Boolean> encrypted;
  Fact<Boolean> backup;
  Fact<Duration> retention;
  Fact<Boolean> pointInTime;
  Fact<Boolean> copiedAway;
  Fact<Integer> zones;
  Fact<Boolean> deletionProtection;
  Fact<Boolean> isPublic;
  Fact<Boolean> grows;
  Fact<Boolean> expires;
  Fact<Boolean> maintenance;
  FactList<Fact<String>> watchedFor;

  Store(Planned resource, StoreKind kind, String engine) {
    this.resource = resource;
    this.kind = kind;
    this.engine = resource.known(engine);
    this.rebuildable = resource.known(false);
    this.encrypted = resource.missing();
    this.backup = resource.missing();
    this.retention = resource.missing();
    this.pointInTime = resource.missing();
    this.copiedAway = resource.missing();
    this.zones = resource.missing();
    this.deletionProtection = resource.missing();
    this.isPublic = resource.missing();
    this.grows = resource.missing();
    this.expires = resource.missing();
    this.maintenance = resource.missing();
    this.watchedFor = FactList.complete(List.of(), resource.place());
  }

  /** So many days; none are no backup. */
  void keepsForDays(Fact<Integer> days) {
    backup = days.map(n -> n > 0);
    retention =
        days.flatMap(
            n -> n > 0 ? Fact.known(Duration.ofDays(n), days.place()) : Fact.missing(days.place()));
  }

  DataStore finished() {
    Tags tags = new Tags(resource);
    Fact<Boolean> tagged = tags.rebuildable();
    return new DataStore(
        resource.known(resource.address()),
        resource.known(kind),
        engine,
        tagged.is(true) ? tagged : rebuildable,
        encrypted,
        new DataStore.Backup(backup, retention),
        pointInTime,
        copiedAway,
        zones,
        deletionProtection,
        isPublic,
        grows,
        expires,
        maintenance,
        watchedFor,
        tags.environment(),
        Region.of(resource),
        resource.missing(),
        resource.place());
  }
}
