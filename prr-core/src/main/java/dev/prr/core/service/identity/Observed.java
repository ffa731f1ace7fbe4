package dev.prr.core.service.identity;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Alert;
import dev.prr.core.service.AlertRoutes;
import dev.prr.core.service.DashboardFact;
import dev.prr.core.service.DataStore;
import dev.prr.core.service.KubernetesFact;
import dev.prr.core.service.Page;
import dev.prr.core.service.Receiver;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.ResourceFact;
import dev.prr.core.service.Runbook;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Signal;
import dev.prr.core.service.Slo;
import dev.prr.core.service.Workload;
import dev.prr.core.service.code.Application;
import dev.prr.core.service.infrastructure.Infrastructure;
import dev.prr.core.service.infrastructure.Resources;
import dev.prr.core.service.infrastructure.store.DataStores;
import dev.prr.core.service.infrastructure.watch.OnCall;
import dev.prr.core.service.infrastructure.watch.Watched;
import dev.prr.core.service.kubernetes.Redundancies;
import dev.prr.core.service.kubernetes.Workloads;
import dev.prr.core.service.kubernetes.object.KubernetesFacts;
import dev.prr.core.service.reliability.Alerts;
import dev.prr.core.service.reliability.Dashboards;
import dev.prr.core.service.reliability.Metrics;
import dev.prr.core.service.reliability.Monitored;
import dev.prr.core.service.reliability.Probes;
import dev.prr.core.service.reliability.Signals;
import dev.prr.core.service.reliability.Slos;
import dev.prr.core.service.routing.Routing;
import dev.prr.core.service.runbook.Pages;
import dev.prr.core.service.runbook.Runbooks;

/** What the manifests, rules, SLOs and pages of a service show. */
record Observed(
    FactList<Slo> slos,
    FactList<Signal> signals,
    FactList<Alert> alerts,
    FactList<DashboardFact> dashboards,
    FactList<Receiver> receivers,
    AlertRoutes alertRoutes,
    Metrics metrics,
    Fact<Boolean> probedFromOutside,
    FactList<Runbook> runbooks,
    FactList<Page> pages,
    FactList<Workload> workloads,
    FactList<Redundancy> redundancy,
    FactList<KubernetesFact> objects,
    FactList<ResourceFact> resources,
    FactList<DataStore> dataStores,
    Fact<Boolean> onCall,
    Application application) {

  static Observed of(Scope written) {
    Infrastructure infrastructure = Infrastructure.of(written);
    Scope scope = Watched.in(written, infrastructure);
    FactList<Workload> workloads = Workloads.of(scope);
    FactList<Runbook> runbooks = Runbooks.of(scope);
    Monitored monitored = Monitored.in(scope);
    Routing routing = Routing.of(scope);
    FactList<DataStore> dataStores = DataStores.of(scope, infrastructure);
    return new Observed(
        Slos.of(monitored),
        Signals.of(monitored),
        Alerts.of(monitored, runbooks),
        Dashboards.of(monitored),
        routing.receivers(),
        routing.routes(),
        Metrics.of(monitored),
        Probes.fromOutside(scope),
        runbooks,
        Pages.of(scope),
        workloads,
        DataStores.redundancy(Redundancies.of(scope, workloads), dataStores),
        KubernetesFacts.of(scope),
        Resources.of(scope, infrastructure),
        dataStores,
        OnCall.bound(scope, infrastructure),
        Application.of(scope));
  }
}
