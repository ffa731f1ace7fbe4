package dev.prr.core.review.reliability.source;

/** Issues of GitLab, as the REST API writes them. */
final class GitlabSource extends JsonSource {
  GitlabSource() {
    super(
        "gitlab",
        new Allowed()
            .take("id", Slot.ID)
            .take("created_at", Slot.CREATED)
            .take("closed_at", Slot.RESOLVE)
            .take("labels", Slot.LABEL)
            .take("severity", Slot.SEVERITY)
            .take("issue_type", Slot.TYPE)
            .take("title", Slot.TITLE));
  }
}
