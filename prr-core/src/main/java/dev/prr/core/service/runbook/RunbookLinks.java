package dev.prr.core.service.runbook;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.MarkdownPage;
import dev.prr.core.document.Document.Markdown;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.fact.Gap.Reason;
import dev.prr.core.service.Scope;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the runbook links of alerts lead, told from files alone. */
public final class RunbookLinks {

  private static final List<String> USUAL_KEYS = List.of("runbook_url", "runbook");

  private final Map<SourcePath, Markdown> pages;
  private final Addresses addresses;
  private final RelativeLinks relative;

  private RunbookLinks(
      Map<SourcePath, Markdown> pages, Addresses addresses, RelativeLinks relative) {
    this.pages = pages;
    this.addresses = addresses;
    this.relative = relative;
  }

  public static RunbookLinks of(Scope scope) {
    PathIndex paths = new PathIndex(scope.paths());
    return new RunbookLinks(
        scope.all(MarkdownPage.class).stream()
            .map(MarkdownPage::document)
            .collect(
                Collectors.toMap(Markdown::path, Function.identity(), (first, again) -> first)),
        new Addresses(scope.vocabulary().runbookAddresses(), paths),
        new RelativeLinks(scope, paths));
  }

  /** The link as written: the usual annotations first, else any that has runbook in its name. */
  public static Fact<String> written(AlertRule alert) {
    FactMap annotations = alert.annotations();
    for (String key : USUAL_KEYS) {
      if (!annotations.get(key).isMissing()) {
        return annotations.get(key);
      }
    }
    return annotations.entries().entrySet().stream()
        .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).contains("runbook"))
        .map(Map.Entry::getValue)
        .filter(link -> !link.isMissing())
        .findFirst()
        .orElseGet(() -> Fact.missing(annotations.place()));
  }

  /**
   * The file it leads to; missing where it leads nowhere, or where there is no link; unknown where
   * files alone cannot tell.
   */
  public Fact<SourcePath> target(AlertRule alert) {
    return written(alert).flatMap(link -> follow(link.strip(), alert, written(alert).place()));
  }

  private Fact<SourcePath> follow(String link, AlertRule alert, Location place) {
    if (link.contains("{{") || link.contains("$labels")) {
      return Fact.unknown(
          Reason.AMBIGUOUS,
          "The runbook link is filled in when the alert fires; link a fixed page to have it judged.",
          place);
    }
    int hash = link.indexOf('#');
    String anchor = hash < 0 ? "" : link.substring(hash + 1);
    String address = (hash < 0 ? link : link.substring(0, hash)).replace("%20", " ");
    int query = address.indexOf('?');
    String page = query < 0 ? address : address.substring(0, query);
    Fact<SourcePath> target =
        addresses.isAddress(page)
            ? addresses.target(page, path -> leadsTo(path, anchor), place)
            : relative.target(page, alert.place().path().folder(), place);
    return target.flatMap(path -> leadsTo(path, anchor) ? target : Fact.missing(place));
  }

  /** What an unread page has inside is not held against the link. */
  private boolean leadsTo(SourcePath path, String anchor) {
    Markdown page = pages.get(path);
    return anchor.isEmpty() || page == null || Anchors.has(page, anchor);
  }
}
