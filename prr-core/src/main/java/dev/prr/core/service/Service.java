package dev.prr.core.service;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.Ratio;
import dev.prr.core.service.code.Api;
import dev.prr.core.service.code.Build;
import dev.prr.core.service.code.Code;
import dev.prr.core.service.code.ImageRecipe;
import dev.prr.core.service.code.Migration;
import dev.prr.core.service.code.Pipeline;
import dev.prr.core.service.code.Repository;
import dev.prr.core.service.code.RuntimeVersion;
import dev.prr.core.service.code.Settings;
import dev.prr.core.service.evidence.Evidence;
import dev.prr.core.source.Location;
import java.math.BigDecimal;
import java.time.Duration;

/**
 * One reviewed service.
 *
 * @param tier as declared; missing when nothing declares it
 * @param ownerKind what the declared owner is: a team, a person, or a placeholder such as {@code
 *     unknown}
 * @param contactKind how the team is reached
 * @param onCallBound whether it is bound to an on-call service
 * @param dependenciesDeclared whether its dependencies are listed, or said to be none
 * @param promiseHolds whether its tightest availability target is not above what its hard
 *     dependencies allow together (Treynor et al., The Calculus of Service Availability, 2017);
 *     missing where it has no target or no hard dependency with a known one
 * @param maximumPromise the product of the targets of its hard dependencies
 * @param promise its tightest availability target
 * @param sla the availability that contracts promise
 * @param peakRate requests a second
 * @param evidence what other tools and teams found
 * @param receivers whoever Alertmanager or Grafana tells of alerts
 * @param alertRoutes how alerts are brought together
 * @param callsMeasured whether calls to dependencies are measured on this side, by a query that
 *     reads such metrics or by a mesh
 * @param probedFromOutside whether a probe asks an address that is known outside
 * @param environments for which its tree holds configuration of its own, as folder names or file
 *     names say
 * @param dataClass the organization's word for its data
 * @param consumersKnown whether somebody is known to need it, or nobody said to
 * @param regimes external sets of rules that bind it, such as pci-dss
 * @param businessMetrics metrics the business looks at
 * @param serviceLevels the levels of service that it offers to those who need it
 * @param place its descriptor
 */
@Kind("service")
public record Service(
    Fact<String> name,
    @MayBeMissing Fact<String> team,
    @MayBeMissing Fact<Tier> tier,
    @MayBeMissing Fact<Stage> stage,
    Fact<Role> role,
    @MayBeMissing Fact<Platform> platform,
    @MayBeMissing Fact<Exposure> exposure,
    @MayBeMissing Fact<String> description,
    @MayBeMissing Fact<OwnerKind> ownerKind,
    @MayBeMissing Fact<ContactKind> contactKind,
    Fact<Boolean> onCallBound,
    Fact<Boolean> dependenciesDeclared,
    @MayBeMissing Fact<Boolean> promiseHolds,
    @MayBeMissing Fact<Ratio> maximumPromise,
    @MayBeMissing Fact<Ratio> promise,
    @MayBeMissing Fact<Ratio> sla,
    @MayBeMissing Fact<BigDecimal> peakRate,
    @MayBeMissing Fact<String> dataClass,
    Fact<Boolean> consumersKnown,
    FactList<Fact<String>> regimes,
    FactList<Fact<String>> serviceLevels,
    @MayBeMissing Fact<Duration> rto,
    @MayBeMissing Fact<Duration> rpo,
    FactList<Slo> slos,
    FactList<Signal> signals,
    FactList<Alert> alerts,
    FactList<DashboardFact> dashboards,
    FactList<Receiver> receivers,
    AlertRoutes alertRoutes,
    FactList<BusinessMetric> businessMetrics,
    Fact<Boolean> callsMeasured,
    Fact<Boolean> probedFromOutside,
    FactList<Runbook> runbooks,
    FactList<Page> pages,
    FactList<Workload> workloads,
    FactList<Redundancy> redundancy,
    FactList<Dependency> dependencies,
    FactList<Reference> references,
    FactList<KubernetesFact> objects,
    FactList<ResourceFact> resources,
    FactList<DataStore> dataStores,
    FactList<OwnedPath> ownedPaths,
    Evidence evidence,
    Repository repository,
    FactList<Fact<String>> environments,
    Code code,
    FactList<Build> builds,
    FactList<Pipeline> pipelines,
    FactList<ImageRecipe> dockerfiles,
    FactList<Settings> configurations,
    FactList<Api> apis,
    FactList<Migration> migrations,
    FactList<RuntimeVersion> runtimes,
    FactList<Attestation> attestations,
    FactList<Waiver> waivers,
    Review review,
    Location place) {

  /** What an owner is. */
  public enum OwnerKind implements Named {
    TEAM,
    PERSON,
    PLACEHOLDER
  }

  /** How a team is reached. */
  public enum ContactKind implements Named {
    CHANNEL,
    ROTA,
    PERSON
  }
}
