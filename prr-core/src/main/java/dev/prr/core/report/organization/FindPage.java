package dev.prr.core.report.organization;

import dev.prr.core.report.html.Verdicts;
import dev.prr.core.review.overview.Overview;
import dev.prr.core.review.overview.RuleStanding;
import dev.prr.core.review.overview.Standing;
import dev.prr.core.rule.MustHave;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The index of the site: everything that has a page, in alphabetical order. A small script of its
 * own narrows the lists down; without it they are read as they are.
 */
final class FindPage {

  /**
   * Shows the field, and hides what has not all of the words that are typed. It adds no markup and
   * follows only links that are in the page already.
   */
  static final String SCRIPT =
      """
      (function () {
      'use strict';
      var box = document.getElementById('finder'), field = document.getElementById('find');
      var found = document.getElementById('found');
      if (!box || !field || !found) return;
      var all = [].slice.call(document.querySelectorAll('[data-find]'));
      var keys = all.map(function (e) { return e.getAttribute('data-find').toLowerCase(); });
      var parts = [].slice.call(document.querySelectorAll('main details, main > section + section'));
      function find() {
        var words = field.value.toLowerCase().split(/\\s+/).filter(Boolean), count = 0;
        all.forEach(function (e, i) {
          e.hidden = !words.every(function (word) { return keys[i].indexOf(word) >= 0; });
          if (!e.hidden) count++;
        });
        parts.forEach(function (part) {
          part.hidden = !part.querySelector('[data-find]:not([hidden])');
          if (part.tagName === 'DETAILS') part.open = words.length > 0 && !part.hidden;
        });
        found.textContent = words.length ? count + ' found' : '';
      }
      box.hidden = false;
      field.addEventListener('input', find);
      field.addEventListener('keydown', function (e) {
        if (e.key === 'Escape') { field.value = ''; find(); }
        var first = document.querySelector('[data-find]:not([hidden]) a');
        if (e.key === 'Enter' && first && field.value.trim()) first.click();
      });
      find();
      })();
      """;

  private final Book book;

  FindPage(Book book) {
    this.book = book;
  }

  SitePage page() {
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.of(
            "search",
            "Search",
            new Part.Finder("Find by name, team, tier, verdict or title"),
            new Part.Words("Everything that has a page, in alphabetical order.")));
    sections.add(services());
    sections.add(teams());
    sections.add(rules());
    return new SitePage(
        "find.html",
        book.top(Site.FIND).running(SCRIPT),
        "All services, teams and rules of the report.",
        sections,
        book.foot());
  }

  private Section services() {
    SortedMap<String, List<Part.Way>> letters = new TreeMap<>();
    for (Standing standing : book.overview().services()) {
      String unit = standing.unit().orElse(Overview.NO_TEAM);
      String verdict = Text.verdict(standing);
      letters
          .computeIfAbsent(first(standing.service()), letter -> new ArrayList<>())
          .add(
              new Part.Way(
                  standing.service(),
                  book.servicePath(standing.service()),
                  Optional.of(Verdicts.tone(standing.verdict())),
                  unit,
                  unit + " tier " + Text.tier(standing) + " " + verdict));
    }
    List<Part> parts = new ArrayList<>();
    letters.forEach(
        (letter, ways) ->
            parts.add(
                new Part.Folded(
                    letter + " (" + Text.number(ways.size()) + ")", List.of(new Part.Ways(ways)))));
    return new Section(
        "services", "Services", Text.number(book.overview().services().size()), parts);
  }

  /** The letter that a name is filed under. */
  static String first(String name) {
    int c = name.isEmpty() ? '#' : Character.toUpperCase(name.codePointAt(0));
    return c >= 'A' && c <= 'Z' ? Character.toString(c) : "#";
  }

  private Section teams() {
    List<Part.Way> ways = book.ways("team");
    return new Section("teams", "Teams", Text.number(ways.size()), List.of(new Part.Ways(ways)));
  }

  private Section rules() {
    List<Part> parts = new ArrayList<>();
    book.rulesByArea()
        .forEach(
            (area, rules) ->
                parts.add(
                    new Part.Folded(
                        area + " (" + rules.size() + ")",
                        List.of(
                            new Part.Ways(rules.stream().map(rule -> way(area, rule)).toList())))));
    return new Section("rules", "Rules", Text.number(book.overview().rules().size()), parts);
  }

  private Part.Way way(String area, RuleStanding rule) {
    return new Part.Way(
        rule.rule(),
        book.rulePath(rule.rule()),
        Optional.empty(),
        rule.mustHave().map(MustHave::title).orElse(""),
        area + " " + rule.mustHave().map(m -> m.title() + " " + Text.catalogue(m)).orElse(""));
  }
}
