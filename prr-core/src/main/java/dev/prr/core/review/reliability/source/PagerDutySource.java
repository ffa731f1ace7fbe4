package dev.prr.core.review.reliability.source;

/** Incidents of PagerDuty's REST API, {@code GET /incidents}. */
final class PagerDutySource extends JsonSource {
  PagerDutySource() {
    super(
        "pagerduty",
        new Allowed()
            .take("id", Slot.ID)
            .take("created_at", Slot.CREATED)
            .take("acknowledgements.at", Slot.ACK)
            .take("resolved_at", Slot.RESOLVE)
            .take("urgency", Slot.SEVERITY)
            .take("priority.summary", Slot.SEVERITY)
            .take("service.summary", Slot.SERVICE)
            .take("teams.summary", Slot.TEAM)
            .take("title", Slot.TITLE));
  }
}
