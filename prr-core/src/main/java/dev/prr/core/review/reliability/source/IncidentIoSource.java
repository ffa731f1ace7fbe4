package dev.prr.core.review.reliability.source;

import java.util.List;
import java.util.Map;

/** Incidents of incident.io, version 2; the team is a custom field called Team. */
final class IncidentIoSource extends JsonSource {
  IncidentIoSource() {
    super(
        "incident-io",
        new Allowed()
            .take("id", Slot.ID)
            .take("created_at", Slot.CREATED)
            .take("severity.name", Slot.SEVERITY)
            .takeNamed(
                "incident_timestamp_values",
                "incident_timestamp.name",
                List.of("value.value"),
                Map.of(
                    "impact started at", Slot.START,
                    "identified at", Slot.DETECT,
                    "reported at", Slot.DETECT,
                    "accepted at", Slot.ACK,
                    "fixed at", Slot.MITIGATE,
                    "resolved at", Slot.RESOLVE,
                    "closed at", Slot.RESOLVE))
            .takeNamed(
                "custom_field_entries",
                "custom_field.name",
                List.of("values.value_option.value", "values.value_catalog_entry.name"),
                Map.of(
                    "team", Slot.TEAM,
                    "teams", Slot.TEAM,
                    "service", Slot.SERVICE,
                    "affected services", Slot.SERVICE,
                    "cause", Slot.CAUSE))
            .take("name", Slot.TITLE));
  }
}
