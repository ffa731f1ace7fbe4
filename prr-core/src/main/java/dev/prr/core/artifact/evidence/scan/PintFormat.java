package dev.prr.core.artifact.evidence.scan;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Finding;
import dev.prr.core.artifact.EvidenceFile.Level;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON report of pint: a list of problems, each with its check and severity. */
@AutoService(EvidenceFormat.class)
public final class PintFormat implements EvidenceFormat {

  @Override
  public boolean knows(Head head) {
    return head.isJson() && head.mentions("\"reporter\"") && head.mentions("\"severity\"");
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    Problems problems = new Problems();
    JsonStream.read(
        text.reader(), text.limits(), json -> json.array(() -> problems.read(json, text)));
    return List.of(
        new EvidenceFile(
            Optional.empty(),
            "pint",
            Optional.empty(),
            Stamp.NONE,
            new EvidenceFile.Findings(problems.findings, problems.unsaid),
            text.start()));
  }

  private static final class Problems {
    private final List<Finding> findings = new ArrayList<>();
    private Optional<Gap> unsaid = Optional.empty();
    private String check = "";
    private Level level = Level.WARNING;

    void read(JsonStream json, EvidenceText text) throws IOException, StreamTrouble {
      Location at = text.at(json.line(), json.column());
      check = "";
      level = Level.WARNING;
      json.object(
          key -> {
            if (key.equals("reporter")) {
              check = json.text().orElse("");
            } else if (key.equals("severity")) {
              level = json.text().map(CheckstyleFormat::level).orElse(Level.WARNING);
            }
          });
      if (findings.size() == text.limits().evidenceItems()) {
        unsaid =
            Optional.of(
                new Gap(
                    Gap.Reason.LIMIT,
                    "It has more than " + findings.size() + " problems; the rest was not read.",
                    at));
      } else {
        boolean plain = !check.isBlank() && check.indexOf('@') < 0;
        findings.add(new Finding(plain ? check : "unnamed", level, Optional.empty(), false, at));
      }
    }
  }
}
