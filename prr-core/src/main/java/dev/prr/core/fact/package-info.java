/**
 * What is known, what is missing, what is unknown and why, and where each was read.
 *
 * <p>The three-valued ground under every judgement: a {@link dev.prr.core.fact.Fact} is one value,
 * a {@link dev.prr.core.fact.FactList} a list that says whether it is complete, a {@link
 * dev.prr.core.fact.Gap} the reason why something could not be known. The units that facts and
 * rules share live here too. Uses {@code source} only.
 */
@NullMarked
package dev.prr.core.fact;

import org.jspecify.annotations.NullMarked;
