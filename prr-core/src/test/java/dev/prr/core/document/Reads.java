package dev.prr.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;

/** Reads texts in tests. */
public final class Reads {
  static final SourcePath YAML = new SourcePath("deploy/app.yaml");
  static final SourcePath JSON = new SourcePath("deploy/app.json");

  private Reads() {}

  public static Documents yaml(String text) {
    return yaml(text, Limits.DEFAULT);
  }

  static Documents yaml(String text, Limits limits) {
    return DocumentReader.read(new SourceText(YAML, text), limits);
  }

  static Documents json(String text) {
    return json(text, Limits.DEFAULT);
  }

  static Documents json(String text, Limits limits) {
    return DocumentReader.read(new SourceText(JSON, text), limits);
  }

  /** The root of the only document of a text that is read in full. */
  static Node root(Documents documents) {
    assertEquals(List.of(), documents.unread());
    assertEquals(1, documents.read().size(), documents::toString);
    return ((Document.Tree) documents.read().get(0).document()).root();
  }

  public static Mapping mapping(String yaml) {
    return (Mapping) root(yaml(yaml));
  }

  /** The only thing that was left out. */
  static LeftOut leftOut(Documents documents) {
    assertEquals(1, documents.unread().size(), documents::toString);
    return documents.unread().get(0).leftOut();
  }

  static List<LeftOut> ambiguous(Documents documents) {
    return documents.read().get(0).ambiguous();
  }
}
