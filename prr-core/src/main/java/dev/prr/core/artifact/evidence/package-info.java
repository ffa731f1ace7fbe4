/**
 * Reads what other tools and teams found, from files that may be large: streamed, within limits,
 * and kept only as counts, dates and names of rules and parts. One format a file, found by the
 * service loader; the formats lie in the packages below, by family. Nothing in a file can hurt more
 * than that file.
 */
@NullMarked
package dev.prr.core.artifact.evidence;

import org.jspecify.annotations.NullMarked;
