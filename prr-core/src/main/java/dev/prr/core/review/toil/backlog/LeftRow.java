package dev.prr.core.review.toil.backlog;

import dev.prr.core.source.Location;

/**
 * A row that was left out, or a file.
 *
 * @param why one sentence: what is wrong and what to do; holds nothing of the row
 */
public record LeftRow(Location place, String why) {}
