package dev.prr.core.service;

/**
 * As what a service is judged, declared or not.
 *
 * @param tier how much it matters
 * @param stage how far it has come
 * @param role what it is
 */
public record JudgedAs(Tier tier, Stage stage, Role role) {}
