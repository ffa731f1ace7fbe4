package dev.prr.core.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import dev.prr.core.report.Schemas;
import dev.prr.core.report.html.Markup;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonmark.node.Code;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.InputSource;

/**
 * What a reader of a format sees apart from the texts: elements, attributes, keys, cells, samples,
 * commands. Two reports that say different words of the same things have one shape.
 */
record Shape(List<String> parts) {

  private static final Pattern SAMPLE =
      Pattern.compile("[a-z_]+(\\{([a-z]+=\"([^\"\\\\]|\\\\[\\\\\"n])*\",?)+\\})? -?[0-9]+");
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning|notice) ([a-z]+=[^,:\\r\\n]*,?)+::.*");

  static Shape of(Format format, String written) {
    String file = format.file();
    List<String> parts = new ArrayList<>();
    switch (file.substring(file.lastIndexOf('.') + 1)) {
      case "xml", "svg" -> xml(root(written), parts);
      case "json", "sarif" -> json("", Schemas.parse(written), parts);
      case "md" -> markdown(written, parts);
      case "csv" -> csv(written, parts);
      case "prom" -> metrics(written, parts);
      case "txt" -> commands(written, parts);
      case "html" -> parts.addAll(Markup.of(written).shape());
      default -> throw new AssertionError("say how to read back " + file);
    }
    return new Shape(parts);
  }

  private static Element root(String written) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(written)))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError("no XML", e);
    }
  }

  private static void xml(Element element, List<String> parts) {
    StringBuilder seen = new StringBuilder(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      seen.append(' ').append(attributes.item(i).getNodeName());
    }
    parts.add(seen.toString());
    for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element inner) {
        xml(inner, parts);
      } else {
        assertEquals(org.w3c.dom.Node.TEXT_NODE, child.getNodeType());
      }
    }
  }

  /** A key that is there only where the text is an address would be another shape. */
  private static void json(String path, JsonNode node, List<String> parts) {
    if (node.isObject()) {
      new TreeMap<>(keys(node)).forEach((key, value) -> json(path + "/" + key, value, parts));
    } else if (node.isArray()) {
      node.forEach(item -> json(path + "[]", item, parts));
    } else {
      parts.add(path + " " + node.getNodeType());
    }
  }

  private static TreeMap<String, JsonNode> keys(JsonNode object) {
    TreeMap<String, JsonNode> keys = new TreeMap<>();
    object.properties().forEach(property -> keys.put(property.getKey(), property.getValue()));
    return keys;
  }

  private static void markdown(String written, List<String> parts) {
    nodes(Parser.builder().build().parse(written), parts);
    for (String line : written.split("\n", -1)) {
      if (line.startsWith("|")) {
        parts.add("row of " + cells(line));
      }
    }
  }

  private static void nodes(Node node, List<String> parts) {
    if (node instanceof Text text) {
      // Dialects turn these into links and mentions, wherever they find them.
      assertFalse(text.getLiteral().contains("://"), text.getLiteral());
      assertFalse(text.getLiteral().contains("@"), text.getLiteral());
      assertFalse(text.getLiteral().toLowerCase(Locale.ROOT).contains("www."));
    }
    boolean words = node instanceof Text || node instanceof Code || node instanceof SoftLineBreak;
    // An item without a word in it has no paragraph.
    if (!words && !(node.getParent() instanceof ListItem)) {
      parts.add(node.getClass().getSimpleName());
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      nodes(child, parts);
    }
  }

  private static int cells(String line) {
    int cells = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '|') {
        cells++;
      }
    }
    return cells;
  }

  private static void csv(String written, List<String> parts) {
    assertTrue(written.endsWith("\r\n"));
    for (String row : written.lines().toList()) {
      List<String> cells = cellsOf(row);
      parts.add("row of " + cells.size());
      for (String cell : cells) {
        String bare = cell.replace("\"", "").strip();
        assertFalse(
            !bare.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t".indexOf(bare.charAt(0)) >= 0, cell);
      }
    }
  }

  private static List<String> cellsOf(String row) {
    List<String> cells = new ArrayList<>();
    int at = 0;
    while (at < row.length()) {
      assertEquals('"', row.charAt(at), row);
      StringBuilder cell = new StringBuilder();
      for (at++; row.charAt(at) != '"' || row.startsWith("\"\"", at); at++) {
        cell.append(row.charAt(at));
        at += row.charAt(at) == '"' ? 1 : 0;
      }
      cells.add(cell.toString());
      at++;
      assertTrue(at == row.length() || row.charAt(at) == ',', row);
      at++;
    }
    return cells;
  }

  private static void metrics(String written, List<String> parts) {
    assertTrue(written.endsWith("\n# EOF\n"));
    for (String line : written.lines().toList()) {
      assertTrue(line.startsWith("# ") || SAMPLE.matches(line), line);
      parts.add(line.startsWith("# ") ? line : line.replaceAll("[^a-z_].*", ""));
    }
  }

  private static void commands(String written, List<String> parts) {
    for (String line : written.lines().toList()) {
      assertTrue(line.isEmpty() || COMMAND.matches(line), line);
      assertFalse(line.contains("##vso[") || line.contains("##[") || line.contains("##teamcity["));
      parts.add(line.replaceAll(" .*", ""));
    }
  }
}
