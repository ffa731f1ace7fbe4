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
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** {@code global_stats.json} or {@code stats.json} of Gatling: the figures of all requests. */
@AutoService(EvidenceFormat.class)
public final class GatlingFormat implements EvidenceFormat {

  @Override
  public boolean knows(Head head) {
    return head.isJson() && head.mentions("\"meanNumberOfRequestsPerSecond\"");
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    Reading reading = new Reading();
    JsonStream.read(
        text.reader(),
        text.limits(),
        json ->
            json.object(
                key -> {
                  if (key.equals("stats")) {
                    json.object(inner -> reading.figure(inner, json));
                  } else {
                    reading.figure(key, json);
                  }
                }));
    return reading.rate.isEmpty()
        ? List.of()
        : List.of(
            text.says(
                EvidenceKind.LOAD_TEST,
                "Gatling",
                Stamp.NONE,
                new EvidenceFile.Load(reading.rate, reading.failed(), reading.p99)));
  }

  private static final class Reading {
    private static final int DIGITS = 6;

    private Optional<BigDecimal> rate = Optional.empty();
    private Optional<BigDecimal> total = Optional.empty();
    private Optional<BigDecimal> ko = Optional.empty();
    private Optional<Duration> p99 = Optional.empty();

    void figure(String name, JsonStream json) throws IOException, StreamTrouble {
      json.object(
          key -> {
            switch (name + "." + key) {
              case "meanNumberOfRequestsPerSecond.total" -> rate = json.number();
              case "numberOfRequests.total" -> total = json.number();
              case "numberOfRequests.ko" -> ko = json.number();
              case "percentiles4.total" ->
                  p99 =
                      json.number()
                          .filter(n -> n.signum() >= 0 && n.precision() - n.scale() < DIGITS * 2)
                          .map(n -> Duration.ofMillis(n.longValue()));
              default -> {
                // Other figures.
              }
            }
          });
    }

    private Optional<Ratio> failed() {
      return total
          .filter(all -> all.signum() > 0)
          .flatMap(all -> ko.map(some -> some.divide(all, DIGITS, RoundingMode.HALF_UP)))
          .map(Ratio::of);
    }
  }
}
