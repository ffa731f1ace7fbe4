package dev.prr.core.report.format;

import dev.prr.core.fact.Named;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.annotation.GithubAnnotations;
import dev.prr.core.report.annotation.GitlabCodeQuality;
import dev.prr.core.report.badge.BadgeSvg;
import dev.prr.core.report.csv.CsvReport;
import dev.prr.core.report.intoto.InTotoReport;
import dev.prr.core.report.junit.JunitReport;
import dev.prr.core.report.markdown.MarkdownReport;
import dev.prr.core.report.metrics.OpenMetricsReport;
import dev.prr.core.report.oscal.OscalReport;
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
  /** For the summary of a job. */
  MARKDOWN("report.md", true),
  /** For the test results of a build server. */
  JUNIT("junit.xml", true),
  /** For code scanning. */
  SARIF("prr.sarif", true),
  /** Commands for GitHub Actions, to be printed by the pipeline. */
  GITHUB("github-annotations.txt", false),
  /** For the merge requests of GitLab. */
  GITLAB("gl-code-quality-report.json", false),
  /** For spreadsheets. */
  CSV("report.csv", false),
  /** For Prometheus. */
  METRICS("prr.prom", false),
  /** A statement about the commit, signed where there is a key. */
  INTOTO("prr.intoto.json", false),
  /** Assessment results for auditors. */
  OSCAL("oscal-assessment-results.json", false),
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
      case MARKDOWN -> new MarkdownReport();
      case JUNIT -> new JunitReport();
      case GITHUB -> new GithubAnnotations();
      case GITLAB -> new GitlabCodeQuality();
      case CSV -> new CsvReport();
      case METRICS -> new OpenMetricsReport();
      case SARIF -> new SarifReport(with.suppressedInSarif());
      case INTOTO -> new InTotoReport(with.key());
      case OSCAL -> new OscalReport();
      case BADGE -> new BadgeSvg();
    };
  }

  /** Those that are written where nobody says otherwise. */
  static List<Format> usual() {
    return Stream.of(values()).filter(format -> format.usual).toList();
  }
}
