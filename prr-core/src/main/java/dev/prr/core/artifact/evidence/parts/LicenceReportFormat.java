package dev.prr.core.artifact.evidence.parts;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.document.stream.XmlStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code licenses.xml} of the license-maven-plugin. */
@AutoService(EvidenceFormat.class)
public final class LicenceReportFormat implements EvidenceFormat {

  @Override
  public boolean knows(Head head) {
    return head.isXml() && head.mentions("<licenseSummary");
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws StreamTrouble {
    Reading reading = new Reading();
    XmlStream.read(text.reader(), text.limits(), reading);
    return List.of(
        text.says(
            EvidenceKind.COMPONENTS,
            "license-maven-plugin",
            Stamp.NONE,
            reading.licences.components()));
  }

  private static final class Reading implements XmlStream.Handler {
    private static final int LONGEST = 1_000;

    private final Licences licences = new Licences();
    private final StringBuilder name = new StringBuilder();
    private boolean inLicence;
    private boolean inName;

    @Override
    public void start(String element, Map<String, String> attributes, int line, int column) {
      switch (element) {
        case "dependency" -> licences.startPart();
        case "license" -> inLicence = true;
        case "name" -> {
          inName = inLicence;
          name.setLength(0);
        }
        default -> {
          // Addresses and remarks.
        }
      }
    }

    @Override
    public void text(String piece) {
      if (inName && name.length() + piece.length() <= LONGEST) {
        name.append(piece);
      }
    }

    @Override
    public void end(String element) {
      switch (element) {
        case "dependency" -> licences.endPart();
        case "license" -> inLicence = false;
        case "name" -> {
          if (inName) {
            licences.add(Optional.of(name.toString()).filter(text -> !text.isBlank()));
          }
          inName = false;
        }
        default -> {
          // As above.
        }
      }
    }
  }
}
