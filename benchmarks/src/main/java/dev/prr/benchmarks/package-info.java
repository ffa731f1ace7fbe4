/**
 * Measures the engine, and writes the trees it is measured on. May use every room of the core;
 * nothing uses it.
 */
@NullMarked
package dev.prr.benchmarks;

import org.jspecify.annotations.NullMarked;
