package dev.prr.core.text;

/**
 * Outside text in a message of SARIF, where {@code [text](target)} is a link and {@code {0}} stands
 * for an argument (SARIF 2.1.0, sections 3.11.5 and 3.11.6).
 */
public final class SarifText {

  private SarifText() {}

  /** Neither a link nor a placeholder; what nobody can see is written out. */
  public static String of(String outside) {
    String shown = Escaper.console(outside);
    String flat = shown.contains("](") ? withoutLinks(shown) : shown;
    return withoutPlaceholders(flat);
  }

  private static String withoutLinks(String text) {
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]");
  }

  private static String withoutPlaceholders(String text) {
    int brace = text.indexOf('{');
    boolean placeholder = false;
    for (; brace >= 0 && !placeholder; brace = text.indexOf('{', brace + 1)) {
      placeholder =
          brace + 1 < text.length()
              && text.charAt(brace + 1) >= '0'
              && text.charAt(brace + 1) <= '9';
    }
    return placeholder ? text.replace("{", "{{").replace("}", "}}") : text;
  }
}
