package dev.prr.core.report;

import dev.prr.core.rule.MustHave;

/**
 * A rule that is in force.
 *
 * @param mustHave as policy has it
 * @param pack where it comes from, with the version: {@code core 1.0.0}
 * @param changed whether policy changes something of it
 */
public record ListedRule(MustHave mustHave, String pack, boolean changed) {}
