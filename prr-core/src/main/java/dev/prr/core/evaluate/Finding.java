package dev.prr.core.evaluate;

import dev.prr.core.source.Location;
import java.util.List;

/**
 * One subject that failed a rule. There is no finding without a place.
 *
 * @param subject the thing, for example {@code alert/HighErrorRate} or {@code Deployment/shop/web};
 *     outside text, to be escaped on the way out
 * @param place where to look or change
 * @param related further places that took part, such as the other offending elements
 * @param message what is wrong, with values filled in
 * @param fingerprint stable over edits elsewhere in the file: made of the rule, the artifact and
 *     the logical path, never of a message or a value; 64 hexadecimal digits
 */
public record Finding(
    String subject, Location place, List<Location> related, String message, String fingerprint) {

  public Finding {
    related = List.copyOf(related);
  }
}
