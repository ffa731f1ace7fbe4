package dev.prr.core.service.runbook;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.MarkdownPage;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.document.Document.Markdown;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Page.Purpose;
import dev.prr.core.service.Runbook;
import dev.prr.core.service.Scope;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The runbooks of a service: the Markdown pages that an alert links, and those in a folder for
 * runbooks or playbooks. Indexes, templates and pages with a purpose of their own are there only
 * when an alert links them.
 */
public final class Runbooks {

  private static final Set<String> FOLDERS = Set.of("runbook", "runbooks", "playbook", "playbooks");
  private static final Set<String> NOT_FOR_ALERTS =
      Set.of("index", "_index", "template", "_template");
  private static final Set<String> UNREAD_FORMATS =
      Set.of("adoc", "asciidoc", "rst", "org", "txt", "html", "htm");

  private Runbooks() {}

  public static FactList<Runbook> of(Scope scope) {
    Set<SourcePath> linked = linkedPaths(scope);
    List<Runbook> runbooks =
        scope.all(MarkdownPage.class).stream()
            .map(MarkdownPage::document)
            .filter(page -> linked.contains(page.path()) || liesWithRunbooks(page))
            .map(Runbooks::runbook)
            .toList();
    return new FactList<>(runbooks, gaps(scope), scope.descriptor());
  }

  /** The pages that alerts link, also alerts that are made of SLO documents. */
  private static Set<SourcePath> linkedPaths(Scope scope) {
    RunbookLinks links = RunbookLinks.of(scope);
    Stream<AlertRule> generated =
        scope.all(SloDefinition.class).stream().flatMap(slo -> slo.alerting().generated().stream());
    return Stream.concat(scope.all(AlertRule.class).stream(), generated)
        .flatMap(alert -> links.target(alert).ifKnown().stream())
        .collect(Collectors.toSet());
  }

  /** Whether it is a runbook for where it lies, linked or not. */
  static boolean liesWithRunbooks(Markdown page) {
    return inRunbookFolder(page.path())
        && Purposes.ofName(page) == Purpose.OTHER
        && !NOT_FOR_ALERTS.contains(baseName(page.path()).toLowerCase(Locale.ROOT));
  }

  private static boolean inRunbookFolder(SourcePath path) {
    List<String> segments = path.segments();
    return segments.subList(0, segments.size() - 1).stream()
        .anyMatch(folder -> FOLDERS.contains(folder.toLowerCase(Locale.ROOT)));
  }

  private static Runbook runbook(Markdown page) {
    return new Runbook(
        Fact.known(baseName(page.path()), page.place()),
        Fact.known(page.path().value(), page.place()),
        Sections.normalized(page),
        page.place());
  }

  /** The file name without its ending. */
  static String baseName(SourcePath path) {
    String name = path.fileName();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  private static List<Gap> gaps(Scope scope) {
    List<Gap> gaps = new ArrayList<>(UnreadPages.gaps(scope, Runbooks::inRunbookFolder));
    for (SourcePath path : scope.paths()) {
      String name = path.fileName();
      String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
      if (inRunbookFolder(path) && UNREAD_FORMATS.contains(ending)) {
        gaps.add(UnreadPages.gap(path));
      }
    }
    return gaps;
  }
}
