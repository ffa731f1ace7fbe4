package dev.prr.core.review.toil.backlog;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PeopleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Assignee", "Assignee Id", "Assignee(s) Username", "Reporter", "Creator", "Watchers",
        "Author", "Author Username", "Project lead", "Project lead id", "Closed By", "closed_by",
        "mergedBy", "assignees", "user", "Custom field (Approvers)", "Component owner", "E-Mail",
        "Contact person", "author_login", "Display Name of Owner", "Requester"
      })
  void columns_of_people_are_known_by_how_they_end(String header) {
    assertTrue(People.areNamedBy(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Summary", "Title", "Labels", "Custom field (User impact)", "Lead time", "Status",
            "Issue key",
        "Issue id", "Project key", "Project name", "Custom field (Toil hours)", "Created", "",
            "name"
      })
  void what_only_sounds_like_people_is_none(String header) {
    assertFalse(People.areNamedBy(header));
  }
}
