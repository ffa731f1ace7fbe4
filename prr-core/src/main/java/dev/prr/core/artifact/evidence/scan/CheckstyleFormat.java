package dev.prr.core.artifact.evidence.scan;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Finding;
import dev.prr.core.artifact.EvidenceFile.Level;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.document.stream.XmlStream;
import dev.prr.core.fact.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Checkstyle XML, which pint and many other linters write too. Messages are not kept. */
@AutoService(EvidenceFormat.class)
public final class CheckstyleFormat implements EvidenceFormat {

  /** Where the checks of pint come from. */
  private static final List<String> PINT =
      List.of("promql/", "alerts/", "rule/", "query/", "labels/");

  @Override
  public boolean knows(Head head) {
    return head.isXml() && head.mentions("<checkstyle");
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws StreamTrouble {
    Errors errors = new Errors(text);
    XmlStream.read(text.reader(), text.limits(), errors);
    return List.of(
        new EvidenceFile(
            Optional.empty(),
            errors.pint ? "pint" : "",
            Optional.empty(),
            Stamp.NONE,
            new EvidenceFile.Findings(errors.findings, errors.unsaid),
            text.start()));
  }

  private static final class Errors implements XmlStream.Handler {
    private final EvidenceText text;
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Gap> unsaid = Optional.empty();
    private boolean pint;

    Errors(EvidenceText text) {
      this.text = text;
    }

    @Override
    public void start(String name, Map<String, String> attributes, int line, int column) {
      if (!name.equals("error")) {
        return;
      }
      String source = attributes.getOrDefault("source", "");
      pint |= PINT.stream().anyMatch(source::startsWith);
      if (findings.size() == text.limits().evidenceItems()) {
        unsaid =
            Optional.of(
                new Gap(
                    Gap.Reason.LIMIT,
                    "It has more than " + findings.size() + " results; the rest was not read.",
                    text.at(line, column)));
        return;
      }
      findings.add(
          new Finding(
              source.isBlank() || source.indexOf('@') >= 0 ? "unnamed" : source,
              level(attributes.getOrDefault("severity", "")),
              Optional.empty(),
              false,
              text.at(line, column)));
    }
  }

  /** Checkstyle's words and pint's. */
  static Level level(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "error", "bug", "fatal" -> Level.ERROR;
      case "info", "information" -> Level.NOTE;
      case "ignore" -> Level.NONE;
      default -> Level.WARNING;
    };
  }
}
