package dev.prr.core.service.identity;

import dev.prr.core.fact.FactList;
import dev.prr.core.service.Alert;
import dev.prr.core.service.KubernetesFact;
import dev.prr.core.service.Page;
import dev.prr.core.service.Redundancy;
import dev.prr.core.service.Runbook;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Signal;
import dev.prr.core.service.Slo;
import dev.prr.core.service.Workload;
import dev.prr.core.service.kubernetes.Redundancies;
import dev.prr.core.service.kubernetes.Workloads;
import dev.prr.core.service.kubernetes.object.KubernetesFacts;
import java.util.List;

/** What the manifests, rules, SLOs and pages of a service show. */
record Observed(
    FactList<Slo> slos,
    FactList<Signal> signals,
    FactList<Alert> alerts,
    FactList<Runbook> runbooks,
    FactList<Page> pages,
    FactList<Workload> workloads,
    FactList<Redundancy> redundancy,
    FactList<KubernetesFact> objects) {

  static Observed of(Scope scope) {
    FactList<Workload> workloads = Workloads.of(scope);
    return new Observed(
        none(scope),
        none(scope),
        none(scope),
        none(scope),
        none(scope),
        workloads,
        Redundancies.of(scope, workloads),
        KubernetesFacts.of(scope));
  }

  private static <T> FactList<T> none(Scope scope) {
    return FactList.complete(List.of(), scope.descriptor());
  }
}
