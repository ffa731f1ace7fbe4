/** Reports of linters and scanners. */
@NullMarked
package dev.prr.core.artifact.evidence.scan;

import org.jspecify.annotations.NullMarked;
