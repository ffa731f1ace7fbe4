/**
 * The data stores of AWS, Google Cloud and Azure, with what each cloud does by default. Uses {@code
 * infrastructure} and what is above it.
 */
@NullMarked
package dev.prr.core.service.infrastructure.store;

import org.jspecify.annotations.NullMarked;
