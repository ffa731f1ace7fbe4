/**
 * Records on their way from one history to another: one line each, checked by its own id. Knows
 * neither where they come from nor where they go.
 */
@NullMarked
package dev.prr.core.history.transfer;

import org.jspecify.annotations.NullMarked;
