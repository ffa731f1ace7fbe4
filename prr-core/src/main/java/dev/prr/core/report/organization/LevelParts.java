package dev.prr.core.report.organization;

import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.Chart;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.review.overview.Maturity;
import dev.prr.core.review.overview.Standing;
import java.util.ArrayList;
import java.util.List;

/** Levels of maturity as people see them. */
final class LevelParts {

  private LevelParts() {}

  /** How many services have reached which level, the highest first. */
  static Chart chart(List<String> levels, List<Standing> services) {
    Chart.Builder chart =
        Chart.of("Services by the highest level they have reached", "Level", "Services");
    for (int i = levels.size() - 1; i >= 0; i--) {
      String level = levels.get(i);
      chart.point(
          level,
          services.stream()
              .filter(s -> s.maturity().level().filter(level::equals).isPresent())
              .count());
    }
    chart.point("none yet", services.stream().filter(LevelParts::isBelow).count());
    return chart.build();
  }

  private static boolean isBelow(Standing standing) {
    return standing.maturity().level().isEmpty() && standing.maturity().next().isPresent();
  }

  /** What is left for the next level. */
  static Section left(Book book, Standing standing) {
    Maturity maturity = standing.maturity();
    List<Part> parts = new ArrayList<>();
    if (maturity.next().isEmpty()) {
      parts.add(
          new Part.Words(
              maturity
                  .level()
                  .map(level -> "It has reached the highest level, " + level + ".")
                  .orElse(
                      "Nothing can be said: its last judgement, or the rules, are not there.")));
    } else {
      parts.add(
          new Part.Words(
              maturity.level().map(level -> "It has reached " + level + ". ").orElse("")
                  + "For "
                  + maturity.next().get()
                  + " "
                  + Text.count(maturity.left().size(), "rule")
                  + (maturity.left().size() == 1 ? " is" : " are")
                  + " left."));
      DataTable.Builder table =
          DataTable.of("Left for " + maturity.next().get(), "Rule", "Why").underHeading();
      maturity
          .left()
          .forEach(
              left -> table.row(book.ruleCell(Book.UP, left.rule()), Cell.of(left.why().words())));
      parts.add(new Part.Rows(table.build()));
    }
    return new Section("level", "Level of maturity", Text.level(maturity), parts);
  }
}
