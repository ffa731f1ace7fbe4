package dev.prr.core.review.organization;

import dev.prr.core.document.Problem;
import java.util.List;
import java.util.Optional;

/**
 * An organization that was read, or why it could not be: never both.
 *
 * @param problems everything that is wrong, in reading order
 */
public record OrganizationReading(Optional<Organization> organization, List<Problem> problems) {

  public OrganizationReading {
    problems = List.copyOf(problems);
    if (organization.isPresent() == !problems.isEmpty()) {
      throw new IllegalArgumentException("an organization is read, or it has problems");
    }
  }
}
