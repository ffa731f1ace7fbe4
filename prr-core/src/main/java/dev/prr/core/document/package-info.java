/**
 * Bytes to a located tree: YAML, JSON, Markdown, plain lines.
 *
 * <p>Readers never throw on bad input; they return problems with a place. A tree keeps what was
 * written; what a scalar means is asked with the dialect of whoever consumes the file. Uses {@code
 * source}, {@code fact} and {@code workspace}.
 */
@NullMarked
package dev.prr.core.document;

import org.jspecify.annotations.NullMarked;
