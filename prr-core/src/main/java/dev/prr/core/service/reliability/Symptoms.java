package dev.prr.core.service.reliability;

import dev.prr.core.fact.Fact;
import dev.prr.core.service.query.Query;
import dev.prr.core.service.query.Selector;
import dev.prr.core.service.signal.MetricName;
import java.util.List;

/**
 * Tells alerts on what users feel from those on machines alone (Beyer et al., The Site Reliability
 * Workbook, chapter 5: page on symptoms). What is neither counts as a symptom: the service's own
 * metrics know best.
 */
final class Symptoms {

  /** Exporters of machines, containers and runtimes. */
  private static final List<String> MACHINE_EXPORTERS =
      List.of(
          "node_",
          "container_",
          "machine_",
          "process_",
          "jvm_",
          "go_",
          "kube_",
          "kubelet_",
          "windows_",
          "namespace_",
          "cluster:");

  private Symptoms() {}

  static Fact<Boolean> isSymptomBased(ScopeAlert alert) {
    return Facts.demanded(
        alert.query().map(query -> !watchesMachinesOnly(query)),
        "Without an expression it is not known what this alert watches.");
  }

  private static boolean watchesMachinesOnly(Query query) {
    List<String> metrics =
        query.selectors().stream().map(Selector::metric).filter(m -> !m.isEmpty()).toList();
    return metrics.stream().anyMatch(Symptoms::isOfMachine)
        && metrics.stream().allMatch(m -> isOfMachine(m) || isExported(m));
  }

  private static boolean isOfMachine(String metric) {
    MetricName name = new MetricName(metric);
    return name.isOfMachine() && !name.countsFailures() && !name.isLatency();
  }

  private static boolean isExported(String metric) {
    return MACHINE_EXPORTERS.stream().anyMatch(metric::startsWith);
  }
}
