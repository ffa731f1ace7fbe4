package dev.prr.core.document.stream;

import dev.prr.core.document.xml.XmlParsers;
import dev.prr.core.workspace.Limits;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML document, element by element. Nothing outside it is ever opened: a document type is
 * refused, and so is every entity but the five that need no declaration.
 */
public final class XmlStream {

  /** Takes what it wants of a document. */
  public interface Handler {

    /**
     * An element begins.
     *
     * @param name without prefix
     * @param attributes by name without prefix, in written order
     * @param line of the end of its tag
     */
    void start(String name, Map<String, String> attributes, int line, int column)
        throws StreamTrouble;

    /** A piece of text; a long one comes in several. */
    default void text(String piece) throws StreamTrouble {}

    default void end(String name) throws StreamTrouble {}
  }

  /** The begin of a document type that names no more than where a schema could be found. */
  private static final String INTERNAL_SUBSET = "[";

  private final XMLStreamReader reader;
  private final Limits limits;
  private final String harmlessType;
  private int depth;
  private long elements;

  private XmlStream(XMLStreamReader reader, Limits limits, String harmlessType) {
    this.reader = reader;
    this.limits = limits;
    this.harmlessType = harmlessType;
  }

  /** Reads a document that has no document type. */
  public static void read(Reader text, Limits limits, Handler handler) throws StreamTrouble {
    read(text, limits, "", handler);
  }

  /**
   * Reads a document.
   *
   * @param harmlessType a public identifier: a document type that has it and declares nothing of
   *     its own is passed over, never opened. Some tools cannot do without
   */
  public static void read(Reader text, Limits limits, String harmlessType, Handler handler)
      throws StreamTrouble {
    try {
      XMLStreamReader reader = XmlParsers.over(text);
      try {
        new XmlStream(reader, limits, harmlessType).all(handler);
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      throw new StreamTrouble(
          "It is not well-formed XML; let the tool write it anew.",
          at == null ? 1 : at.getLineNumber(),
          at == null ? 1 : at.getColumnNumber());
    }
  }

  private void all(Handler handler) throws XMLStreamException, StreamTrouble {
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(handler);
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          handler.end(reader.getLocalName());
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            handler.text(reader.getText());
        case XMLStreamConstants.DTD -> refuseUnlessHarmless(reader.getText());
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw trouble("It refers to an entity, which is never opened; write the text itself.");
        default -> {
          // Comments, instructions and space say nothing.
        }
      }
    }
  }

  private void start(Handler handler) throws StreamTrouble {
    depth++;
    elements++;
    if (depth > limits.nesting() || elements > limits.evidenceNodes()) {
      throw trouble("It has too many elements, or nests them too deep; write less into one file.");
    }
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    Location at = reader.getLocation();
    handler.start(
        reader.getLocalName(),
        attributes,
        Math.max(1, at.getLineNumber()),
        Math.max(1, at.getColumnNumber()));
  }

  private void refuseUnlessHarmless(String type) throws StreamTrouble {
    boolean harmless =
        !harmlessType.isEmpty() && type.contains(harmlessType) && !type.contains(INTERNAL_SUBSET);
    if (!harmless) {
      throw trouble("It has a document type, which could open other files; remove the DOCTYPE.");
    }
  }

  private StreamTrouble trouble(String detail) {
    Location at = reader.getLocation();
    return new StreamTrouble(detail, at.getLineNumber(), at.getColumnNumber());
  }
}
