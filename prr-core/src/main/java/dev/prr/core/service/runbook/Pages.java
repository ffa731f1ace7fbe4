package dev.prr.core.service.runbook;

import dev.prr.core.artifact.MarkdownPage;
import dev.prr.core.document.Document.Markdown;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Page;
import dev.prr.core.service.Scope;

/** The pages of a service that are no runbooks for where they lie. */
public final class Pages {

  private Pages() {}

  public static FactList<Page> of(Scope scope) {
    return new FactList<>(
        scope.all(MarkdownPage.class).stream()
            .map(MarkdownPage::document)
            .filter(page -> !Runbooks.liesWithRunbooks(page))
            .map(Pages::page)
            .toList(),
        UnreadPages.gaps(scope, path -> true),
        scope.descriptor());
  }

  private static Page page(Markdown page) {
    return new Page(
        Fact.known(Runbooks.baseName(page.path()), page.place()),
        Fact.known(page.path().value(), page.place()),
        Fact.known(Purposes.of(page), page.place()),
        Sections.asWritten(page),
        page.place());
  }
}
