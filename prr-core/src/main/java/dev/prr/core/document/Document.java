package dev.prr.core.document;

import dev.prr.core.document.xml.Element;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.List;

/** One document of one file. */
public sealed interface Document {

  SourcePath path();

  default Location place() {
    return Location.startOf(path());
  }

  /** What a file is written in. */
  enum Format {
    YAML,
    JSON,
    PROPERTIES
  }

  /** A YAML or JSON document, or properties as one flat mapping; a YAML file can hold many. */
  record Tree(Format format, Node root) implements Document {
    @Override
    public SourcePath path() {
      return root.path();
    }

    @Override
    public Location place() {
      return root.place();
    }
  }

  /** A Markdown page as far as runbooks need it. */
  record Markdown(SourcePath path, List<Heading> headings, List<Link> links) implements Document {
    public Markdown {
      headings = List.copyOf(headings);
      links = List.copyOf(links);
    }

    /** A heading, its text without markup. */
    public record Heading(int level, String text, Location place) {}

    /** A link or image, as written. */
    public record Link(String target, Location place) {}
  }

  /** An XML document. */
  record Xml(SourcePath path, Element root) implements Document {
    @Override
    public Location place() {
      return root.place();
    }
  }

  /** A file of lines, such as CODEOWNERS. */
  record Lines(SourcePath path, List<String> lines) implements Document {
    public Lines {
      lines = List.copyOf(lines);
    }
  }
}
