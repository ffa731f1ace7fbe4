package dev.prr.core.service.infrastructure.gist;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A metric of a cloud, called as an exporter of Prometheus would call it.
 *
 * @param name in snake case, the system before it
 * @param matchers label matchers with commas between, or none
 */
record Metric(String name, String matchers) {

  /** What a quantile, a count in a window, a share or a plain value is asked of it. */
  enum Form {
    QUANTILE,
    COUNT,
    SHARE,
    VALUE
  }

  /** Names, in lower case letters and digits, that say too little or follow no convention. */
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("count", "requests"),
          Map.entry("invocations", "requests"),
          Map.entry("hits", "requests"),
          Map.entry("cpuutilization", "cpu_utilization"),
          Map.entry("memoryutilization", "memory_utilization"),
          Map.entry("freestoragespace", "disk_storage_free"),
          Map.entry("freelocalstorage", "disk_storage_free"),
          Map.entry("concurrentexecutions", "executions_inflight"),
          Map.entry("throttledrequests", "throttled"),
          Map.entry("iteratorage", "stream_lag"),
          Map.entry("approximatenumberofmessagesvisible", "queue_messages_pending"),
          Map.entry("approximateageofoldestmessage", "queue_age_of_oldest_message"),
          Map.entry("numundeliveredmessages", "queue_messages_pending"),
          Map.entry("oldestunackedmessageage", "queue_age_of_oldest_message"));

  private static final List<String> COUNTED =
      List.of("count", "requests", "errors", "5xx", "4xx", "faults");

  static Metric of(String system, String metric, String matchers) {
    String snake = snake(metric);
    String name = ALIASES.getOrDefault(snake.replace("_", ""), snake);
    return new Metric(system.isEmpty() ? name : snake(system) + "_" + name, matchers);
  }

  Metric suffixed(String suffix) {
    return new Metric(name + suffix, matchers);
  }

  /** Whether its name says that it counts events. */
  boolean counts() {
    return COUNTED.stream().anyMatch(name::contains);
  }

  String in(Form form, String window) {
    String selector = matchers.isEmpty() ? name : name + "{" + matchers + "}";
    return switch (form) {
      case QUANTILE -> "histogram_quantile(0.99, " + selector + ")";
      case COUNT -> "rate(" + selector + "[" + window + "])";
      case SHARE -> suffixed("_ratio").in(Form.VALUE, window);
      case VALUE -> selector;
    };
  }

  /** A matcher whose value can do no harm. */
  static String matcher(String label, String operator, String value) {
    StringBuilder plain = new StringBuilder();
    value
        .chars()
        .filter(c -> c != '"' && c != '\\' && c >= ' ')
        .forEach(c -> plain.append((char) c));
    return snake(label) + operator + "\"" + plain + "\"";
  }

  /** {@code HTTPCode_ELB_5XX_Count} and {@code target.response-time} in snake case. */
  static String snake(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (startsWord(text, i)) {
        out.append('_');
      }
      out.append(isPlain(c) ? c : '_');
    }
    String snake = out.toString().toLowerCase(Locale.ROOT);
    while (snake.contains("__")) {
      snake = snake.replace("__", "_");
    }
    return snake;
  }

  /** A capital after a small letter, or the last of several before a small one. */
  private static boolean startsWord(String text, int i) {
    if (i == 0 || !Character.isUpperCase(text.charAt(i))) {
      return false;
    }
    char before = text.charAt(i - 1);
    boolean smallAfter = i + 1 < text.length() && Character.isLowerCase(text.charAt(i + 1));
    return Character.isLowerCase(before) || (smallAfter && Character.isLetter(before));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
