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

/** An SPDX 2 bill of materials as JSON. A concluded licence counts before a declared one. */
@AutoService(EvidenceFormat.class)
public final class SpdxFormat implements EvidenceFormat {

  @Override
  public boolean knows(Head head) {
    return head.isJson() && head.mentions("\"spdxVersion\"");
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    Reading reading = new Reading();
    JsonStream.read(text.reader(), text.limits(), reading::document);
    return List.of(
        text.says(
            EvidenceKind.COMPONENTS,
            "SPDX",
            Days.stamp(reading.date, Optional.empty()),
            reading.licences.components()));
  }

  private static final class Reading {
    private final Licences licences = new Licences();
    private Optional<LocalDate> date = Optional.empty();
    private Optional<String> concluded = Optional.empty();
    private Optional<String> declared = Optional.empty();

    void document(JsonStream json) throws IOException, StreamTrouble {
      json.object(
          key -> {
            if (key.equals("creationInfo")) {
              json.object(
                  inner -> {
                    if (inner.equals("created")) {
                      date = json.text().flatMap(Days::parse);
                    }
                  });
            } else if (key.equals("packages")) {
              json.array(() -> part(json));
            }
          });
    }

    private void part(JsonStream json) throws IOException, StreamTrouble {
      concluded = Optional.empty();
      declared = Optional.empty();
      json.object(
          key -> {
            if (key.equals("licenseConcluded")) {
              concluded = json.text().filter(Reading::says);
            } else if (key.equals("licenseDeclared")) {
              declared = json.text().filter(Reading::says);
            }
          });
      licences.startPart();
      licences.add(concluded.or(() -> declared));
      licences.endPart();
    }

    private static boolean says(String licence) {
      return !licence.equals("NOASSERTION") && !licence.equals("NONE");
    }
  }
}
