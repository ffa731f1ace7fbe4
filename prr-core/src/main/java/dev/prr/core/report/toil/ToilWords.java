package dev.prr.core.report.toil;

import dev.prr.core.fact.Numbers;
import dev.prr.core.review.toil.Changes;
import dev.prr.core.review.toil.Commonality;
import dev.prr.core.review.toil.TeamToil;
import dev.prr.core.review.toil.ToilReview;
import dev.prr.core.review.toil.file.DecisionsFile.Choice;
import dev.prr.core.review.toil.item.Share;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Sentences that Markdown and pages share. They hold nothing that came from outside. */
final class ToilWords {

  static final String LINE =
      "The line is 50 % of the team's time: above it no time is left to get rid of toil. Shares are"
          + " what teams say of themselves and are not compared between teams.";

  private ToilWords() {}

  static String summary(ToilReview review) {
    return plural(review.items(), "item")
        + " of "
        + plural(review.teams().size(), "team")
        + " are open, about "
        + Numbers.print(review.hours())
        + " hours a month where somebody estimated them. "
        + plural(review.commonalities().size(), "commonality")
        + " between teams "
        + (review.commonalities().size() == 1 ? "was" : "were")
        + " found.";
  }

  static String method(ToilReview review) {
    int rows = review.rows().values().stream().mapToInt(Integer::intValue).sum();
    return plural(rows, "row")
        + " of "
        + plural(review.rows().size(), "file")
        + " were read, "
        + review.left().size()
        + " remarks on what was left out. "
        + plural(review.texts(), "different title")
        + " were compared between teams; two count as alike from "
        + BigDecimal.valueOf(review.threshold()).setScale(2, RoundingMode.HALF_UP)
        + " of 1 on, which one title in ten would reach by accident. Titles are read without ids,"
        + " hosts, dates, names of people and the names of a team's own services.";
  }

  static String backlog(TeamToil team) {
    String ages =
        team.ages()
            .median()
            .map(days -> ", half of them open for more than " + days + " days")
            .orElse("");
    String unknown =
        team.withoutHours() == 0 ? "" : " (" + team.withoutHours() + " without an estimate)";
    return plural(team.open().size(), "item")
        + " open"
        + unknown
        + ages
        + "; "
        + Numbers.print(team.hours())
        + " hours a month together.";
  }

  static String changes(TeamToil team) {
    Optional<Changes> changes = team.changes();
    return changes
        .map(
            c ->
                c.appeared().size()
                    + " new, "
                    + c.gone().size()
                    + " gone, "
                    + c.grown().size()
                    + " grown, "
                    + c.shrunk().size()
                    + " shrunk")
        .orElse("nothing was imported then");
  }

  static String standing(TeamToil team) {
    if (team.share().isEmpty()) {
      return team.suppressed() ? "too few answers to be shown" : "nobody asked";
    }
    return switch (team.share().get().standing()) {
      case ABOVE -> "above";
      case AROUND -> "the range reaches both sides";
      case BELOW -> "below";
    };
  }

  static String shareCells(TeamToil team) {
    Optional<Share> share = team.share();
    return String.join(
        " | ",
        share.map(s -> s.typical().toString()).orElse("not shown"),
        share.map(s -> s.low() + " to " + s.high()).orElse(""),
        share.map(s -> Integer.toString(s.answers())).orElse(""),
        standing(team));
  }

  static String hours(Commonality c) {
    return Numbers.print(c.hours())
        + (c.withoutHours() == 0 ? "" : " (" + c.withoutHours() + " without an estimate)");
  }

  static String hours(Optional<BigDecimal> hours) {
    return hours.map(h -> Numbers.print(h) + " hours a month").orElse("no estimate");
  }

  static String choice(Choice choice) {
    return switch (choice) {
      case JOINT_PROJECT -> "joint project";
      case EACH_TEAM -> "each team for itself";
      case ACCEPT -> "live with it";
      case LATER -> "look again";
    };
  }

  static String plural(int number, String noun) {
    if (number == 1) {
      return "1 " + noun;
    }
    return number
        + " "
        + (noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s");
  }
}
