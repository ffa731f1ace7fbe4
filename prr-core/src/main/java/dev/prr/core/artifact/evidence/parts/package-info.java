/** Bills of materials and licence reports. */
@NullMarked
package dev.prr.core.artifact.evidence.parts;

import org.jspecify.annotations.NullMarked;
