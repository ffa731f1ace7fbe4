package dev.prr.core.report.service;

import dev.prr.core.report.Background;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.html.Html;
import dev.prr.core.report.html.jte.service.JtereportGenerated;

/** {@code report.html}: one self-contained page for a run, with a section for each service. */
public final class ServiceReport implements RunFormat {

  private final Background background;

  public ServiceReport(Background background) {
    this.background = background;
  }

  @Override
  public String of(RunReport report) {
    RunView run = new RunView(report, background);
    return Html.of((out, none) -> JtereportGenerated.render(out, none, run));
  }
}
