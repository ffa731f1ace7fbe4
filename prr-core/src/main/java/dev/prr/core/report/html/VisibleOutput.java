package dev.prr.core.report.html;

import dev.prr.core.text.Escaper;
import dev.prr.core.text.Redactor;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/**
 * Escapes as the place asks for, writes out what could hide or turn other text round, and masks
 * what looks like a credential.
 */
final class VisibleOutput extends OwaspHtmlTemplateOutput {

  VisibleOutput(TemplateOutput to) {
    super(to);
  }

  /** Shorter ones hold no credential. */
  private static final int SHORTEST = 8;

  @Override
  public void writeUserContent(String outside) {
    if (outside != null) {
      super.writeUserContent(Escaper.console(masked(outside)));
    }
  }

  private static String masked(String outside) {
    return outside.length() < SHORTEST ? outside : Redactor.credentials(outside);
  }
}
