package dev.prr.core.document;

import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Unread;
import java.util.Optional;

/** Words what a reader could not read. */
final class Trouble {
  private static final String RENDER =
      "It is a template: render it first (helm template) and add the output.";

  private Trouble() {}

  static Unread malformed(String detail, Location place, String lostText) {
    return Template.isLikely(lostText)
        ? Template.unrendered(RENDER, place, lostText)
        : new Unread(new LeftOut(Reason.MALFORMED, detail, place), Optional.of(lostText));
  }

  static Unread of(Refusal refusal, String lostText) {
    return refusal.reason() == Reason.MALFORMED
        ? malformed(refusal.detail(), refusal.place(), lostText)
        : new Unread(
            new LeftOut(refusal.reason(), refusal.detail(), refusal.place()),
            Optional.of(lostText));
  }
}
