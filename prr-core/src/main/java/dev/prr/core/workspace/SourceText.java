package dev.prr.core.workspace;

import dev.prr.core.source.SourcePath;

/**
 * A file that was read.
 *
 * @param text all of it, decoded, without byte order mark
 */
public record SourceText(SourcePath path, String text) implements FileContent {}
