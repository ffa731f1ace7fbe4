/**
 * Which formats of the report of a run there are, which are wanted, and what each is given to work
 * with. Uses the rooms of the formats; none of their classes is loaded before it is asked for.
 */
@NullMarked
package dev.prr.core.report.format;

import org.jspecify.annotations.NullMarked;
