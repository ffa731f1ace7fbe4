package dev.prr.core.report.html;

import java.util.Optional;

/**
 * One cell of a {@link DataTable}.
 *
 * @param text what it says; never only a colour
 * @param href where it leads: a fragment, a relative path or an https address; empty for no link
 * @param tone the mark before the text
 * @param detail a second, quieter line
 * @param code whether the text is a path or an id
 */
public record Cell(
    String text,
    Optional<String> href,
    Optional<Tone> tone,
    Optional<String> detail,
    boolean code) {

  public static Cell of(String text) {
    return new Cell(text, Optional.empty(), Optional.empty(), Optional.empty(), false);
  }

  public static Cell of(long number) {
    return of(Long.toString(number));
  }

  public static Cell code(String text) {
    return new Cell(text, Optional.empty(), Optional.empty(), Optional.empty(), true);
  }

  public static Cell mark(Tone tone, String text) {
    return new Cell(text, Optional.empty(), Optional.of(tone), Optional.empty(), false);
  }

  /** The same, leading there; anything but a fragment, a relative path and https leads nowhere. */
  public Cell to(String address) {
    return new Cell(text, Links.safe(address), tone, detail, code);
  }

  /** The same with a second line, where there is something to say in it. */
  public Cell with(String secondLine) {
    return secondLine.isEmpty() ? this : under(secondLine);
  }

  /** The same with a second line, also where it says nothing. */
  public Cell under(String secondLine) {
    return new Cell(text, href, tone, Optional.of(secondLine), code);
  }
}
