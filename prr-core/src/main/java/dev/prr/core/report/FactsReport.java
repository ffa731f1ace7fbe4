package dev.prr.core.report;

import dev.prr.core.fact.FactList;
import dev.prr.core.service.Service;
import dev.prr.core.workspace.LeftOut;
import java.util.List;

/** How much was read of each service; the facts themselves are in {@code facts.json}. */
public final class FactsReport {

  private FactsReport() {}

  /** Lines ended by {@code \n}, safe for a console. */
  public static String of(List<Service> services, List<LeftOut> leftOut, Style style) {
    Page page = new Page(style);
    Table table =
        new Table()
            .row("service", "SLOs", "alerts", "runbooks", "workloads", "dependencies", "described");
    for (Service service : services) {
      table.row(
          service.name().ifKnown().orElse("(unknown)"),
          count(service.slos()),
          count(service.alerts()),
          count(service.runbooks()),
          count(service.workloads()),
          count(service.dependencies()),
          service.place().toString());
    }
    table.write(page);
    for (LeftOut file : leftOut) {
      page.add(Ink.FAINT, "left  ").add(file.place() + "  " + file.reason().id() + ": ");
      page.wrap(6, file.detail()).end();
    }
    return page.toString();
  }

  /** With a plus where there may be more. */
  private static String count(FactList<?> list) {
    return list.items().size() + (list.isComplete() ? "" : "+");
  }
}
