package dev.prr.core.artifact.evidence.tests;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.Days;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.document.stream.XmlStream;
import dev.prr.core.fact.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The XML report of JaCoCo: the sums at its end. Where the tests ran is not kept. */
@AutoService(EvidenceFormat.class)
public final class JacocoFormat implements EvidenceFormat {

  private static final String ROOT = "report";

  /** JaCoCo always names its document type; it is passed over unread. */
  private static final String DOCUMENT_TYPE = "-//JACOCO//DTD";

  @Override
  public boolean knows(Head head) {
    return head.isXml()
        && head.mentions("<" + ROOT)
        && (head.mentions("JACOCO") || head.mentions("<sessioninfo"));
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws StreamTrouble {
    Sums sums = new Sums();
    XmlStream.read(text.reader(), text.limits(), DOCUMENT_TYPE, sums);
    return sums.lines + sums.missedLines == 0
        ? List.of()
        : List.of(
            text.says(
                EvidenceKind.COVERAGE,
                "JaCoCo",
                Days.stamp(sums.date, Optional.empty()),
                new EvidenceFile.Covered(
                    sums.lines,
                    sums.lines + sums.missedLines,
                    sums.branches,
                    sums.branches + sums.missedBranches)));
  }

  private static final class Sums implements XmlStream.Handler {
    private int depth;
    private long lines;
    private long missedLines;
    private long branches;
    private long missedBranches;
    private Optional<LocalDate> date = Optional.empty();

    @Override
    public void start(String name, Map<String, String> attributes, int line, int column) {
      depth++;
      if (name.equals("sessioninfo")) {
        date =
            Days.later(
                date, Numbers.decimal(attributes.getOrDefault("dump", "")).flatMap(Days::ofEpoch));
      } else if (depth == 2 && name.equals("counter")) {
        count(attributes);
      }
    }

    private void count(Map<String, String> counter) {
      long covered = number(counter, "covered");
      long missed = number(counter, "missed");
      switch (counter.getOrDefault("type", "")) {
        case "LINE" -> {
          lines = covered;
          missedLines = missed;
        }
        case "BRANCH" -> {
          branches = covered;
          missedBranches = missed;
        }
        default -> {
          // Instructions, methods and classes say the same in other units.
        }
      }
    }

    private static long number(Map<String, String> counter, String name) {
      return Numbers.integer(counter.getOrDefault(name, "0")).filter(n -> n > 0).orElse(0);
    }

    @Override
    public void end(String name) {
      depth--;
    }
  }
}
