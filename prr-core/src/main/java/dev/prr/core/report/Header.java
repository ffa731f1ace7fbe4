package dev.prr.core.report;

import dev.prr.core.verdict.ServiceVerdict;

/** The line that says what is judged; the first one also with what and how much was read. */
final class Header {

  private final RunReport report;
  private final Style style;
  private boolean first = true;

  Header(RunReport report, Style style) {
    this.report = report;
    this.style = style;
  }

  void write(Page page) {
    page.add(Ink.STRONG, "PRR " + report.engine());
    if (report.read().equals(RunReport.Read.NOTHING)) {
      page.end();
    } else {
      end(page);
    }
  }

  void write(Page page, ServiceVerdict service) {
    page.add(Ink.STRONG, "PRR " + named(service.service()))
        .add(service.team().ifKnown().map(team -> " · team " + team).orElse(" · no team"))
        .add(" · tier " + service.tier().id() + " · " + service.stage().id());
    end(page);
  }

  /**
   * In quotes when it is no plain name: no service can be called so that this reads as a verdict.
   */
  private static String named(String service) {
    boolean plain =
        service
            .chars()
            .allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '/');
    return plain ? service : "\"" + service + "\"";
  }

  private void end(Page page) {
    if (first) {
      first = false;
      String how = how();
      int room = style.width() - page.column() - Page.width(how);
      if (room < 2) {
        page.end();
      }
      page.add(" ".repeat(Math.max(2, room))).add(Ink.FAINT, how);
    }
    page.end();
  }

  private String how() {
    StringBuilder how = new StringBuilder();
    report.packs().forEach(pack -> how.append(pack.name() + " " + pack.version() + " · "));
    how.append(Counts.plural(report.read().files(), "file")).append(", ");
    how.append(Counts.plural(report.read().documents(), "document"));
    int leftOut = report.leftOut().size();
    return leftOut == 0 ? how.toString() : how + ", " + leftOut + " left out";
  }
}
