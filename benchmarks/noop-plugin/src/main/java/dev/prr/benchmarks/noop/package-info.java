/** One goal that does nothing. Uses the Maven plugin API only. */
@NullMarked
package dev.prr.benchmarks.noop;

import org.jspecify.annotations.NullMarked;
