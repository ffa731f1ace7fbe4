package dev.prr.core.review.reliability.source;

/** Issues of GitHub, as {@code gh issue list --json} or the REST API writes them. */
final class GithubSource extends JsonSource {
  GithubSource() {
    super(
        "github",
        new Allowed()
            .take("number", Slot.ID)
            .take("created_at", Slot.CREATED)
            .take("createdAt", Slot.CREATED)
            .take("closed_at", Slot.RESOLVE)
            .take("closedAt", Slot.RESOLVE)
            .take("labels.name", Slot.LABEL)
            .take("title", Slot.TITLE));
  }
}
