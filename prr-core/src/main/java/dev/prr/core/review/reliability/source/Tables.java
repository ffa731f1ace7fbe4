package dev.prr.core.review.reliability.source;

import java.util.Map;

/** The sources that write tables. */
final class Tables {
  private Tables() {}

  /** The analytics of PagerDuty, raw incidents, as CSV; nothing of the responders' tables. */
  static IncidentSource pagerDuty() {
    return new CsvSource(
        "pagerduty-analytics",
        Map.of(
            "id", Slot.ID,
            "created_at", Slot.CREATED,
            "resolved_at", Slot.RESOLVE,
            "seconds_to_first_ack", Slot.ACK_SECONDS,
            "seconds_to_resolve", Slot.RESOLVE_SECONDS,
            "service_name", Slot.SERVICE,
            "team_name", Slot.TEAM,
            "priority_name", Slot.SEVERITY,
            "urgency", Slot.SEVERITY,
            "description", Slot.TITLE));
  }

  /** Issues of Jira, with several columns of one name; times as the site shows them. */
  static IncidentSource jira() {
    return new CsvSource(
        "jira",
        Map.of(
            "Issue key", Slot.ID,
            "Issue Type", Slot.TYPE,
            "Created", Slot.CREATED,
            "Resolved", Slot.RESOLVE,
            "Priority", Slot.SEVERITY,
            "Labels", Slot.LABEL,
            "Components", Slot.SERVICE,
            "Custom field (Impact start)", Slot.START,
            "Custom field (Impact end)", Slot.MITIGATE,
            "Summary", Slot.TITLE));
  }

  /** Issues of GitLab as CSV. */
  static IncidentSource gitlab() {
    return new CsvSource(
        "gitlab-csv",
        Map.of(
            "Issue ID", Slot.ID,
            "Created At (UTC)", Slot.CREATED,
            "Closed At (UTC)", Slot.RESOLVE,
            "Labels", Slot.LABEL,
            "Title", Slot.TITLE));
  }

  /** The blameless incidents that a review writes, to be kept and read again. */
  static IncidentSource own() {
    return new CsvSource(
        "incidents",
        Map.ofEntries(
            Map.entry("key", Slot.KEY),
            Map.entry("team", Slot.TEAM),
            Map.entry("services", Slot.SERVICE),
            Map.entry("severity", Slot.SEVERITY),
            Map.entry("start", Slot.START),
            Map.entry("detect", Slot.DETECT),
            Map.entry("created", Slot.CREATED),
            Map.entry("ack", Slot.ACK),
            Map.entry("mitigate", Slot.MITIGATE),
            Map.entry("resolve", Slot.RESOLVE),
            Map.entry("cause", Slot.CAUSE),
            Map.entry("dependency", Slot.DEPENDENCY)));
  }

  /** A table of any tool, by the columns that import.yaml names. */
  static IncidentSource mapped(Map<String, Slot> columns) {
    return new CsvSource("csv", columns);
  }
}
