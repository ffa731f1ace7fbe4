package dev.prr.core.service.runbook;

import dev.prr.core.document.Document.Markdown;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.query.Words;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Headings as the sections they stand for. */
final class Sections {

  /**
   * What runbooks call the sections. Meaning, impact, diagnosis and mitigation are the de-facto
   * standard of the public collections.
   */
  private static final Map<String, Set<String>> SYNONYMS = new LinkedHashMap<>();

  static {
    SYNONYMS.put(
        "meaning",
        Set.of(
            "meaning",
            "means",
            "mean",
            "overview",
            "description",
            "background",
            "context",
            "explanation"));
    SYNONYMS.put(
        "impact", Set.of("impact", "impacts", "consequences", "consequence", "effect", "effects"));
    SYNONYMS.put(
        "diagnosis",
        Set.of(
            "diagnosis",
            "diagnose",
            "diagnosing",
            "diagnostics",
            "diagnostic",
            "investigation",
            "investigate",
            "investigating",
            "troubleshooting",
            "troubleshoot",
            "triage",
            "debug",
            "debugging",
            "causes",
            "cause"));
    SYNONYMS.put(
        "mitigation",
        Set.of(
            "mitigation",
            "mitigations",
            "action",
            "actions",
            "solve",
            "mitigate",
            "mitigating",
            "remediation",
            "remediate",
            "resolution",
            "resolve",
            "resolving",
            "recovery",
            "recover",
            "fix",
            "fixes",
            "fixing",
            "solution",
            "solutions",
            "workaround",
            "workarounds"));
    SYNONYMS.put(
        "escalation",
        Set.of("escalation", "escalate", "escalating", "escalations", "contact", "contacts"));
    SYNONYMS.put("rollback", Set.of("rollback", "rollbacks", "revert", "reverting"));
  }

  private Sections() {}

  /** What the headings of a runbook stand for; others in lower case. */
  static FactList<Fact<String>> normalized(Markdown page) {
    Map<String, Location> sections = new LinkedHashMap<>();
    for (Markdown.Heading heading : page.headings()) {
      for (String section : sectionsOf(heading.text())) {
        sections.putIfAbsent(section, heading.place());
      }
    }
    return listOf(sections, page);
  }

  /** The headings of any page, in lower case. */
  static FactList<Fact<String>> asWritten(Markdown page) {
    Map<String, Location> sections = new LinkedHashMap<>();
    page.headings().forEach(h -> sections.putIfAbsent(lower(h.text()), h.place()));
    return listOf(sections, page);
  }

  /** "Diagnosis and mitigation" is both. */
  private static List<String> sectionsOf(String heading) {
    Set<String> words = Words.of(lower(heading).replace("roll back", "rollback"));
    List<String> sections = new ArrayList<>();
    SYNONYMS.forEach(
        (section, synonyms) -> {
          if (words.stream().anyMatch(synonyms::contains)) {
            sections.add(section);
          }
        });
    return sections.isEmpty() ? List.of(lower(heading)) : sections;
  }

  private static FactList<Fact<String>> listOf(Map<String, Location> sections, Markdown page) {
    List<Fact<String>> facts = new ArrayList<>();
    sections.forEach((section, place) -> facts.add(Fact.known(section, place)));
    return FactList.complete(facts, page.place());
  }

  private static String lower(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT);
  }
}
