/**
 * What is kept, as values: the judgement of a service, the run that came to it, and their canonical
 * JSON, whose digest is their name. Touches no file.
 */
@NullMarked
package dev.prr.core.history.record;

import org.jspecify.annotations.NullMarked;
