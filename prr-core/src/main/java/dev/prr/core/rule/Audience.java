package dev.prr.core.rule;

import dev.prr.core.service.Role;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Of whom a rule is asked.
 *
 * @param roles the roles it is asked of; it is not applicable to the others
 * @param advisoryFor those of them for which a failure is never more than a note
 */
public record Audience(Set<Role> roles, Set<Role> advisoryFor) {

  /** Asked of every role, and meant. */
  public static final Audience EVERYBODY = new Audience(EnumSet.allOf(Role.class), Set.of());

  public Audience {
    roles = inOrder(roles);
    advisoryFor = inOrder(advisoryFor);
    if (roles.isEmpty() || !roles.containsAll(advisoryFor)) {
      throw new IllegalArgumentException("roles " + roles + ", advisory for " + advisoryFor);
    }
  }

  public boolean includes(Role role) {
    return roles.contains(role);
  }

  public boolean isAdvisedOnly(Role role) {
    return advisoryFor.contains(role);
  }

  private static Set<Role> inOrder(Set<Role> roles) {
    return roles.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(roles));
  }
}
