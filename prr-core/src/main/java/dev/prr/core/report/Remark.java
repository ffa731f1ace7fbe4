package dev.prr.core.report;

import dev.prr.core.document.Problem;
import dev.prr.core.rule.RuleProblem;
import dev.prr.core.service.Advice;
import dev.prr.core.source.Location;
import java.util.Optional;

/**
 * Something to tell the user that is no finding.
 *
 * @param place what it is about, where that has one
 * @param sentence what is so and what to do; may hold outside text
 */
public record Remark(Optional<Location> place, String sentence) {

  public static Remark of(String sentence) {
    return new Remark(Optional.empty(), sentence);
  }

  public static Remark of(Problem problem) {
    return at(problem.place(), String.join(" ", problem.what(), problem.why(), problem.fix()));
  }

  public static Remark of(RuleProblem problem) {
    return new Remark(problem.place(), problem.message());
  }

  public static Remark of(Advice advice) {
    return at(advice.place(), advice.sentence());
  }

  public static Remark at(Location place, String sentence) {
    return new Remark(Optional.of(place), sentence);
  }
}
