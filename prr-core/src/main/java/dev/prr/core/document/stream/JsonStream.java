package dev.prr.core.document.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.prr.core.fact.Numbers;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One strict JSON document, read value by value. It stands at a value; whoever is asked about that
 * value takes what it wants, and what it leaves is passed over unread.
 *
 * <pre>{@code
 * json.object(key -> {
 *   if (key.equals("runs")) {
 *     json.array(this::run);
 *   }
 * });
 * }</pre>
 */
public final class JsonStream {

  /** What to do with the value of a key. */
  public interface OfKey {
    void value(String key) throws IOException, StreamTrouble;
  }

  /** What to do with an element. */
  public interface OfItem {
    void value() throws IOException, StreamTrouble;
  }

  private final JsonParser parser;

  private JsonStream(JsonParser parser) {
    this.parser = parser;
  }

  /** Reads the only document of a text. */
  public static void read(Reader text, Limits limits, Use use) throws IOException, StreamTrouble {
    StreamReadConstraints bounds =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.nesting())
            .maxStringLength(limits.scalarLength())
            .maxNameLength(limits.keyLength())
            .maxNumberLength(limits.keyLength())
            .build();
    JsonFactory json =
        JsonFactory.builder()
            .streamReadConstraints(bounds)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    try (JsonParser parser = json.createParser(text)) {
      parser.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
      try {
        new JsonStream(parser).only(use);
      } catch (StreamConstraintsException e) {
        throw trouble(parser, "It holds a value that is nested too deep or too long");
      } catch (JsonProcessingException e) {
        throw trouble(parser, "It is not valid JSON, or a key is written twice");
      }
    }
  }

  /** Reads a document. */
  public interface Use {
    void read(JsonStream json) throws IOException, StreamTrouble;
  }

  private void only(Use use) throws IOException, StreamTrouble {
    if (parser.nextToken() == null) {
      throw trouble(parser, "It is empty");
    }
    use.read(this);
    pass();
    if (parser.nextToken() != null) {
      throw trouble(parser, "Something follows after its end");
    }
  }

  private static StreamTrouble trouble(JsonParser parser, String what) {
    JsonLocation at = parser.currentLocation();
    return new StreamTrouble(
        what + "; let the tool write it anew.", at.getLineNr(), at.getColumnNr());
  }

  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  public boolean isArray() {
    return parser.currentToken() == JsonToken.START_ARRAY;
  }

  /** Each key of an object in written order; nothing where no object stands. */
  public void object(OfKey use) throws IOException, StreamTrouble {
    if (!isObject()) {
      pass();
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      parser.nextToken();
      use.value(key);
      pass();
    }
    ended();
  }

  /** Each element of a list in written order; nothing where no list stands. */
  public void array(OfItem use) throws IOException, StreamTrouble {
    if (!isArray()) {
      pass();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      ended();
      use.value();
      pass();
    }
  }

  private void ended() throws StreamTrouble {
    if (parser.currentToken() == null) {
      throw trouble(parser, "It ends too early");
    }
  }

  /** A single value as written; empty for null, blank, a list or an object. */
  public Optional<String> text() throws IOException {
    JsonToken token = parser.currentToken();
    boolean single = token != null && token.isScalarValue() && token != JsonToken.VALUE_NULL;
    return single ? Optional.of(parser.getText()).filter(t -> !t.isBlank()) : Optional.empty();
  }

  /** A number, or a text that is one. */
  public Optional<BigDecimal> number() throws IOException {
    return text().flatMap(Numbers::decimal);
  }

  /** Whether it is {@code true}; false also for anything that is no boolean. */
  public boolean isTrue() {
    return parser.currentToken() == JsonToken.VALUE_TRUE;
  }

  public int line() {
    return Math.max(1, parser.currentTokenLocation().getLineNr());
  }

  public int column() {
    return Math.max(1, parser.currentTokenLocation().getColumnNr());
  }

  private void pass() throws IOException, StreamTrouble {
    parser.skipChildren();
    ended();
  }
}
