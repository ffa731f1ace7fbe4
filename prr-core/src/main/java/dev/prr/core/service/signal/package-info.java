/**
 * Which golden signals a query measures, told by its functions, the names of its metrics and its
 * label matchers, also through recording rules. Uses {@code artifact} and {@code service.query}.
 */
@NullMarked
package dev.prr.core.service.signal;

import org.jspecify.annotations.NullMarked;
