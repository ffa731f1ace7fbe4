package dev.prr.core.report.html;

import dev.prr.core.text.Escaper;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/** Escapes as the place asks for, and writes out what could hide or turn other text round. */
final class VisibleOutput extends OwaspHtmlTemplateOutput {

  VisibleOutput(TemplateOutput to) {
    super(to);
  }

  @Override
  public void writeUserContent(String outside) {
    if (outside != null) {
      super.writeUserContent(Escaper.console(outside));
    }
  }
}
