package dev.prr.core.artifact.evidence.operation;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.fact.Ratio;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The summary at the end of a k6 run, in the form of {@code --summary-export} or of a hook. */
@AutoService(EvidenceFormat.class)
public final class K6Format implements EvidenceFormat {

  @Override
  public boolean knows(Head head) {
    return head.isJson()
        && head.mentions("\"metrics\"")
        && (head.mentions("\"http_req")
            || head.mentions("\"iterations\"")
            || head.mentions("\"vus"));
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    Reading reading = new Reading();
    JsonStream.read(text.reader(), text.limits(), reading::summary);
    return reading.rate.isEmpty()
        ? List.of()
        : List.of(
            text.says(
                EvidenceKind.LOAD_TEST,
                "k6",
                Stamp.NONE,
                new EvidenceFile.Load(reading.rate, reading.failed.map(Ratio::of), reading.p99)));
  }

  private static final class Reading {
    private static final BigDecimal LONGEST = BigDecimal.valueOf(86_400_000_000L);

    private Optional<BigDecimal> rate = Optional.empty();
    private Optional<BigDecimal> failed = Optional.empty();
    private Optional<Duration> p99 = Optional.empty();

    void summary(JsonStream json) throws IOException, StreamTrouble {
      json.object(
          key -> {
            if (key.equals("metrics")) {
              json.object(metric -> metric(metric, json));
            }
          });
    }

    private void metric(String metric, JsonStream json) throws IOException, StreamTrouble {
      json.object(
          key -> {
            if (key.equals("values")) {
              json.object(inner -> value(metric, inner, json));
            } else {
              value(metric, key, json);
            }
          });
    }

    private void value(String metric, String key, JsonStream json) throws IOException {
      switch (metric + "." + key) {
        case "http_reqs.rate" -> rate = json.number();
        case "http_req_failed.value", "http_req_failed.rate" -> failed = json.number();
        case "http_req_duration.p(99)" -> p99 = json.number().flatMap(Reading::millis);
        default -> {
          // Other metrics.
        }
      }
    }

    private static Optional<Duration> millis(BigDecimal number) {
      return number.signum() < 0 || number.compareTo(LONGEST) > 0
          ? Optional.empty()
          : Optional.of(Duration.ofMillis(number.longValue()));
    }
  }
}
