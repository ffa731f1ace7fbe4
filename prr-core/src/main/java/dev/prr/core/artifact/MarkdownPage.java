package dev.prr.core.artifact;

import dev.prr.core.document.Document;
import dev.prr.core.source.Location;

/**
 * A page of prose: a runbook, a policy, a readme. What it is for is told by its path and headings.
 */
public record MarkdownPage(Document.Markdown document) implements Artifact {

  @Override
  public Location place() {
    return document.place();
  }
}
