package dev.prr.core.review.reliability.source;

/**
 * Incidents of Google Cloud, {@code incidents.json}; nobody promises that {@code begin} was
 * observed.
 */
final class GoogleCloudSource extends JsonSource {
  GoogleCloudSource() {
    super(
        "google-cloud",
        new Allowed()
            .take("id", Slot.ID)
            .take("begin", Slot.START)
            .take("created", Slot.CREATED)
            .take("end", Slot.RESOLVE)
            .take("severity", Slot.SEVERITY)
            .take("affected_products.title", Slot.SERVICE));
  }
}
