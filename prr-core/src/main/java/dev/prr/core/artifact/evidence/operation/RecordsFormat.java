package dev.prr.core.artifact.evidence.operation;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.Days;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Exported lists of incidents, deployments or tickets as JSON (PagerDuty, Opsgenie, Statuspage,
 * GitHub): how many there are, and how many say when they began and ended. Nothing else of them is
 * looked at, so that no name and no text can be kept.
 */
@AutoService(EvidenceFormat.class)
public final class RecordsFormat implements EvidenceFormat {

  private static final Set<String> BEGINS =
      Set.of(
          "created_at",
          "createdAt",
          "started_at",
          "impactStartDate",
          "begin",
          "start",
          "customer_impact_start");
  private static final Set<String> ENDS =
      Set.of(
          "resolved_at",
          "resolvedAt",
          "closed_at",
          "closedAt",
          "impactEndDate",
          "end",
          "resolve",
          "customer_impact_end");
  private static final Set<String> LISTS =
      Set.of("incidents", "data", "deployments", "issues", "values");

  @Override
  public boolean knows(Head head) {
    return head.isJson()
        && BEGINS.stream().anyMatch(key -> head.mentions("\"" + key + "\""))
        && !head.mentions("\"runs\"")
        && !head.mentions("\"evidence\"");
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    Reading reading = new Reading();
    JsonStream.read(
        text.reader(),
        text.limits(),
        json -> {
          if (json.isArray()) {
            json.array(() -> reading.record(json));
          } else {
            json.object(
                key -> {
                  if (LISTS.contains(key)) {
                    reading.incidents |= key.equals("incidents");
                    json.array(() -> reading.record(json));
                  }
                });
          }
        });
    if (reading.count == 0 && !reading.incidents) {
      return List.of();
    }
    return List.of(
        new EvidenceFile(
            reading.kind(),
            "",
            Optional.empty(),
            reading.isDeployments() ? Days.stamp(reading.latest, Optional.empty()) : Stamp.NONE,
            new EvidenceFile.Tally(reading.count, reading.complete(), reading.latest),
            text.start()));
  }

  private static final class Reading {
    private final Set<String> said = new HashSet<>();
    private boolean incidents;
    private int count;
    private int closed;
    private int deployed;
    private Optional<LocalDate> latest = Optional.empty();

    void record(JsonStream json) throws IOException, StreamTrouble {
      said.clear();
      json.object(
          key -> {
            if (json.text().isEmpty()) {
              return;
            }
            if (BEGINS.contains(key)) {
              said.add("begin");
              latest = Days.later(latest, json.text().flatMap(Days::parse));
            } else if (ENDS.contains(key)) {
              said.add("end");
            } else if (key.equals("sha") || key.equals("environment")) {
              said.add(key);
            }
          });
      count++;
      closed += said.contains("begin") && said.contains("end") ? 1 : 0;
      deployed += said.containsAll(Set.of("begin", "sha", "environment")) ? 1 : 0;
    }

    boolean isDeployments() {
      return deployed > 0;
    }

    int complete() {
      return isDeployments() ? deployed : closed;
    }

    Optional<EvidenceKind> kind() {
      if (isDeployments()) {
        return Optional.of(EvidenceKind.DEPLOYMENTS);
      }
      return incidents ? Optional.of(EvidenceKind.INCIDENTS) : Optional.empty();
    }
  }
}
