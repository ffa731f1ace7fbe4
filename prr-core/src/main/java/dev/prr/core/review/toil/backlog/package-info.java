/**
 * Backlogs out of what trackers export: Jira, GitHub, GitLab, any table. Import by allow-list: what
 * no {@code Slot} names is passed over unread, and what names people is read for one purpose only,
 * to remove these names from titles; it never leaves the package.
 */
@NullMarked
package dev.prr.core.review.toil.backlog;

import org.jspecify.annotations.NullMarked;
