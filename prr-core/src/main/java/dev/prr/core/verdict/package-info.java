/**
 * From outcomes and policy to one answer, with a reason for every rule. Pure: no clock, no file.
 * Uses {@code policy} and what is above it.
 */
@NullMarked
package dev.prr.core.verdict;

import org.jspecify.annotations.NullMarked;
