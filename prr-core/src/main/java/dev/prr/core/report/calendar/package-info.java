/**
 * The calendar of reviews for people, for tools and for the calendars that people keep (RFC 5545).
 * Pure functions to text. Uses {@code review.calendar} and what is above it.
 */
@NullMarked
package dev.prr.core.report.calendar;

import org.jspecify.annotations.NullMarked;
