/**
 * What the repository of an application holds beside manifests: builds, image recipes, pipelines,
 * configuration, contracts of APIs, scripts that change a schema.
 */
@NullMarked
package dev.prr.core.artifact.code;

import org.jspecify.annotations.NullMarked;
