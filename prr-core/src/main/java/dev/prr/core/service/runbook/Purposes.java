package dev.prr.core.service.runbook;

import dev.prr.core.document.Document.Markdown;
import dev.prr.core.service.Page.Purpose;
import dev.prr.core.service.query.Words;
import java.util.Set;

/** What a page is for: by its file name, else by its title. */
final class Purposes {

  private static final Set<String> EVENTS = Set.of("incident", "incidents", "outage", "outages");
  private static final Set<String> HANDLING =
      Set.of("process", "response", "management", "handling", "procedure", "policy", "plan");

  private Purposes() {}

  static Purpose of(Markdown page) {
    Purpose byName = ofName(page);
    return byName != Purpose.OTHER
        ? byName
        : page.headings().stream()
            .filter(heading -> heading.level() == 1)
            .findFirst()
            .map(title -> ofWords(Words.of(title.text())))
            .orElse(Purpose.OTHER);
  }

  static Purpose ofName(Markdown page) {
    String name = page.path().fileName();
    Set<String> words = Words.of(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
    return words.equals(Set.of("readme"))
        ? Purpose.README
        : words.equals(Set.of("security")) ? Purpose.SECURITY_POLICY : ofWords(words);
  }

  private static Purpose ofWords(Set<String> words) {
    if (words.contains("errorbudget") || words.containsAll(Set.of("error", "budget"))) {
      return Purpose.ERROR_BUDGET_POLICY;
    }
    if (words.contains("rollback") || words.containsAll(Set.of("roll", "back"))) {
      return Purpose.ROLLBACK;
    }
    boolean postmortem =
        words.contains("postmortem") || words.containsAll(Set.of("post", "mortem"));
    if (postmortem && words.contains("template")) {
      return Purpose.POSTMORTEM_TEMPLATE;
    }
    if (words.stream().anyMatch(EVENTS::contains) && words.stream().anyMatch(HANDLING::contains)) {
      return Purpose.INCIDENT_PROCESS;
    }
    return words.contains("architecture") ? Purpose.ARCHITECTURE : Purpose.OTHER;
  }
}
