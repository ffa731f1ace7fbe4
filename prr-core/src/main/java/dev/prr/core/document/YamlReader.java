package dev.prr.core.document;

import dev.prr.core.document.Document.Format;
import dev.prr.core.document.Scalar.Style;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads a stream of YAML documents event by event; no object is ever built from a tag. A document
 * that is whole before the first trouble is kept, everything from the one in trouble on is left
 * out.
 */
final class YamlReader {
  private static final String OWN_TAGS = "tag:yaml.org,2002:";
  private static final String STRING_TAG = OWN_TAGS + "str";

  private final SourcePath path;
  private final String text;
  private final Limits limits;
  private final Cursor cursor;
  private final boolean parserCountsAlike;
  private final List<Documents.Read> read = new ArrayList<>();
  private TreeBuilder builder;
  private int documents;
  private int line = 1;
  private int column = 1;
  private int startLine = 1;

  private YamlReader(SourceText file, Limits limits) {
    this.path = file.path();
    this.text = file.text();
    this.limits = limits;
    this.cursor = new Cursor(text);
    this.parserCountsAlike = !isCountedOtherwise(text);
    this.builder = new TreeBuilder(path, limits);
  }

  /** Three characters end a line in YAML 1.1 only, and to one the parser gives no column. */
  private static boolean isCountedOtherwise(String text) {
    return text.indexOf(0x85) >= 0
        || text.indexOf(0x2028) >= 0
        || text.indexOf(0x2029) >= 0
        || text.indexOf(0xFEFF) >= 0;
  }

  static Documents read(SourceText file, Limits limits) {
    return new YamlReader(file, limits).read();
  }

  private Documents read() {
    try {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(Integer.MAX_VALUE);
      ParserImpl parser = new ParserImpl(new StreamReader(text), options);
      while (!parser.checkEvent(Event.ID.StreamEnd)) {
        accept(parser.getEvent());
      }
      return new Documents(read, List.of());
    } catch (Refusal e) {
      return broken(Trouble.of(e, lostText()));
    } catch (MarkedYAMLException e) {
      Optional.ofNullable(e.getProblemMark()).ifPresent(this::at);
      return broken(String.valueOf(e.getProblem()));
    } catch (ReaderException e) {
      at(e.getPosition());
      return broken("it holds a control character");
    } catch (RuntimeException | StackOverflowError e) {
      return broken("the parser gave up on it");
    }
  }

  private void accept(Event event) {
    at(event.getStartMark());
    switch (event.getEventId()) {
      case DocumentStart -> startDocument();
      case DocumentEnd -> endDocument();
      case MappingStart -> builder.openMapping(line, column, anchor(event));
      case SequenceStart -> builder.openSequence(line, column, anchor(event));
      case MappingEnd, SequenceEnd -> builder.close();
      case Scalar -> builder.scalar(scalar((ScalarEvent) event), anchor(event));
      case Alias -> builder.alias(((AliasEvent) event).getAnchor(), line, column);
      default -> {}
    }
  }

  private void startDocument() {
    startLine = line;
    builder = new TreeBuilder(path, limits);
    documents++;
    if (documents > limits.documents()) {
      throw new Refusal(
          Reason.LIMIT,
          "The file has more than " + limits.documents() + " documents; split it.",
          here());
    }
  }

  private void endDocument() {
    builder
        .root()
        .filter(root -> !isEmpty(root))
        .ifPresent(
            root ->
                read.add(
                    new Documents.Read(new Document.Tree(Format.YAML, root), builder.ambiguous())));
  }

  private static boolean isEmpty(Node root) {
    return root instanceof Scalar scalar
        && scalar.style() == Style.PLAIN
        && scalar.text().isEmpty();
  }

  private Scalar scalar(ScalarEvent event) {
    String tag = event.getTag() == null ? "" : event.getTag();
    if (tag.length() > limits.keyLength()) {
      throw new Refusal(
          Reason.LIMIT,
          "A tag has more than " + limits.keyLength() + " characters; shorten it.",
          here());
    }
    Style style = tag.equals(STRING_TAG) || tag.equals("!") ? Style.QUOTED : style(event);
    return new Scalar(path, line, column, event.getValue(), style, shortened(tag));
  }

  private static Style style(ScalarEvent event) {
    ScalarStyle style = event.getScalarStyle();
    return switch (style) {
      case PLAIN -> Style.PLAIN;
      case LITERAL, FOLDED -> Style.BLOCK;
      default -> Style.QUOTED;
    };
  }

  private static String shortened(String tag) {
    return tag.startsWith(OWN_TAGS) ? "!!" + tag.substring(OWN_TAGS.length()) : tag;
  }

  private static Optional<String> anchor(Event event) {
    return Optional.ofNullable(((NodeEvent) event).getAnchor());
  }

  private void at(Mark mark) {
    if (parserCountsAlike) {
      line = mark.getLine() + 1;
      column = mark.getColumn() + 1;
    } else {
      at(mark.getIndex());
    }
  }

  private void at(int codePointIndex) {
    cursor.toCodePoint(codePointIndex);
    line = cursor.line();
    column = cursor.column();
  }

  private Location here() {
    return new Location(path, line, column);
  }

  private Documents broken(String problem) {
    String detail = "It is not valid YAML: " + problem + "; correct it.";
    return broken(Trouble.malformed(detail, here(), lostText()));
  }

  private Documents broken(Unread lost) {
    return new Documents(read, List.of(lost));
  }

  /** Everything from the document on that is not whole. */
  private String lostText() {
    Cursor start = new Cursor(text);
    start.toLine(startLine);
    return start.rest();
  }
}
