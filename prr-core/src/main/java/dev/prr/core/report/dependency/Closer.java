package dev.prr.core.report.dependency;

import dev.prr.core.report.dependency.picture.Picture;
import dev.prr.core.report.dependency.picture.Views;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.Standing;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Node;
import java.util.List;

/**
 * One dependency looked at for itself.
 *
 * @param lead who owns it, what it promises and offers, in a sentence
 * @param dependants what those who need it say of it
 * @param more how many of them are not listed
 */
public record Closer(Picture picture, String lead, DataTable dependants, int more) {

  private static final int MOST = 15;

  static Closer of(DependencyReview review, Standing standing) {
    String name = standing.node().name();
    List<Edge> edges =
        review.graph().edges().stream().filter(edge -> edge.to().equals(name)).toList();
    DataTable.Builder table =
        DataTable.of(
            "Who needs " + name,
            "Who needs it",
            "Owner",
            "How",
            "Users feel",
            "Fallback",
            "Noticed by",
            "Told by",
            "Level used");
    for (Edge edge : edges.subList(0, Math.min(MOST, edges.size()))) {
      table.row(
          Cell.of(edge.from()),
          Cell.of(review.graph().node(edge.from()).flatMap(Node::team).orElse("no known owner")),
          Cell.of(edge.strength().id()),
          Cell.of(edge.terms().impact().orElse("")),
          Cell.of(edge.terms().fallback().orElse("")),
          Cell.of(edge.terms().detect().orElse("")),
          Cell.of(edge.terms().communicate().orElse("")),
          Cell.of(edge.terms().serviceLevel().orElse("")));
    }
    return new Closer(
        Views.around(review, name),
        lead(standing),
        table.underHeading().build(),
        Math.max(0, edges.size() - MOST));
  }

  private static String lead(Standing standing) {
    List<String> levels = standing.node().levels();
    return "Owner: "
        + Words.owner(standing)
        + ". Promise: "
        + Words.promise(standing)
        + ". Levels of service: "
        + (levels.isEmpty() ? "none are offered" : String.join(", ", levels))
        + ". Down with it: "
        + Words.count(standing.use().dependents(), "service")
        + " of "
        + Words.count(standing.use().teams().size(), "team")
        + ".";
  }
}
