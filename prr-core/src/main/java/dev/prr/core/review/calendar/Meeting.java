package dev.prr.core.review.calendar;

import dev.prr.core.history.record.HeldReview.Kind;

/**
 * What a review is, in the words that people read.
 *
 * @param title what it is called
 * @param reviewed who is reviewed
 * @param reviewers who reviews: roles, never persons
 * @param every how often, at least
 */
public record Meeting(String title, String reviewed, String reviewers, String every) {

  private static final String ALL = "every team of it that runs something in production";

  /** The one of this kind. */
  public static Meeting of(Kind kind) {
    return switch (kind) {
      case READINESS ->
          new Meeting(
              "production readiness review",
              "the team that owns it",
              "management and senior engineers of several teams",
              "every two years, and before it goes to another stage");
      case RELIABILITY ->
          new Meeting(
              "reliability review",
              ALL,
              "each team with its management first, then leadership and the other teams",
              "every three months");
      case DEPENDENCY ->
          new Meeting(
              "critical dependency review",
              ALL,
              "leadership and the teams that depend on each other",
              "every six months");
      case TOIL ->
          new Meeting("toil review", ALL, "leadership and the other teams", "every three months");
    };
  }
}
