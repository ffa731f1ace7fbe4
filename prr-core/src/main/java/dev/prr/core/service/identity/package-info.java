/**
 * The facts a service and its catalogue state about themselves: whose it is, how critical, what it
 * depends on, who owns its files. A person is never kept, only that there was one. Uses {@code
 * scope} and what is above it.
 */
@NullMarked
package dev.prr.core.service.identity;

import org.jspecify.annotations.NullMarked;
