package dev.prr.core.report.dependency.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.dependency.picture.Picture.Band;
import dev.prr.core.report.dependency.picture.Picture.Route;
import dev.prr.core.report.dependency.picture.Picture.Shown;
import dev.prr.core.report.dependency.picture.Wire.Line;
import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.Graphs;
import dev.prr.core.review.dependency.Recorded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PictureTest {

  private static final DependencyReview SHOP = Graphs.planned();
  private static final DependencyReview LARGE = Graphs.review(Graphs.large(500, 2500));

  private static List<Picture> all() {
    List<Picture> pictures = new ArrayList<>();
    for (DependencyReview review : List.of(SHOP, LARGE)) {
      pictures.add(Views.overview(review));
      review.top(6).forEach(standing -> pictures.add(Views.around(review, standing.node().name())));
    }
    return pictures;
  }

  @Test
  void boxes_never_lie_on_each_other_and_all_lie_in_the_picture() {
    for (Picture picture : all()) {
      for (Shown one : picture.boxes()) {
        assertTrue(one.x() >= 0 && one.x() + Picture.BOX_WIDTH <= picture.width());
        assertTrue(one.y() >= 0 && one.y() + Picture.BOX_HEIGHT <= picture.height());
        for (Shown other : picture.boxes()) {
          boolean apart =
              Math.abs(one.x() - other.x()) >= Picture.BOX_WIDTH
                  || Math.abs(one.y() - other.y()) >= Picture.BOX_HEIGHT;
          assertTrue(one.equals(other) || apart, one + " and " + other);
        }
      }
    }
  }

  @Test
  void a_box_lies_in_the_band_of_its_owner() {
    Picture picture = Views.overview(SHOP);
    for (Shown shown : picture.boxes()) {
      Band band =
          picture.lanes().stream()
              .filter(b -> b.name().equals(shown.box().lane()))
              .findFirst()
              .orElseThrow();
      assertTrue(shown.y() >= band.y() && shown.y() + 40 <= band.y() + band.height());
    }
  }

  /** Where a line runs level across a column, no box of that column is in its way. */
  @Test
  void a_line_goes_round_the_boxes() {
    int level = 0;
    for (Picture picture : all()) {
      for (Route route : picture.routes()) {
        for (String part : Arrays.asList(route.path().split(" H", -1)).subList(0, 1)) {
          String[] points = part.split("[ ,]", -1);
          if (route.path().contains(" H")) {
            int y = Integer.parseInt(points[points.length - 1]);
            int x = Integer.parseInt(points[points.length - 2]);
            level++;
            for (Shown shown : picture.boxes()) {
              boolean inWay = shown.x() == x && y > shown.y() && y < shown.y() + Picture.BOX_HEIGHT;
              assertFalse(inWay, route + " through " + shown);
            }
          }
        }
      }
    }
    assertTrue(level > 10, "nothing was looked at");
  }

  @Test
  void what_is_needed_stands_to_the_right_of_what_needs_it() {
    Picture picture = Views.overview(SHOP);
    for (Wire wire : picture.drawing().wires()) {
      assertTrue(picture.boxes().get(wire.from()).x() < picture.boxes().get(wire.to()).x());
    }
  }

  @Test
  void a_ring_is_drawn_in_one_column_and_ends() {
    Picture picture = Views.overview(Graphs.review(Graphs.services("99%", "a > b", "b > c, a")));
    assertEquals(picture.boxes().get(0).x(), picture.boxes().get(1).x());
    assertEquals(3, picture.routes().size());
  }

  @Test
  void a_small_graph_is_shown_whole_and_a_large_one_by_what_matters_most() {
    assertEquals(14, Views.overview(SHOP).boxes().size());
    Picture focus = Views.overview(LARGE);
    assertTrue(focus.boxes().size() <= 12 + 15, "boxes: " + focus.boxes().size());
    assertTrue(focus.drawing().about().contains("500 things"));
    for (DependencyReview review : List.of(SHOP, LARGE)) {
      review
          .top(20)
          .forEach(
              s -> assertTrue(Views.around(review, s.node().name()).boxes().size() <= 1 + 15 + 15));
    }
  }

  @Test
  void the_marked_way_leads_from_users_to_the_first_of_the_ranking() {
    List<String> marked =
        Views.overview(SHOP).drawing().boxes().stream()
            .filter(Box::critical)
            .map(Box::name)
            .sorted()
            .toList();
    assertEquals(
        List.of("card-network", "checkoutservice", "frontend", "loadgenerator", "paymentservice"),
        marked);
    assertEquals("card-network", SHOP.ranking().get(0).node().name());
  }

  @Test
  void hard_soft_and_unsaid_differ_by_how_the_line_is_drawn() {
    List<Line> lines =
        Views.overview(SHOP).drawing().wires().stream().map(Wire::line).distinct().toList();
    assertTrue(lines.containsAll(List.of(Line.values())), lines.toString());
  }

  @Test
  void the_same_graph_gives_the_same_picture() {
    assertEquals(Views.overview(LARGE), Views.overview(Graphs.review(Graphs.large(500, 2500))));
  }

  @Test
  void an_empty_graph_is_an_empty_picture() {
    Picture picture = Views.overview(Graphs.review(new Recorded(List.of(), Map.of())));
    assertEquals(List.of(), picture.boxes());
    assertTrue(picture.height() > 0);
  }
}
