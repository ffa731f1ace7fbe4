package dev.prr.core.service;

import dev.prr.core.fact.Fact;

/**
 * How alerts are brought together before somebody is told; unknown where no routes were read.
 *
 * @param grouped whether alerts of one trouble are sent together
 * @param inhibits whether one alert silences those that follow from it
 */
public record AlertRoutes(Fact<Boolean> grouped, Fact<Boolean> inhibits) {}
