/**
 * One thin Mojo a goal: read Maven's parameters, call the core, print, fail. What Maven knows and
 * the core does not (sessions, reactors, repositories) lives here and nowhere else.
 */
@NullMarked
package dev.prr.maven;

import org.jspecify.annotations.NullMarked;
