/**
 * Recognizes the files that say who a service is and whose: {@code prr.yaml}, Backstage catalogues,
 * CODEOWNERS. Uses {@code document} and what is above it.
 */
@NullMarked
package dev.prr.core.artifact.identity;

import org.jspecify.annotations.NullMarked;
