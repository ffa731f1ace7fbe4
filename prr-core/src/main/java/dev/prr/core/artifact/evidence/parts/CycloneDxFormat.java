package dev.prr.core.artifact.evidence.parts;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.Days;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A CycloneDX bill of materials as JSON: how many parts, under which licences. */
@AutoService(EvidenceFormat.class)
public final class CycloneDxFormat implements EvidenceFormat {

  @Override
  public boolean knows(Head head) {
    return head.isJson() && head.mentions("\"bomFormat\"");
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    Reading reading = new Reading();
    JsonStream.read(text.reader(), text.limits(), reading::bom);
    return List.of(
        text.says(
            EvidenceKind.COMPONENTS,
            "CycloneDX",
            Days.stamp(reading.date, Optional.empty()),
            reading.licences.components()));
  }

  private static final class Reading {
    private final Licences licences = new Licences();
    private Optional<LocalDate> date = Optional.empty();

    void bom(JsonStream json) throws IOException, StreamTrouble {
      json.object(
          key -> {
            if (key.equals("metadata")) {
              json.object(
                  inner -> {
                    if (inner.equals("timestamp")) {
                      date = json.text().flatMap(Days::parse);
                    }
                  });
            } else if (key.equals("components")) {
              json.array(() -> component(json));
            }
          });
    }

    private void component(JsonStream json) throws IOException, StreamTrouble {
      licences.startPart();
      json.object(
          key -> {
            if (key.equals("licenses")) {
              json.array(() -> choice(json));
            }
          });
      licences.endPart();
    }

    private void choice(JsonStream json) throws IOException, StreamTrouble {
      json.object(
          key -> {
            if (key.equals("expression")) {
              licences.add(json.text());
            } else if (key.equals("license")) {
              json.object(
                  inner -> {
                    if (inner.equals("id") || inner.equals("name")) {
                      licences.add(json.text());
                    }
                  });
            }
          });
    }
  }
}
