package dev.prr.core.review.dependency.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.fact.Ratio;
import dev.prr.core.review.dependency.measure.Allowance.Promised;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AllowanceTest {

  private static Ratio ratio(String text) {
    return Ratio.parse(text).orElseThrow();
  }

  private static Allowance of(int dependencies, String each) {
    return Allowance.of(Collections.nCopies(dependencies, new Promised(ratio(each), 1)), 0);
  }

  @Test
  void five_dependencies_of_five_nines_take_half_the_year_of_a_service_of_four() {
    // The worked example of The Calculus of Service Availability: 53 minutes a year are allowed, 26
    // of them are used by five dependencies, 27 are left for the service.
    assertEquals("52.6", Allowance.minutes(ratio("99.99%"), 365).toPlainString());
    assertEquals("26.3", Allowance.minutes(of(5, "99.999%").most(), 365).toPlainString());
    assertFalse(of(5, "99.999%").isExceededBy(ratio("99.99%")));
  }

  @Test
  void ten_dependencies_of_three_nines_allow_two() {
    assertEquals("99.004488021%", of(10, "99.9%").most().toString());
    assertEquals("99.90004", of(10, "99.99%").most().toString().substring(0, 8));
    assertEquals("98.2152", of(18, "99.9%").most().toString().substring(0, 7));
    assertTrue(of(10, "99.9%").isExceededBy(ratio("99.9%")));
  }

  @Test
  void copies_count_only_in_the_optimistic_figure() {
    Allowance two = Allowance.of(List.of(new Promised(ratio("99%"), 2)), 3);
    assertEquals("99%", two.most().toString());
    assertEquals("99.99%", two.optimistic().toString());
    assertEquals(3, two.silent());
  }

  @Test
  void nothing_to_hang_on_allows_everything() {
    assertEquals("100%", Allowance.of(List.of(), 0).most().toString());
  }

  @Test
  void an_extra_nine_is_a_tenth_of_the_time() {
    assertTrue(Allowance.hasExtraNine(ratio("99.9%"), ratio("99.99%")));
    assertFalse(Allowance.hasExtraNine(ratio("99.9%"), ratio("99.98%")));
    assertTrue(Allowance.hasExtraNine(ratio("99%"), ratio("99.95%")));
  }
}
