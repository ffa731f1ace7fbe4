package dev.prr.core.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a page more strictly than a browser does: every element is closed, every attribute is in
 * quotes, no bracket or ampersand stands for itself. What does not fit is an error, so that a text
 * that broke out of its place is seen.
 */
public final class Markup {

  private static final Set<String> VOID =
      Set.of("meta", "link", "br", "hr", "img", "input", "rect", "path", "circle", "polyline");

  /** Whose content is text up to its end tag. */
  private static final Set<String> RAW = Set.of("style", "script");

  /** One element as it was opened. */
  public record Element(String name, Map<String, String> attributes) {}

  private final String page;
  private int at;
  private final List<Element> elements = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Markup(String page) {
    this.page = page;
  }

  /** Everything in the page, in order. */
  public static Markup of(String page) {
    Markup markup = new Markup(page);
    markup.read();
    return markup;
  }

  public List<Element> elements() {
    return List.copyOf(elements);
  }

  public List<Element> elements(String name) {
    return elements.stream().filter(e -> e.name().equals(name)).toList();
  }

  /**
   * The names of the elements in order, with those of their attributes: what text cannot change.
   */
  public List<String> shape() {
    return elements.stream().map(e -> e.name() + e.attributes().keySet()).toList();
  }

  /** What a reader sees, decoded. */
  public String text() {
    return text.toString();
  }

  private void read() {
    if (page.startsWith("<!DOCTYPE html>")) {
      at = "<!DOCTYPE html>".length();
    }
    while (at < page.length()) {
      char c = page.charAt(at);
      if (c == '<') {
        tag();
      } else if (c == '>') {
        throw new AssertionError("a bracket that closes no tag: " + around(at));
      } else {
        text.append(character());
      }
    }
    if (!open.isEmpty()) {
      throw new AssertionError("never closed: " + open);
    }
  }

  private void tag() {
    int start = at++;
    boolean closing = page.charAt(at) == '/';
    if (closing) {
      at++;
    }
    String name = name();
    if (name.isEmpty()) {
      throw new AssertionError("a bracket that opens no element: " + around(start));
    }
    if (closing) {
      expect('>');
      if (open.isEmpty() || !open.remove(open.size() - 1).equals(name)) {
        throw new AssertionError("closes what was not open: " + around(start));
      }
      return;
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    while (true) {
      boolean parted = blank();
      if (page.charAt(at) == '>') {
        at++;
        break;
      }
      if (page.startsWith("/>", at)) {
        at += 2;
        elements.add(new Element(name, attributes));
        return;
      }
      if (!parted) {
        throw new AssertionError("attributes without a blank: " + around(at));
      }
      attribute(attributes);
    }
    elements.add(new Element(name, attributes));
    if (RAW.contains(name)) {
      int end = page.indexOf("</" + name + ">", at);
      at = end + name.length() + 3;
    } else if (!VOID.contains(name)) {
      open.add(name);
    }
  }

  private void attribute(Map<String, String> attributes) {
    int start = at;
    String name = name();
    if (name.isEmpty()) {
      throw new AssertionError("no attribute: " + around(start));
    }
    String value = "";
    if (page.charAt(at) == '=') {
      at++;
      expect('"');
      StringBuilder decoded = new StringBuilder();
      while (page.charAt(at) != '"') {
        if (page.charAt(at) == '<') {
          throw new AssertionError("a bracket in an attribute: " + around(at));
        }
        decoded.append(character());
      }
      at++;
      value = decoded.toString();
    }
    if (attributes.put(name, value) != null) {
      throw new AssertionError("twice the same attribute: " + around(start));
    }
  }

  /** A character, decoded where it is written as an entity. */
  private String character() {
    char c = page.charAt(at);
    if (c != '&') {
      at++;
      return String.valueOf(c);
    }
    int end = page.indexOf(';', at);
    String entity = end < 0 ? "" : page.substring(at + 1, end);
    String decoded =
        switch (entity) {
          case "amp" -> "&";
          case "lt" -> "<";
          case "gt" -> ">";
          case "quot", "#34" -> "\"";
          case "#39" -> "'";
          case "nbsp" -> " ";
          default -> throw new AssertionError("an ampersand that is no entity: " + around(at));
        };
    at = end + 1;
    return decoded;
  }

  private boolean blank() {
    int start = at;
    while (Character.isWhitespace(page.charAt(at))) {
      at++;
    }
    return at > start;
  }

  private String name() {
    int start = at;
    while (Character.isLetterOrDigit(page.charAt(at)) || page.charAt(at) == '-') {
      at++;
    }
    return page.substring(start, at);
  }

  private void expect(char c) {
    if (page.charAt(at) != c) {
      throw new AssertionError("expected " + c + ": " + around(at));
    }
    at++;
  }

  private String around(int where) {
    return page.substring(Math.max(0, where - 60), Math.min(page.length(), where + 60));
  }
}
