/**
 * A history in a PostgreSQL database that many pipelines share, over plain JDBC.
 *
 * <p>The only package that opens a connection, and only where {@code prr.history} asks for it.
 * Every visit has a deadline; what the driver says of an error is never passed on, because it can
 * name a user or a value: the words are our own.
 */
@NullMarked
package dev.prr.core.history.postgres;

import org.jspecify.annotations.NullMarked;
