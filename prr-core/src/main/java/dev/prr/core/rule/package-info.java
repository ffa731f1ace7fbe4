/**
 * A rule and a pack as values; reading, checking and compiling them.
 *
 * <p>Rules are data over facts. The language is closed, total, linear and three-valued; every path
 * and literal is checked against the types of the facts when a pack is loaded, so that an authoring
 * mistake is a message with line and column and never a surprise in a pipeline. Uses {@code
 * service} (for the types) and what is above it.
 */
@NullMarked
package dev.prr.core.rule;

import org.jspecify.annotations.NullMarked;
