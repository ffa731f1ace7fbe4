package dev.prr.core.text;

/** Outside text as the value of a label in the text formats of Prometheus and OpenMetrics. */
public final class MetricText {

  private MetricText() {}

  /** With its quotes. */
  public static String label(String outside) {
    String shown = Escaper.console(outside);
    return "\"" + shown.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
