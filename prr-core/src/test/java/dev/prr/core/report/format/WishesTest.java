package dev.prr.core.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class WishesTest {

  @Test
  void a_format_is_asked_for_by_its_name_and_comes_once() {
    assertEquals(List.of(Format.BADGE), Wishes.of(List.of("badge", " badge ")).formats());
  }

  @Test
  void all_and_none_and_nothing_said_are_meant_as_they_read() {
    assertEquals(List.of(Format.values()), Wishes.of(List.of("all")).formats());
    assertEquals(List.of(), Wishes.of(List.of("none")).formats());
    assertEquals(Format.usual(), Wishes.of(List.of()).formats());
    assertEquals(Format.usual(), Wishes.of(List.of("usual")).formats());
  }

  @Test
  void the_result_in_json_may_be_asked_for_though_it_is_always_there() {
    assertEquals(List.of(), Wishes.of(List.of("json")).problems());
    assertEquals(List.of(), Wishes.of(List.of("json")).formats());
  }

  @Test
  void a_misspelt_name_is_told_with_the_nearest_and_with_all() {
    List<String> problems = Wishes.of(List.of("badge", "bagde")).problems();

    assertEquals(1, problems.size());
    assertTrue(
        problems
            .get(0)
            .startsWith("prr.reports: there is no report called \"bagde\". Did you mean badge? "),
        problems.get(0));
    assertTrue(problems.get(0).contains("json, "), problems.get(0));
  }

  @Test
  void none_beside_a_name_is_a_contradiction() {
    assertEquals(1, Wishes.of(List.of("none", "badge")).problems().size());
  }

  @Test
  void every_format_has_a_file_of_its_own() {
    List<String> files = Arrays.stream(Format.values()).map(Format::file).toList();

    assertEquals(files.size(), new HashSet<>(files).size());
  }

  @Test
  void what_becomes_of_waived_results_in_sarif_is_one_of_two_words() {
    assertEquals(List.of(), new Wishes(List.of(), "include", Optional.empty()).problems());
    assertEquals(
        List.of("prr.sarif.suppressed is \"show\". Write omit or include."),
        new Wishes(List.of(), "show", Optional.empty()).problems());
  }
}
