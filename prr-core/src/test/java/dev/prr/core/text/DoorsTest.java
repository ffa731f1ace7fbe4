package dev.prr.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each door by which outside text leaves, on what is special to it. */
final class DoorsTest {

  @Test
  void xml_encodes_what_acts_and_writes_out_what_xml_may_not_hold() {
    assertEquals("&lt;a b=&quot;&#39;&amp;&quot;&gt;", Xml.of("<a b=\"'&\">"));
    assertEquals("]]&gt;", Xml.of("]]>"));
    assertEquals("\\u{0}\\u{fffe}\\u{d800}\\n", Xml.of("\u0000\ufffe\ud800\n"));
    assertEquals("été 田 \ud83d\udca9", Xml.of("été 田 \ud83d\udca9"));
  }

  @Test
  void csv_quotes_every_cell_and_defuses_formulas() {
    assertEquals("\"a,b\",\"say \"\"hi\"\"\"\r\n", Csv.row(List.of("a,b", "say \"hi\"")));
    for (String formula : List.of("=1", "+1", "-1", "@A1", "\uff1d1", "  =1", "\"=1", "'=1")) {
      assertTrue(Csv.row(List.of(formula)).startsWith("\"'"), formula);
    }
    assertEquals("\"\\t=1\"\r\n", Csv.row(List.of("\t=1")));
    assertEquals("\"a=1\",\"\"\r\n", Csv.row(List.of("a=1", "")));
  }

  @Test
  void a_github_command_keeps_its_properties_whatever_they_hold() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("file", "a,line=9::x.yaml");
    properties.put("line", "1");

    assertEquals(
        "::error file=a%2Cline=9%3A%3Ax.yaml,line=1::100%25\\n::stop-commands::x\n",
        GithubCommand.line("error", properties, "100%\n::stop-commands::x"));
    assertEquals("::notice::# #[x]\n", GithubCommand.line("notice", Map.of(), "##[x]"));
  }

  @Test
  void markdown_shows_what_is_written_and_nothing_of_it_acts() {
    assertEquals("\\[a\\](b) \\<b\\> \\| \\*c\\*", MarkdownText.of("[a](b) <b> | *c*"));
    assertEquals("see `https://evil.example`.", MarkdownText.of("see https://evil.example."));
    assertEquals("`@all` `#1` `WWW.x`", MarkdownText.of("@all #1 WWW.x"));
    assertEquals("1\\. a", MarkdownText.of("1. a"));
    assertEquals("1.5 a", MarkdownText.of("1.5 a"));
    assertEquals("\\- a - b", MarkdownText.of("- a - b"));
    assertEquals("runbook_url \\_a\\_\\_b\\_", MarkdownText.of("runbook_url _a__b_"));
    assertEquals("", MarkdownText.of("  "));
  }

  @Test
  void a_span_of_code_cannot_be_left() {
    assertEquals("`a\u00b4b\u00a6c`", MarkdownText.code("a`b|c"));
    assertEquals("", MarkdownText.code(""));
  }

  @Test
  void a_label_of_a_metric_cannot_be_left() {
    assertEquals("\"a\\\"} 1\\\\nb\\\\\"", MetricText.label("a\"} 1\nb\\"));
  }

  @Test
  void a_message_of_sarif_is_no_link_and_has_no_placeholder() {
    assertEquals("\\[a\\](https://x)", SarifText.of("[a](https://x)"));
    assertEquals("{{0}} and {{name}}", SarifText.of("{0} and {name}"));
    assertEquals("labels[app] of {name}", SarifText.of("labels[app] of {name}"));
  }

  @Test
  void a_path_is_never_more_than_a_path() {
    assertEquals("a%20b%23c%3F%25%3A/%C3%A9.yaml", Uris.path("a b#c?%:/é.yaml"));
    assertEquals("../gitops/x.yaml", Uris.path("../gitops/x.yaml"));
    assertEquals("%3F", Uris.path("\ud800"), "half a character is replaced");
  }

  @Test
  void an_address_of_the_web_has_no_password_and_no_white_space() {
    assertTrue(Uris.isWeb("https://docs.example.com/rules#a"));
    for (String other :
        List.of(
            "javascript:alert(1)",
            "//x",
            "docs/rules.md",
            "https://",
            "https://u:p@x",
            "https://a b",
            "https://x/<b>",
            "ftp://x",
            "https://x\n")) {
      assertFalse(Uris.isWeb(other), other);
    }
  }
}
