/**
 * Text that came from outside and the only doors by which it leaves: console, Markdown, HTML, CSV,
 * XML, CI commands. Uses {@code source} and {@code fact}.
 */
@NullMarked
package dev.prr.core.text;

import org.jspecify.annotations.NullMarked;
