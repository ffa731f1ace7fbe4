package dev.prr.core.review.reliability.source;

import java.util.List;
import java.util.Map;

/** Incidents of Opsgenie, {@code GET /v1/incidents}; it exports no acknowledgement. */
final class OpsgenieSource extends JsonSource {
  OpsgenieSource() {
    super(
        "opsgenie",
        new Allowed()
            .take("id", Slot.ID)
            .take("createdAt", Slot.CREATED)
            .take("impactStartDate", Slot.START)
            .take("impactEndDate", Slot.MITIGATE)
            .take("closedAt", Slot.RESOLVE)
            .take("priority", Slot.SEVERITY)
            .take("impactedServices", Slot.SERVICE)
            .take("ownerTeam", Slot.TEAM)
            .takeNamed("responders", "type", List.of("name", "id"), Map.of("team", Slot.TEAM))
            .take("tags", Slot.LABEL)
            .take("message", Slot.TITLE));
  }
}
