package dev.prr.core.report.dependency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.Graphs;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

final class DependencyFilesTest {

  private static final List<String> NAUGHTY =
      List.of(
          "<script>alert(1)</script>",
          "\"><img/src=x",
          "]]><svg/onload=a>",
          "&lt;b&gt;",
          "${7*7}",
          "`code`|cell",
          "[link](javascript:a)",
          "=cmd|calc",
          "\u202Eabc",
          "a\u0007b",
          "Ω≈ç√",
          "::error::x",
          "--><b>");

  private static DependencyReview naughty() {
    String[] lines = NAUGHTY.stream().map(name -> name + " > store").toArray(String[]::new);
    return Graphs.review(Graphs.services("99.9%", lines));
  }

  private static Document parse(String xml)
      throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void no_name_acts_in_any_file() throws IOException, SAXException, ParserConfigurationException {
    Map<String, String> files = DependencyFiles.of(naughty());
    assertEquals(
        List.of("review.json", "review.md", "index.html", "graph.svg"),
        List.copyOf(files.keySet()));
    for (String active :
        List.of("<script>alert", "<img", "<svg/onload", "<b>", "\u202E", "\u0007")) {
      files.forEach(
          (name, text) ->
              assertFalse(
                  (name.equals("index.html") || name.equals("graph.svg")) && text.contains(active),
                  name + " holds " + active));
    }
    Document svg = parse(files.get("graph.svg"));
    assertEquals("svg", svg.getDocumentElement().getTagName());
    assertEquals(0, svg.getElementsByTagName("script").getLength());
    assertEquals(0, svg.getElementsByTagName("img").getLength());
    assertEquals(List.of(), acting(files.get("review.md")));
    assertEquals(List.of("HtmlInline"), acting("a <b>"), "the check sees what acts");
    assertFalse(files.get("review.md").contains("\u202E"));
  }

  /** What a page of Markdown holds beside text and code. */
  private static List<String> acting(String markdown) {
    List<String> acting = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              public void visit(HtmlInline html) {
                acting.add("HtmlInline");
              }

              @Override
              public void visit(HtmlBlock html) {
                acting.add("HtmlBlock");
              }

              @Override
              public void visit(Link link) {
                acting.add("Link");
              }

              @Override
              public void visit(Image image) {
                acting.add("Image");
              }
            });
    return acting;
  }

  @Test
  void the_picture_can_be_read_aloud() throws Exception {
    Document svg = parse(DependencyFiles.of(Graphs.planned()).get("graph.svg"));
    assertEquals("img", svg.getDocumentElement().getAttribute("role"));
    assertEquals(
        "whole-title whole-desc", svg.getDocumentElement().getAttribute("aria-labelledby"));
    assertEquals("Who needs whom", svg.getElementsByTagName("title").item(0).getTextContent());
    assertTrue(
        DependencyFiles.of(Graphs.planned()).get("index.html").contains("<summary>As a table"));
  }

  @Test
  void the_page_and_the_markdown_say_what_the_review_says() {
    Map<String, String> files = DependencyFiles.of(Graphs.planned());
    for (String name : List.of("index.html", "review.md")) {
      String text = files.get(name);
      for (String said :
          List.of(
              "card-network",
              "Alert CartStoreDown",
              "2026-H1",
              "forgotten",
              "oldservice",
              "90 min")) {
        assertTrue(text.contains(said), name + " lacks " + said);
      }
    }
  }

  @Test
  void every_id_is_there_once() {
    String page = DependencyFiles.of(Graphs.planned()).get("index.html");
    List<String> ids =
        List.of(page.split(" id=\"", -1)).stream()
            .skip(1)
            .map(rest -> rest.substring(0, rest.indexOf('"')))
            .toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @Test
  void the_same_review_gives_the_same_bytes() {
    assertEquals(DependencyFiles.of(naughty()), DependencyFiles.of(naughty()));
  }
}
