package dev.prr.core.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.prr.core.document.Document.Format;
import dev.prr.core.document.Scalar.Style;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads one strict JSON document, token by token. */
final class JsonReader {
  /**
   * Keeps nothing from one file to the next. The parser's own limits are wider than ours, which
   * {@link TreeBuilder} applies after each token, so that both formats have the same limits and
   * messages; a token is never longer than the file.
   */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final SourcePath path;
  private final String text;
  private final TreeBuilder builder;
  private final Cursor cursor;

  private JsonReader(SourceText file, Limits limits) {
    this.path = file.path();
    this.text = file.text();
    this.builder = new TreeBuilder(path, limits);
    this.cursor = new Cursor(text);
  }

  static Documents read(SourceText file, Limits limits) {
    return new JsonReader(file, limits).read();
  }

  private Documents read() {
    try (JsonParser parser = JSON.createParser(text)) {
      int depth = 0;
      do {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return broken("it ends too early");
        }
        at(parser.currentTokenLocation());
        accept(token, parser, cursor, path, builder);
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      } while (depth > 0);
      if (parser.nextToken() != null) {
        at(parser.currentTokenLocation());
        return broken("something follows after its end");
      }
      return whole();
    } catch (Refusal e) {
      return new Documents(List.of(), List.of(Trouble.of(e, text)));
    } catch (JsonProcessingException e) {
      Optional.ofNullable(e.getLocation()).ifPresent(this::at);
      return broken("this is not expected here");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return broken("the parser gave up on it");
    }
  }

  /** Hands a token to a builder; the cursor stands where it begins. */
  static void accept(
      JsonToken token, JsonParser parser, Cursor cursor, SourcePath path, TreeBuilder builder)
      throws IOException {
    int line = cursor.line();
    int column = cursor.column();
    switch (token) {
      case START_OBJECT -> builder.openMapping(line, column, Optional.empty());
      case START_ARRAY -> builder.openSequence(line, column, Optional.empty());
      case END_OBJECT, END_ARRAY -> builder.close();
      default -> {
        boolean quoted = token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME;
        Style style = quoted ? Style.QUOTED : Style.PLAIN;
        builder.scalar(
            new Scalar(path, line, column, parser.getText(), style, ""), Optional.empty());
      }
    }
  }

  private void at(JsonLocation location) {
    cursor.toChar(location.getCharOffset());
  }

  private Documents whole() {
    return new Documents(
        builder.root().stream()
            .map(root -> new Document.Tree(Format.JSON, root))
            .map(tree -> new Documents.Read(tree, builder.ambiguous()))
            .toList(),
        List.of());
  }

  private Documents broken(String problem) {
    Location place = new Location(path, cursor.line(), cursor.column());
    String detail = "It is not valid JSON: " + problem + "; correct it.";
    return new Documents(List.of(), List.of(Trouble.malformed(detail, place, text)));
  }
}
