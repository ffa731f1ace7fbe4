package dev.prr.core.service;

import dev.prr.core.source.Location;

/**
 * Something that would make the next run say more, apart from any rule.
 *
 * @param place what it is about
 * @param sentence what to do; may hold outside text, to be escaped on the way out
 */
public record Advice(Location place, String sentence) {}
