package dev.prr.core.service.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueryTest {

  private static List<String> metrics(String text) {
    return Query.of(text).selectors().stream().map(Selector::metric).toList();
  }

  @Test
  void metrics_are_told_from_functions_labels_and_keywords() {
    assertEquals(
        List.of("http_requests_total", "kube_pod_info"),
        metrics(
            """
            sum by (job, namespace) (rate(http_requests_total{job="checkout"}[5m] offset 1h))
              * on (namespace, pod) group_left (node) max without (uid) (kube_pod_info) > bool 1
              # a comment with words(in it)
            """));
  }

  @Test
  void an_aggregation_may_name_its_labels_behind() {
    Query query = Query.of("sum(rate(a_total[5m])) by (job) / sum(rate(b_total[5m])) by (job)");
    assertEquals(2, query.selectors().size());
    assertTrue(query.calls("sum") && query.calls("rate"));
  }

  @Test
  void matchers_and_windows_belong_to_their_selector() {
    Selector selector = Query.of("rate(a{code=~\"5..\", le!=\"+Inf\"}[1h30m])").selectors().get(0);
    assertEquals(
        List.of(new Matcher("code", "=~", "5.."), new Matcher("le", "!=", "+Inf")),
        selector.matchers());
    assertEquals(Optional.of(Duration.ofMinutes(90)), selector.window());
    assertEquals("rate", selector.function());
  }

  @Test
  void names_may_be_quoted_or_matched() {
    assertEquals(List.of("http.requests"), metrics("sum({\"http.requests\", code=\"500\"})"));
    assertEquals(List.of("up"), metrics("{__name__=\"up\", job=\"a\"}"));
  }

  @Test
  void a_bracket_without_function_belongs_to_the_one_around_it() {
    assertEquals("rate", Query.of("rate((a)[5m:1m])").selectors().get(0).function());
    assertEquals("sum", Query.of("sum by (le) (a)").selectors().get(0).function());
    assertEquals("", Query.of("(a) + 1").selectors().get(0).function());
  }

  @Test
  void what_divides_and_what_is_divided_is_known() {
    List<Selector> selectors =
        Query.of("1 - 100 * sum(rate(a[5m])) / on (x) group_left sum(rate(b[5m]) + c) > d")
            .selectors();
    assertEquals(
        List.of(true, false, false, false), selectors.stream().map(Selector::dividend).toList());
    assertEquals(
        List.of(false, true, true, false), selectors.stream().map(Selector::divisor).toList());
  }

  @Test
  void a_division_by_a_number_divides_nothing() {
    Selector selector = Query.of("a / 60").selectors().get(0);
    assertFalse(selector.dividend() || selector.divisor());
  }

  @Test
  void a_division_inside_brackets_stays_inside() {
    List<Selector> selectors = Query.of("(a / b > 0.1) and c * d").selectors();
    assertEquals(
        List.of(true, false, false, false), selectors.stream().map(Selector::dividend).toList());
    assertEquals(
        List.of(false, true, false, false), selectors.stream().map(Selector::divisor).toList());
  }

  @Test
  void conditions_joined_by_and_are_noticed() {
    assertTrue(Query.of("a > 1 AND b > 1").conjoined());
    assertFalse(Query.of("a > 1 or b > 1").conjoined());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vector(1)",
        "a{b=\"}\"}",
        "a{b='('} / `\"`",
        "rate(a{x=\"\\\"\"}[5m])",
        "rate(a[{{.window}}])",
        "rate(a{job=\"$job\"}[$__rate_interval])",
        "rate(a{job=\"x\"}[${window:raw}])",
        "max_over_time(rate(a[5m])[1h:1m])",
        "{app=\"a\"} |= \"(\" | json | level=\"error\" or (x=\"y\" and z=\"w\")"
      })
  void brackets_that_close_are_balanced(String text) {
    assertTrue(Query.of(text).balanced(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum(rate(a[5m])",
        "sum(a))",
        "rate(a[5m)",
        "a{b=\"c\"",
        "a{b=\"c}",
        "a}",
        "a]",
        "sum(a}",
        "by (",
        "rate(a[{{.window])",
        "a{b=\"c\"(}"
      })
  void brackets_that_do_not_close_are_not(String text) {
    assertFalse(Query.of(text).balanced(), text);
  }

  @Test
  void filters_of_logs_are_matchers() {
    Selector selector =
        Query.of(
                "sum(count_over_time({app=\"checkout\"} |= \"error\" != \"debug\" | logfmt | status=\"500\" [5m]))")
            .selectors()
            .get(0);
    assertEquals(
        List.of(
            new Matcher("app", "=", "checkout"),
            new Matcher("", "|=", "error"),
            new Matcher("", "!=", "debug"),
            new Matcher("status", "=", "500")),
        selector.matchers());
    assertEquals(Optional.of(Duration.ofMinutes(5)), selector.window());
    assertEquals("count_over_time", selector.function());
  }

  @Test
  void labels_of_other_languages_are_matchers() {
    assertEquals(
        List.of(new Matcher("service", "=", "web"), new Matcher("status", "=", "2xx")),
        Query.of("sum:requests{service:web,status:2xx}").selectors().get(0).matchers());
  }

  /** Quadratic time would take minutes here. */
  @ParameterizedTest
  @ValueSource(
      strings = {"(", "a/", "{", "a{b=", "[", "\"", "{{", "(a/b)/", "and ", "|", "by(", "$"})
  void hostile_text_comes_to_an_end(String part) {
    assertFalse(Query.of(part.repeat(100_000) + "(").balanced());
  }

  @Test
  void words_of_a_name_are_split_at_signs_and_humps() {
    assertEquals(
        List.of("http", "requests", "5xx", "total"),
        List.copyOf(Words.of("httpRequests:5xx_total")));
  }
}
