package dev.prr.core.report.format;

import dev.prr.core.fact.Named;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.badge.BadgeSvg;
import dev.prr.core.report.sarif.SarifReport;
import dev.prr.core.report.service.ServiceReport;
import java.util.List;
import java.util.stream.Stream;

/**
 * The formats of the report of a run, each with its file. The class of one is loaded when it is
 * opened, so that a build pays only for what it asked for.
 */
public enum Format implements Named {
  /** For people: one page. */
  HTML("report.html", true),
  /** For code scanning. */
  SARIF("prr.sarif", true),
  /** A picture for a page. */
  BADGE("badge.svg", false);

  private final String file;
  private final boolean usual;

  /**
   * @param usual whether it is written where nobody says otherwise
   */
  Format(String file, boolean usual) {
    this.file = file;
    this.usual = usual;
  }

  /** The name of its file in the output folder. */
  public String file() {
    return file;
  }

  /** Ready to write, with what it needs beside the report. */
  public RunFormat open(Supplies with) {
    return switch (this) {
      case HTML -> new ServiceReport(with.background());
      case SARIF -> new SarifReport(with.suppressedInSarif());
      case BADGE -> new BadgeSvg();
    };
  }

  /** Those that are written where nobody says otherwise. */
  static List<Format> usual() {
    return Stream.of(values()).filter(format -> format.usual).toList();
  }
}
