package dev.prr.core.document;

import dev.prr.core.document.Document.Markdown;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads the headings and links of a CommonMark page. */
final class MarkdownReader {
  private static final int MAX_NESTING = 64;
  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(MAX_NESTING)
          .maxInlineNesting(MAX_NESTING)
          .build();

  private final SourcePath path;
  private final Cursor cursor;
  private final List<Markdown.Heading> headings = new ArrayList<>();
  private final List<Markdown.Link> links = new ArrayList<>();

  private MarkdownReader(SourceText file) {
    this.path = file.path();
    this.cursor = new Cursor(file.text());
  }

  static Documents read(SourceText file, Limits limits) {
    if (file.text().length() > limits.pageLength()) {
      return broken(
          Reason.LIMIT,
          "The page has more than " + limits.pageLength() + " characters; split it.",
          file);
    }
    try {
      MarkdownReader reader = new MarkdownReader(file);
      reader.note(PARSER.parse(withoutFrontMatter(file.text())));
      Markdown page = new Markdown(file.path(), reader.headings, reader.links);
      return new Documents(List.of(new Documents.Read(page, List.of())), List.of());
    } catch (RuntimeException | StackOverflowError e) {
      return broken(
          Reason.MALFORMED, "It is Markdown that the parser gave up on; simplify it.", file);
    }
  }

  private static Documents broken(Reason reason, String detail, SourceText file) {
    LeftOut leftOut = new LeftOut(reason, detail, Location.startOf(file.path()));
    return new Documents(List.of(), List.of(new Unread(leftOut, Optional.of(file.text()))));
  }

  /** Blanks the block of YAML that some tools put before a page; every place stays where it is. */
  private static String withoutFrontMatter(String text) {
    List<String> lines = text.lines().toList();
    int end = lines.isEmpty() || !isFence(lines.get(0)) ? 0 : 1;
    while (end > 0 && end < lines.size() && !isFence(lines.get(end))) {
      end++;
    }
    if (end == 0 || end == lines.size()) {
      return text;
    }
    Cursor body = new Cursor(text);
    body.toLine(end + 2);
    String matter = text.substring(0, text.length() - body.rest().length());
    StringBuilder blank = new StringBuilder(text.length());
    matter.chars().forEach(c -> blank.append(c == '\n' || c == '\r' ? (char) c : ' '));
    return blank.append(body.rest()).toString();
  }

  private static boolean isFence(String line) {
    return line.stripTrailing().equals("---");
  }

  private void note(Node root) {
    for (Node node : descendants(root)) {
      if (node instanceof Heading heading) {
        headings.add(new Markdown.Heading(heading.getLevel(), plainText(heading), place(node)));
      } else if (node instanceof Link link) {
        links.add(new Markdown.Link(link.getDestination(), place(node)));
      } else if (node instanceof Image image) {
        links.add(new Markdown.Link(image.getDestination(), place(node)));
      }
    }
  }

  private static String plainText(Heading heading) {
    StringBuilder text = new StringBuilder();
    for (Node node : descendants(heading)) {
      if (node instanceof Text piece) {
        text.append(piece.getLiteral());
      } else if (node instanceof Code code) {
        text.append(code.getLiteral());
      } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
        text.append(' ');
      }
    }
    return text.toString().strip();
  }

  /** In written order and without recursion. */
  private static List<Node> descendants(Node root) {
    List<Node> found = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Node node = open.pop();
      found.add(node);
      for (Node child = node.getLastChild(); child != null; child = child.getPrevious()) {
        open.push(child);
      }
    }
    return found;
  }

  private Location place(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return Location.startOf(path);
    }
    cursor.toChar(spans.get(0).getInputIndex());
    return new Location(path, cursor.line(), cursor.column());
  }
}
