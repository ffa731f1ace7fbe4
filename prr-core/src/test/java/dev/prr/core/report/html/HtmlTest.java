package dev.prr.core.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.html.jte.JtelayoutGenerated;
import dev.prr.core.report.html.jte.part.JtebarsGenerated;
import dev.prr.core.report.html.jte.part.JtelineGenerated;
import dev.prr.core.report.html.jte.part.JtemetricsGenerated;
import dev.prr.core.report.html.jte.part.JtestripGenerated;
import dev.prr.core.report.html.jte.part.JtetableGenerated;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class HtmlTest {

  private static final String HOSTILE = "\"><img src=x onerror=alert(1)>'&</td>\u202Egnp";

  private static String layout(Outline outline) {
    return Html.of(
        (out, none) ->
            JtelayoutGenerated.render(
                out, none, outline, null, to -> to.writeContent("<p>Body</p>"), null));
  }

  @Test
  void a_page_has_one_heading_a_way_past_the_navigation_and_a_language() {
    String page =
        layout(
            Outline.of("Service report", "checkout")
                .with(List.of(Outline.Entry.of("Findings", "#findings")))
                .below(List.of(Outline.Entry.of("Organization", "../index.html"))));
    Markup markup = Markup.of(page);

    assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"), page);
    assertEquals(1, markup.elements("h1").size());
    assertEquals("#content", markup.elements("a").get(0).attributes().get("href"));
    assertEquals("content", markup.elements("main").get(0).attributes().get("id"));
    assertTrue(page.contains("<title>checkout · Service report</title>"), page);
  }

  @Test
  void a_page_loads_nothing_and_runs_nothing_but_its_own_script() {
    String still = layout(Outline.of("Report", "a"));
    assertTrue(
        still.contains("default-src &#39;none&#39;") || still.contains("default-src 'none'"));
    assertTrue(Markup.of(still).elements("script").isEmpty());

    String running = layout(Outline.of("Report", "a").running("document.title='x'"));
    assertEquals(1, Markup.of(running).elements("script").size());
    assertTrue(
        Html.contentSecurity("document.title='x'")
            .contains("script-src 'sha256-0XQZ7aST49KmyfZxNvnCGVoBYcF3pv/Te/oNEavi2jU='"),
        Html.contentSecurity("document.title='x'"));
    assertFalse(Html.contentSecurity("").contains("script-src"));
  }

  @Test
  void outside_text_stays_text_wherever_it_is_written() {
    DataTable table =
        DataTable.of(HOSTILE, HOSTILE, "#" + HOSTILE)
            .row(Cell.of(HOSTILE).to("javascript:alert(1)").with(HOSTILE), Cell.code(HOSTILE))
            .build();
    DataTable calm =
        DataTable.of("calm", "a", "#b").row(Cell.of("c").with("d"), Cell.code("e")).build();
    Markup markup = Markup.of(Html.of((out, none) -> JtetableGenerated.render(out, none, table)));

    assertEquals(
        Markup.of(Html.of((out, none) -> JtetableGenerated.render(out, none, calm))).shape(),
        markup.shape());
    assertTrue(markup.text().contains("<img src=x onerror=alert(1)>"), markup.text());
    assertTrue(markup.text().contains("\\u{202e}gnp"), "what turns text round is written out");
  }

  @Test
  void a_title_and_a_heading_stay_text() {
    Markup hostile = Markup.of(layout(Outline.of(HOSTILE, HOSTILE)));
    assertEquals(Markup.of(layout(Outline.of("a", "b"))).shape(), hostile.shape());
  }

  @Test
  void links_lead_into_the_page_to_neighbours_and_to_https_and_nowhere_else() {
    for (String good :
        List.of("#a", "b.html", "../b/c.html#d", "https://example.com/a?b=c&d=e%20f#L3")) {
      assertEquals(Optional.of(good), Links.safe(good));
    }
    for (String bad :
        List.of(
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            " javascript:alert(1)",
            "data:text/html,x",
            "http://example.com",
            "//example.com",
            "/etc/passwd",
            "https://",
            "https://user:pass@example.com/",
            "https://example.com/\"onclick=x",
            "https://example.com/\u202E",
            "\\\\host\\share",
            "")) {
      assertEquals(Optional.empty(), Links.safe(bad), bad);
    }
  }

  @Test
  void anchors_of_different_names_differ_and_need_no_escape() {
    assertEquals("paging-alert-has-runbook", Links.anchor("paging-alert-has-runbook"));
    assertEquals("shopx3acart", Links.anchor("Shop:Cart"));
    assertTrue(
        Links.anchor(HOSTILE).chars().allMatch(c -> c == '-' || Character.isLetterOrDigit(c)));
  }

  @Test
  void a_picture_has_its_numbers_in_a_table_behind_it() {
    Chart chart =
        Chart.of("Services ready by month", "month", "services")
            .point("2026-10", 3)
            .point("2026-11", 12)
            .build();
    for (String page :
        List.of(
            Html.of((out, none) -> JtebarsGenerated.render(out, none, chart)),
            Html.of((out, none) -> JtelineGenerated.render(out, none, chart)),
            Html.of((out, none) -> JtestripGenerated.render(out, none, chart)))) {
      Markup markup = Markup.of(page);
      assertEquals(1, markup.elements("table").size());
      assertEquals(4, markup.elements("th").size());
      assertTrue(markup.text().contains("2026-11") && markup.text().contains("12"), markup.text());
    }
    assertEquals("25", chart.length(chart.points().get(0)));
    assertEquals("0,22.5 100,0", chart.line(30));
  }

  @Test
  void a_picture_of_nothing_or_of_noughts_can_be_drawn_and_one_of_no_number_cannot() {
    Chart none = Chart.of("t", "l", "v").build();
    Markup.of(Html.of((out, no) -> JtelineGenerated.render(out, no, none)));
    Chart noughts = Chart.of("t", "l", "v").point("a", 0).build();
    assertEquals("0", noughts.length(noughts.points().get(0)));
    assertEquals("50,30", noughts.line(30));
    assertThrows(
        IllegalArgumentException.class,
        () -> Chart.of("t", "l", "v").point("a", Double.NaN, "?", Tone.QUIET));
  }

  @Test
  void every_tone_has_a_shape_of_its_own() {
    assertEquals(
        Tone.values().length,
        List.of(Tone.values()).stream()
            .map(
                tone ->
                    Html.of(
                        (out, none) ->
                            JtemetricsGenerated.render(
                                out, none, List.of(Metric.of("a", "1").as(tone)))))
            .map(page -> page.replaceAll("t-\\w+", ""))
            .distinct()
            .count());
  }

  @Test
  void a_row_that_does_not_fit_its_headings_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> DataTable.of("a", "b", "c").row(Cell.of("d")).build());
  }
}
