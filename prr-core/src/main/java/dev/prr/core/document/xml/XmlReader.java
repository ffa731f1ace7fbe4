package dev.prr.core.document.xml;

import dev.prr.core.document.Document;
import dev.prr.core.document.Documents;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads one XML document, event by event. Entities other than the five of XML itself, document
 * types with content and anything outside the file are refused; no resolver is ever asked.
 */
public final class XmlReader {

  private static final String DOCTYPE = "<!DOCTYPE";

  /** An element whose end was not read yet. */
  private record Open(
      String name,
      Map<String, String> attributes,
      Location place,
      StringBuilder text,
      List<Element> children) {}

  /** Why it is not read on. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    Refused(Reason reason, String detail) {
      super(detail, null, false, false);
      this.reason = reason;
    }
  }

  private final SourcePath path;
  private final String text;
  private final Limits limits;
  private final Deque<Open> open = new ArrayDeque<>();
  private Optional<Element> root = Optional.empty();
  private Location last;
  private int nodes;
  private int lineStart;
  private int countedLines = 1;
  private int at;
  private int line = 1;
  private int column = 1;

  private XmlReader(SourceText file, Limits limits) {
    this.path = file.path();
    this.text = file.text();
    this.limits = limits;
    this.last = Location.startOf(path);
  }

  public static Documents read(SourceText file, Limits limits) {
    return new XmlReader(file, limits).read();
  }

  private Documents read() {
    try {
      refuseContentOfType();
      XMLStreamReader events = XmlParsers.over(new StringReader(text));
      while (events.hasNext()) {
        accept(events.next(), events);
      }
      Element whole = root.orElseThrow(() -> refused("it holds no element"));
      Document document = new Document.Xml(path, whole);
      return new Documents(List.of(new Documents.Read(document, List.of())), List.of());
    } catch (Refused e) {
      return broken(e.reason, String.valueOf(e.getMessage()));
    } catch (XMLStreamException | RuntimeException | StackOverflowError e) {
      return broken(Reason.MALFORMED, "It is not valid XML after this; correct it.");
    }
  }

  private void accept(int event, XMLStreamReader events) throws Refused {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> start(events);
      case XMLStreamConstants.END_ELEMENT -> end();
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          characters(events.getText());
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw refused("it uses an entity that XML itself does not know");
      default -> {}
    }
  }

  private void start(XMLStreamReader events) throws Refused {
    Location place =
        placeOfTagBefore(
            events.getLocation().getLineNumber(), events.getLocation().getColumnNumber());
    last = place;
    if (open.size() == limits.nesting()) {
      throw limit("It is nested deeper than " + limits.nesting() + " levels");
    }
    count(1 + events.getAttributeCount());
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < events.getAttributeCount(); i++) {
      bounded(events.getAttributeValue(i).length());
      attributes.put(events.getAttributeLocalName(i), events.getAttributeValue(i));
    }
    open.push(
        new Open(events.getLocalName(), attributes, place, new StringBuilder(), new ArrayList<>()));
  }

  private void end() {
    Open closed = open.pop();
    Element element =
        new Element(
            closed.name(),
            closed.attributes(),
            closed.text().toString().strip(),
            closed.children(),
            closed.place());
    if (open.isEmpty()) {
      root = Optional.of(element);
    } else {
      open.element().children().add(element);
    }
  }

  private void characters(String piece) throws Refused {
    if (!open.isEmpty()) {
      StringBuilder whole = open.element().text();
      bounded(whole.length() + piece.length());
      whole.append(piece);
    }
  }

  /**
   * Before the parser sees it. A bare {@code <!DOCTYPE configuration>} declares nothing, and some
   * logging tools ask for it.
   */
  private void refuseContentOfType() throws Refused {
    int start = endOfProlog();
    if (!text.startsWith(DOCTYPE, start)) {
      return;
    }
    int end = text.indexOf('>', start);
    boolean bare =
        end > start
            && text.substring(start + DOCTYPE.length(), end)
                .strip()
                .chars()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == ':' || c == '-' || c == '_');
    if (!bare) {
      throw new Refused(
          Reason.UNSUPPORTED, "It declares a document type, which is never read; remove it.");
    }
  }

  /** Behind the comments and instructions that may stand before a document type. */
  private int endOfProlog() {
    int i = 0;
    while (i < text.length()) {
      String close = text.startsWith("<!--", i) ? "-->" : text.startsWith("<?", i) ? "?>" : "";
      if (!close.isEmpty()) {
        int end = text.indexOf(close, i + 2);
        i = end < 0 ? text.length() : end + close.length();
      } else if (Character.isWhitespace(text.charAt(i))) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  private void count(int more) throws Refused {
    nodes += more;
    if (nodes > limits.nodes()) {
      throw limit("It has more than " + limits.nodes() + " values");
    }
  }

  private void bounded(int length) throws Refused {
    if (length > limits.scalarLength()) {
      throw limit("A value has more than " + limits.scalarLength() + " characters");
    }
  }

  private static Refused limit(String what) {
    return new Refused(Reason.LIMIT, what + "; split it into smaller documents.");
  }

  private static Refused refused(String what) {
    return new Refused(Reason.MALFORMED, "It is not valid XML: " + what + "; correct it.");
  }

  /**
   * The parser stands behind a tag; within one there is no other {@code <}. Its lines and columns
   * are right where its offsets are not.
   */
  private Location placeOfTagBefore(int parserLine, int parserColumn) {
    while (countedLines < parserLine && lineStart < text.length()) {
      char c = text.charAt(lineStart);
      lineStart++;
      countedLines += c == '\n' || (c == '\r' && !text.startsWith("\n", lineStart)) ? 1 : 0;
    }
    int behind = Math.min(lineStart + Math.max(parserColumn - 2, 0), text.length());
    int start = Math.max(at, text.lastIndexOf('<', behind));
    while (at < start) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      boolean ends = c == '\n' || (c == '\r' && !text.startsWith("\n", at));
      line += ends ? 1 : 0;
      column = ends ? 1 : column + 1;
    }
    return new Location(path, line, column);
  }

  private Documents broken(Reason reason, String detail) {
    LeftOut leftOut = new LeftOut(reason, detail, last);
    return new Documents(List.of(), List.of(new Unread(leftOut, Optional.of(text))));
  }
}
