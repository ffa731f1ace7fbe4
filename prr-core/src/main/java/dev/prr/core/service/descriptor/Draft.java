package dev.prr.core.service.descriptor;

import dev.prr.core.source.SourcePath;

/**
 * A first {@code prr.yaml} for a service that has none.
 *
 * @param path where it belongs
 * @param text the whole file, lines ended by {@code \n}
 */
public record Draft(SourcePath path, String text) {}
