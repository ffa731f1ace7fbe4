package dev.prr.core.service.signal;

import dev.prr.core.service.Signal.GoldenSignal;

/**
 * That a query measures a signal.
 *
 * @param distribution as a distribution, not only as an average
 * @param ratio as a share of something
 * @param watched whether the query is about it; what is only divided by, or only has to be there,
 *     is measured and not watched
 */
public record Sign(GoldenSignal signal, boolean distribution, boolean ratio, boolean watched) {}
