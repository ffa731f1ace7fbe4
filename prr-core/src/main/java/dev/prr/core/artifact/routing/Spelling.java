package dev.prr.core.artifact.routing;

/**
 * How a format spells the keys of routes and receivers.
 *
 * @param groupBy labels that are grouped by
 * @param configs how the key of an integration ends, {@code pagerduty_configs}
 * @param inhibits the rules by which one alert silences another
 */
record Spelling(String groupBy, String configs, String inhibits) {

  static final Spelling SNAKE = new Spelling("group_by", "_configs", "inhibit_rules");

  static final Spelling CAMEL = new Spelling("groupBy", "Configs", "inhibitRules");
}
