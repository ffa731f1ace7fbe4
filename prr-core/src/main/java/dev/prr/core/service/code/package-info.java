/**
 * Facts of an application's own repository: how it is built, shipped and configured, and what its
 * code brings along.
 */
@NullMarked
package dev.prr.core.service.code;

import org.jspecify.annotations.NullMarked;
