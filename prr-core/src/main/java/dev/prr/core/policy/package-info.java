/**
 * What counts here: the organization's words, the default tier and stage, which packs and
 * parameters, dated roll-out, what an unknown means. Read from a trusted place. Uses {@code
 * evaluate} and what is above it.
 */
@NullMarked
package dev.prr.core.policy;

import org.jspecify.annotations.NullMarked;
