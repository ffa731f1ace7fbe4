package dev.prr.core.review.reliability.source;

/** Incidents of a Statuspage, {@code /api/v2/incidents.json}. */
final class StatuspageSource extends JsonSource {
  StatuspageSource() {
    super(
        "statuspage",
        new Allowed()
            .take("id", Slot.ID)
            .take("created_at", Slot.CREATED)
            .take("started_at", Slot.START)
            .take("monitoring_at", Slot.MITIGATE)
            .take("resolved_at", Slot.RESOLVE)
            .take("impact", Slot.SEVERITY)
            .take("components.name", Slot.SERVICE)
            .take("name", Slot.TITLE));
  }
}
