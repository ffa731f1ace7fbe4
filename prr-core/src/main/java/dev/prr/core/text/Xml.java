package dev.prr.core.text;

/** Outside text in XML: as the text of an element or as the value of an attribute in quotes. */
public final class Xml {

  private Xml() {}

  /** What XML may not hold or nobody can see is written out; what acts is encoded. */
  public static String of(String outside) {
    String shown = Escaper.console(outside);
    StringBuilder xml = new StringBuilder(shown.length());
    shown
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\'' -> xml.append("&#39;");
                default -> xml.appendCodePoint(c);
              }
            });
    return xml.toString();
  }
}
