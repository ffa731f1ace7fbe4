package dev.prr.core.document;

import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Unread;
import java.util.Optional;

/** A source that somebody has to render before it says anything. */
public final class Template {
  private static final String OPENING = "{{";
  private static final String KIND = "kind:";

  private Template() {}

  /**
   * Leaves it out. Its text still tells what may be in it, unless the template decides even that.
   *
   * @param detail what it is and how it is rendered
   */
  public static Unread unrendered(String detail, Location place, String text) {
    return new Unread(
        new LeftOut(Reason.UNRENDERED_TEMPLATE, detail, place),
        decidesKinds(text) ? Optional.empty() : Optional.of(text));
  }

  /**
   * Whether a text that cannot be read is a template of Helm or Jinja. Of a text that can be read
   * the signs say nothing: alert annotations hold them too.
   */
  static boolean isLikely(String text) {
    return text.contains(OPENING) || text.contains("{%");
  }

  /** A kind that is filled in, or none at all because the whole object is included. */
  private static boolean decidesKinds(String text) {
    boolean written = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String start = line.strip();
      if (start.startsWith(KIND)) {
        if (start.contains(OPENING)) {
          return true;
        }
        written = true;
      }
    }
    return !written && text.contains(OPENING);
  }
}
