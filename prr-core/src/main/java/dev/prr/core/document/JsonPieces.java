package dev.prr.core.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a JSON document that is too large for a tree, one piece after the other. What nobody takes
 * is passed over without being kept; each piece is a tree within the usual limits.
 */
public final class JsonPieces {

  /** What to do with a value. */
  public enum Step {
    /** Nobody wants it or anything in it. */
    SKIP,
    /** Go on inside it. */
    ENTER,
    /** Hand it over as a tree. */
    TAKE
  }

  /** Says what is wanted, and gets it. */
  public interface Sieve {

    /**
     * What to do with the value at a path.
     *
     * @param path the keys from the top; an element of a list is {@code *}
     */
    Step at(List<String> path);

    /** A piece that was asked for. */
    void take(List<String> path, Node piece);

    /** A piece that was asked for and is beyond a limit. */
    void lost(List<String> path, LeftOut why);
  }

  private static final String ELEMENT = "*";

  /** A collection that was entered. */
  private record Open(boolean mapping, Set<String> keys) {}

  private final SourceText file;
  private final Limits limits;
  private final Sieve sieve;
  private final Cursor cursor;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<String> path = new ArrayList<>();
  private final List<String> shownPath = Collections.unmodifiableList(path);

  private JsonPieces(SourceText file, Limits limits, Sieve sieve) {
    this.file = file;
    this.limits = limits;
    this.sieve = sieve;
    this.cursor = new Cursor(file.text());
  }

  /** Reads all of it; what comes back is why the file as a whole is not to be trusted. */
  public static Optional<Unread> read(SourceText file, Limits limits, Sieve sieve) {
    return new JsonPieces(file, limits, sieve).read();
  }

  private Optional<Unread> read() {
    try (JsonParser parser = JsonReader.JSON.createParser(file.text())) {
      do {
        JsonToken token = parser.nextToken();
        if (token == null) {
          return broken(parser.currentLocation(), "it ends too early");
        }
        accept(token, parser);
      } while (!open.isEmpty());
      return parser.nextToken() == null
          ? Optional.empty()
          : broken(parser.currentTokenLocation(), "something follows after its end");
    } catch (Refusal e) {
      return Optional.of(Trouble.of(e, file.text()));
    } catch (JsonProcessingException e) {
      return broken(e.getLocation(), "this is not expected here");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return broken(JsonLocation.NA, "the parser gave up on it");
    }
  }

  private void accept(JsonToken token, JsonParser parser) throws IOException {
    if (token == JsonToken.FIELD_NAME) {
      key(parser);
    } else if (token.isStructEnd()) {
      open.pop();
      leave();
    } else {
      value(token, parser);
    }
  }

  private void key(JsonParser parser) throws IOException {
    String key = parser.currentName();
    if (key.length() > limits.keyLength()) {
      throw refusal(
          parser,
          Reason.LIMIT,
          "A key has more than " + limits.keyLength() + " characters; shorten it.");
    }
    if (!open.element().keys().add(key)) {
      throw refusal(
          parser, Reason.MALFORMED, "The key " + key + " is written twice; keep one of them.");
    }
    path.add(key);
  }

  /** The path ends at the value from here on and before {@link #leave}. */
  private void value(JsonToken token, JsonParser parser) throws IOException {
    Open around = open.peek();
    if (around != null && !around.mapping()) {
      path.add(ELEMENT);
    }
    Step step = around == null ? Step.ENTER : sieve.at(shownPath);
    if (step == Step.TAKE) {
      take(token, parser);
    } else if (step == Step.ENTER && token.isStructStart()) {
      refuseDeeper(open.size() + 1, parser);
      open.push(new Open(token == JsonToken.START_OBJECT, new HashSet<>()));
      return;
    } else if (token.isStructStart()) {
      skip(1, parser);
    }
    leave();
  }

  private void leave() {
    if (!path.isEmpty()) {
      path.remove(path.size() - 1);
    }
  }

  /** Passes over what is left of a value of which so many collections are open. */
  private void skip(int depth, JsonParser parser) throws IOException {
    int inside = depth;
    while (inside > 0) {
      refuseDeeper(open.size() + inside, parser);
      JsonToken token = next(parser);
      inside += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }
  }

  private JsonToken next(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw refusal(
          parser, Reason.MALFORMED, "It is not valid JSON: it ends too early; correct it.");
    }
    return token;
  }

  private void take(JsonToken first, JsonParser parser) throws IOException {
    TreeBuilder builder = new TreeBuilder(file.path(), limits);
    JsonToken token = first;
    int depth = 0;
    while (true) {
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      refuseDeeper(open.size() + depth, parser);
      cursor.toChar(parser.currentTokenLocation().getCharOffset());
      try {
        JsonReader.accept(token, parser, cursor, file.path(), builder);
      } catch (Refusal beyond) {
        skip(depth, parser);
        sieve.lost(shownPath, new LeftOut(beyond.reason(), beyond.detail(), beyond.place()));
        return;
      }
      if (depth == 0) {
        builder.root().ifPresent(root -> sieve.take(shownPath, root));
        return;
      }
      token = next(parser);
    }
  }

  private void refuseDeeper(int depth, JsonParser parser) {
    if (depth > limits.nesting()) {
      throw refusal(
          parser,
          Reason.LIMIT,
          "It is nested deeper than " + limits.nesting() + " levels; split it into smaller parts.");
    }
  }

  private Refusal refusal(JsonParser parser, Reason reason, String detail) {
    return new Refusal(reason, detail, place(parser.currentTokenLocation()));
  }

  private Optional<Unread> broken(JsonLocation at, String problem) {
    LeftOut why =
        new LeftOut(
            Reason.MALFORMED, "It is not valid JSON: " + problem + "; correct it.", place(at));
    return Optional.of(new Unread(why, Optional.of(file.text())));
  }

  private Location place(JsonLocation at) {
    if (at != null && at.getCharOffset() >= 0) {
      cursor.toChar(at.getCharOffset());
    }
    return new Location(file.path(), cursor.line(), cursor.column());
  }
}
