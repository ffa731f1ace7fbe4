package dev.prr.core.artifact;

import com.google.auto.service.AutoService;
import dev.prr.core.document.Document;
import java.util.List;

/** Every Markdown page: a runbook may lie anywhere, an alert only has to link it. */
@AutoService(Recognizer.class)
public final class MarkdownRecognizer implements Recognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return hint.hasExtension("md", "markdown");
  }

  @Override
  public List<Artifact> recognize(Document document) {
    return document instanceof Document.Markdown page ? List.of(new MarkdownPage(page)) : List.of();
  }
}
