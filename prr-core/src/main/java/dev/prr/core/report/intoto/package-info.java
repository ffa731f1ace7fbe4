/**
 * The verdict as a test-result statement of in-toto, signed where a key is given. Uses {@code
 * report}, {@code history.record} and {@code text}.
 */
@NullMarked
package dev.prr.core.report.intoto;

import org.jspecify.annotations.NullMarked;
