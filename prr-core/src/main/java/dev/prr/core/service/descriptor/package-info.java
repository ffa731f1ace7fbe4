/**
 * What a {@code prr.yaml} may say: its shape, its check, and a first draft for a team that has
 * none. Uses {@code artifact} and what is above it.
 */
@NullMarked
package dev.prr.core.service.descriptor;

import org.jspecify.annotations.NullMarked;
