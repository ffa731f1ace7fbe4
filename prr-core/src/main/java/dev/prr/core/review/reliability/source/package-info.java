/**
 * Reads incidents from what tools export, by allow-list: a source names the fields it takes, and
 * the parser passes over everything else unread. What is taken becomes an instant, a word of a
 * closed list or a known name of the organization, or it is dropped.
 */
@NullMarked
package dev.prr.core.review.reliability.source;

import org.jspecify.annotations.NullMarked;
