/**
 * What is due: for each of the four reviews who is reviewed, by whom, and until when. Comes of the
 * organization, the reviews that the history keeps, and what recorded services say of their last
 * decision. Knows no clock; today comes in. Uses {@code history}, {@code review.organization} and
 * what is above them.
 */
@NullMarked
package dev.prr.core.review.calendar;

import org.jspecify.annotations.NullMarked;
