/** Documents of our own form, for what no tool writes. */
@NullMarked
package dev.prr.core.artifact.evidence.statement;

import org.jspecify.annotations.NullMarked;
