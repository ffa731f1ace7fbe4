package dev.prr.core.document;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.util.List;
import java.util.Optional;

/**
 * A file that lies as text in a value of another, as the files of a ConfigMap do. What is found in
 * it has its place in the outer file: the very line where a literal block holds it, else the value.
 */
public final class Embedded {

  private static final String HIDDEN =
      "The file that it holds cannot be read as YAML or JSON; correct it.";

  private final Placement placement;
  private final boolean isHidden;
  private final SourcePath name;
  private final String text;

  private Embedded(SourcePath name, String text, boolean isHidden, Placement placement) {
    this.name = name;
    this.text = text;
    this.isHidden = isHidden;
    this.placement = placement;
  }

  /**
   * A file in a value.
   *
   * @param name what it is called inside; its ending says how it is read
   * @param value that holds its text
   * @param outer the text of the file around
   */
  public static Embedded in(SourcePath name, Scalar value, String outer) {
    return new Embedded(name, value.text(), false, Placement.of(value, outer));
  }

  /**
   * A file of which nothing may be shown: everything in it has one place.
   *
   * @param text what it holds, decoded
   */
  public static Embedded hidden(SourcePath name, String text, Location place) {
    return new Embedded(name, text, true, Placement.at(place));
  }

  public SourcePath name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Its documents, placed in the outer file. */
  public Documents read(Limits limits) {
    Documents inner = DocumentReader.read(new SourceText(named(), text), limits);
    return new Documents(
        inner.read().stream().map(this::placed).toList(),
        inner.unread().stream().map(this::placed).toList());
  }

  /** A name that promises no format is told by how the text begins. */
  private SourcePath named() {
    return DocumentReader.readsTree(name)
        ? name
        : new SourcePath(name.value() + (text.stripLeading().startsWith("{") ? ".json" : ".yaml"));
  }

  private Documents.Read placed(Documents.Read read) {
    List<LeftOut> ambiguous = read.ambiguous().stream().map(this::placed).toList();
    return read.document() instanceof Document.Tree tree
        ? new Documents.Read(
            new Document.Tree(tree.format(), placement.moved(tree.root())), ambiguous)
        : new Documents.Read(read.document(), ambiguous);
  }

  private Unread placed(Unread unread) {
    return new Unread(placed(unread.leftOut()), Optional.of(text));
  }

  private LeftOut placed(LeftOut leftOut) {
    Location place = leftOut.place();
    return new LeftOut(
        leftOut.reason(),
        isHidden ? HIDDEN : leftOut.detail(),
        placement.of(place.line(), place.column()));
  }
}
