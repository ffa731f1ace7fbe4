package dev.prr.core.review.dependency.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Metrics as an exporter prints them: the text format of Prometheus, or OpenMetrics. */
final class MetricsText implements GraphFormat {

  @Override
  public String name() {
    return "metrics in the text format of Prometheus";
  }

  @Override
  public boolean knows(String head, boolean json) {
    return !json && CallMetrics.areIn(head);
  }

  @Override
  public void read(Reader text, Sightings into) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      int brace = line.indexOf('{');
      String metric = brace < 0 ? "" : line.substring(0, brace).strip();
      if (!CallMetrics.isOne(metric)) {
        continue;
      }
      Optional<Map<String, String>> labels =
          line.length() > into.limits().subjectLength()
              ? Optional.empty()
              : new Labels(line, brace + 1).read();
      if (labels.isEmpty()) {
        into.bad(number, "The labels of this series cannot be read.");
      } else {
        CallMetrics.series(labels.get(), valueOf(line), number, into);
      }
    }
  }

  /** What stands behind the labels, without timestamp and exemplar. */
  private static String valueOf(String line) {
    String rest = line.substring(line.lastIndexOf('}') + 1).strip();
    int hash = line.indexOf("} ");
    String first = line.indexOf(" # {") > 0 && hash > 0 ? line.substring(hash + 1).strip() : rest;
    int space = first.indexOf(' ');
    return space < 0 ? first : first.substring(0, space);
  }

  /** The labels between braces, values in quotes with the three escapes of the format. */
  private static final class Labels {
    private final String line;
    private final Map<String, String> read = new HashMap<>();
    private int at;

    Labels(String line, int at) {
      this.line = line;
      this.at = at;
    }

    Optional<Map<String, String>> read() {
      while (at < line.length() && line.charAt(at) != '}') {
        int equals = line.indexOf('=', at);
        if (equals < 0 || equals + 1 >= line.length() || line.charAt(equals + 1) != '"') {
          return Optional.empty();
        }
        String name = line.substring(at, equals).strip();
        at = equals + 2;
        Optional<String> value = value();
        if (value.isEmpty()) {
          return Optional.empty();
        }
        read.put(name, value.get());
        while (at < line.length() && (line.charAt(at) == ',' || line.charAt(at) == ' ')) {
          at++;
        }
      }
      return at < line.length() ? Optional.of(read) : Optional.empty();
    }

    private Optional<String> value() {
      StringBuilder value = new StringBuilder();
      while (at < line.length()) {
        char c = line.charAt(at++);
        if (c == '"') {
          return Optional.of(value.toString());
        }
        if (c == '\\' && at < line.length()) {
          char escaped = line.charAt(at++);
          value.append(escaped == 'n' ? '\n' : escaped);
        } else {
          value.append(c);
        }
      }
      return Optional.empty();
    }
  }
}
