/**
 * Recognizes service level objectives: OpenSLO, Sloth and Pyrra. All become {@link
 * dev.prr.core.artifact.SloDefinition}s, with the alerts that the generator of the format would
 * make of them.
 */
@NullMarked
package dev.prr.core.artifact.slo;

import org.jspecify.annotations.NullMarked;
