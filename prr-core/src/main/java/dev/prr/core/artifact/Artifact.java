package dev.prr.core.artifact;

import dev.prr.core.source.Location;

/** A recognized document or part of one. */
public sealed interface Artifact
    permits AlertCondition,
        AlertPolicy,
        AlertRouting,
        AlertRule,
        AlertTest,
        CatalogEntity,
        CodeOwners,
        Dashboard,
        Dockerfile,
        EvidenceFile,
        KubernetesObject,
        MarkdownPage,
        Misshapen,
        PlannedResource,
        RecordingRule,
        ReviewFile,
        ServiceDescriptor,
        SliDefinition,
        SloDefinition,
        SourceDocument,
        TerraformBlock,
        TerraformPlan,
        UnreadEvidence,
        WaiverFile {

  /** Where it begins. */
  Location place();
}
