package dev.prr.core.artifact;

import dev.prr.core.source.Location;

/** A recognized document or part of one. */
public sealed interface Artifact
    permits AlertRule,
        CatalogEntity,
        CodeOwners,
        KubernetesObject,
        MarkdownPage,
        RecordingRule,
        ServiceDescriptor,
        SloDefinition {

  /** Where it begins. */
  Location place();
}
