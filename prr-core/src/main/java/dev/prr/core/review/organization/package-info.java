/**
 * Who is who in an organization: its groups, teams, how large these are and what they run, from
 * {@code prr/organization.yaml}. Teams only, never a person; a team so small that its figures would
 * be a person's is shown as part of its group.
 */
@NullMarked
package dev.prr.core.review.organization;

import org.jspecify.annotations.NullMarked;
