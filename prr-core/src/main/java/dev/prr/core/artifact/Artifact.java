package dev.prr.core.artifact;

import dev.prr.core.source.Location;

/** A recognized document or part of one. */
public sealed interface Artifact
    permits AlertCondition,
        AlertPolicy,
        AlertRule,
        CatalogEntity,
        CodeOwners,
        EvidenceFile,
        KubernetesObject,
        MarkdownPage,
        Misshapen,
        RecordingRule,
        ServiceDescriptor,
        SliDefinition,
        SloDefinition,
        UnreadEvidence {

  /** Where it begins. */
  Location place();
}
