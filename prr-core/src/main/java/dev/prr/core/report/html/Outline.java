package dev.prr.core.report.html;

import java.util.List;

/**
 * What stands around the content of a page.
 *
 * @param title of the page, alone in the window: {@code checkout · Service report}
 * @param kind what sort of page it is, above its heading: {@code Service report}
 * @param heading what it is about: {@code checkout}
 * @param trail the pages above this one, the highest first
 * @param contents the sections of the page, each a fragment; none for a short page
 * @param script what the page runs; empty for a page that works without, as all should
 */
public record Outline(
    String title,
    String kind,
    String heading,
    List<Entry> trail,
    List<Entry> contents,
    String script) {

  /**
   * A way to somewhere.
   *
   * @param href as {@link Links#safe} has it
   * @param note a number or a word behind it; may be empty
   */
  public record Entry(String label, String href, String note) {
    public Entry {
      href = Links.safe(href).orElse("#");
    }

    public static Entry of(String label, String href) {
      return new Entry(label, href, "");
    }
  }

  public Outline {
    trail = List.copyOf(trail);
    contents = List.copyOf(contents);
  }

  /** A page on its own. */
  public static Outline of(String kind, String heading) {
    return new Outline(
        heading.isEmpty() ? kind : heading + " · " + kind, kind, heading, List.of(), List.of(), "");
  }

  public Outline below(List<Entry> pages) {
    return new Outline(title, kind, heading, pages, contents, script);
  }

  public Outline with(List<Entry> sections) {
    return new Outline(title, kind, heading, trail, sections, script);
  }

  public Outline running(String text) {
    return new Outline(title, kind, heading, trail, contents, text);
  }
}
