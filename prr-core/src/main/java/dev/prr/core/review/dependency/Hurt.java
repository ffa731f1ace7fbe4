package dev.prr.core.review.dependency;

import java.math.BigDecimal;

/**
 * What an incident that names a dependency cost.
 *
 * @param incident the key of the incident
 * @param dependency by its key
 * @param service that was hurt, by its key
 * @param minutes until it was well again
 */
public record Hurt(String incident, String dependency, String service, BigDecimal minutes) {}
