package dev.prr.core.service.identity;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Reference;
import dev.prr.core.service.Reference.Purpose;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The links of a service. */
final class References {

  private static final Map<String, Purpose> DECLARED =
      Map.of(
          "dashboard", Purpose.DASHBOARD,
          "runbook", Purpose.RUNBOOK,
          "documentation", Purpose.DOCUMENTATION,
          "statusPage", Purpose.STATUS_PAGE);

  /** Annotations that lead to something without an address. */
  private static final Map<String, Purpose> ANNOTATIONS =
      Map.of(
          "grafana/dashboard-selector", Purpose.DASHBOARD,
          "grafana/overview-dashboard", Purpose.DASHBOARD,
          "datadoghq.com/dashboard-url", Purpose.DASHBOARD,
          "backstage.io/techdocs-ref", Purpose.DOCUMENTATION);

  /** Words in a title, type, icon or address, the most telling first. */
  private static final List<Map.Entry<String, Purpose>> WORDS =
      List.of(
          Map.entry("runbook", Purpose.RUNBOOK),
          Map.entry("playbook", Purpose.RUNBOOK),
          Map.entry("dashboard", Purpose.DASHBOARD),
          Map.entry("grafana", Purpose.DASHBOARD),
          Map.entry("status page", Purpose.STATUS_PAGE),
          Map.entry("status-page", Purpose.STATUS_PAGE),
          Map.entry("statuspage", Purpose.STATUS_PAGE),
          Map.entry("https://status.", Purpose.STATUS_PAGE),
          Map.entry("slack", Purpose.CHAT),
          Map.entry("chat", Purpose.CHAT),
          Map.entry("docs", Purpose.DOCUMENTATION),
          Map.entry("documentation", Purpose.DOCUMENTATION),
          Map.entry("wiki", Purpose.DOCUMENTATION));

  private final Statements written;

  References(Statements written) {
    this.written = written;
  }

  FactList<Reference> list() {
    List<Reference> all = new ArrayList<>();
    Field declared = written.descriptor("spec", "links");
    for (Map.Entry<String, Field> link : declared.fields()) {
      Purpose purpose = DECLARED.getOrDefault(link.getKey(), Purpose.OTHER);
      all.add(reference(purpose.id(), purpose, link.getValue().text()));
    }
    for (Map.Entry<String, Field> note : written.component("metadata", "annotations").fields()) {
      Purpose purpose = ANNOTATIONS.get(note.getKey());
      if (purpose != null) {
        all.add(reference(note.getKey(), purpose, note.getValue().text()));
      }
    }
    for (Field link : written.component("metadata", "links").items()) {
      Purpose purpose = purposeOf(link);
      String name = link.at("title").text().ifKnown().orElse(purpose.id());
      all.add(reference(name, purpose, link.at("url").text()));
    }
    List<Gap> gaps = written.catalogueGap().stream().toList();
    return new FactList<>(all, gaps, declared.place());
  }

  private static Reference reference(String name, Purpose purpose, Fact<String> address) {
    Location place = address.place();
    return new Reference(
        Fact.known(name, place),
        address.map(text -> purpose),
        address.map(text -> !text.toLowerCase(Locale.ROOT).startsWith("http://")),
        place);
  }

  private static Purpose purposeOf(Field link) {
    List<String> texts =
        Stream.of("type", "title", "icon", "url")
            .flatMap(key -> link.at(key).text().ifKnown().stream())
            .map(text -> text.toLowerCase(Locale.ROOT))
            .toList();
    return texts.stream()
        .flatMap(text -> WORDS.stream().filter(word -> text.contains(word.getKey())).limit(1))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(Purpose.OTHER);
  }
}
