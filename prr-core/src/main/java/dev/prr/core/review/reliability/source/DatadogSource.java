package dev.prr.core.review.reliability.source;

/** Incidents of Datadog, {@code GET /api/v2/incidents}. */
final class DatadogSource extends JsonSource {
  DatadogSource() {
    super(
        "datadog",
        new Allowed()
            .take("id", Slot.ID)
            .take("attributes.created", Slot.CREATED)
            .take("attributes.detected", Slot.DETECT)
            .take("attributes.customer_impact_start", Slot.START)
            .take("attributes.customer_impact_end", Slot.MITIGATE)
            .take("attributes.resolved", Slot.RESOLVE)
            .take("attributes.severity", Slot.SEVERITY)
            .take("attributes.fields.severity.value", Slot.SEVERITY)
            .take("attributes.fields.teams.value", Slot.TEAM)
            .take("attributes.fields.services.value", Slot.SERVICE)
            .take("attributes.title", Slot.TITLE));
  }
}
