package dev.prr.core.report.junit;

import dev.prr.core.evaluate.Finding;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Named;
import dev.prr.core.report.Counts;
import dev.prr.core.report.Weight;
import dev.prr.core.text.Redactor;
import dev.prr.core.text.Xml;
import dev.prr.core.verdict.Decision;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.WaiverUse;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule for one service.
 *
 * @param className what build servers group by, at its dots
 * @param type the severity or the decision, one word
 * @param message one line; empty where it passed
 * @param details a line each
 */
record Test(
    String className, String name, Kind kind, String type, String message, List<String> details) {

  /** More findings of one rule nobody reads in a test report. */
  private static final int DETAILS = 50;

  /** How it ended, in the words of the format. */
  enum Kind implements Named {
    PASSED,
    SKIPPED,
    FAILURE,
    ERROR
  }

  static Test of(ServiceVerdict service, Decision decision) {
    Kind kind = kind(decision);
    return new Test(
        "prr." + service.service() + "." + decision.result().mustHave().group(),
        decision.ruleId(),
        kind,
        kind == Kind.FAILURE || kind == Kind.ERROR
            ? decision.severity().id()
            : decision.kind().id(),
        kind == Kind.PASSED ? "" : message(decision),
        kind == Kind.PASSED ? List.of() : details(decision));
  }

  /** A waiver that somebody has to do something about; its rule has a test of its own. */
  static Test of(ServiceVerdict service, WaiverUse use) {
    String name = "waiver " + use.waiver().name();
    String className = "prr." + service.service() + ".waivers";
    return new Test(className, name, Kind.SKIPPED, use.state().id(), use.sentence(), List.of());
  }

  private static Kind kind(Decision decision) {
    return switch (decision.kind()) {
      case PASS, ATTESTED -> Kind.PASSED;
      case FAIL, WARN, NOTE, UNKNOWN -> asked(decision);
      case WAIVED, BASELINED, NOT_APPLICABLE -> Kind.SKIPPED;
    };
  }

  private static Kind asked(Decision decision) {
    if (!decision.blocks()) {
      return Kind.SKIPPED;
    }
    return Weight.isUnknown(decision) ? Kind.ERROR : Kind.FAILURE;
  }

  private static String message(Decision decision) {
    List<Finding> open = decision.open();
    if (open.isEmpty() || !Weight.isFailure(decision)) {
      return decision.kind().id() + ": " + decision.reason();
    }
    String more = open.size() == 1 ? "" : " (" + Counts.plural(open.size(), "finding") + ")";
    return decision.kind().id() + ": " + open.get(0).message() + more;
  }

  private static List<String> details(Decision decision) {
    List<String> details = new ArrayList<>();
    if (Weight.isFailure(decision)) {
      List<Finding> open = decision.open();
      open.stream().limit(DETAILS).forEach(f -> details.add(f.place() + "  " + f.message()));
      if (open.size() > DETAILS) {
        details.add("and " + (open.size() - DETAILS) + " more in result.json");
      }
      details.add("why  " + decision.result().mustHave().why());
      details.add("fix  " + decision.result().mustHave().fix());
    } else if (Weight.isUnknown(decision)) {
      List<Gap> gaps = decision.result().gaps();
      gaps.stream().limit(DETAILS).forEach(gap -> details.add(gap.place() + "  " + gap.detail()));
    }
    return details;
  }

  void write(StringBuilder xml) {
    xml.append("    <testcase classname=\"").append(Xml.of(className));
    xml.append("\" name=\"").append(Xml.of(name)).append("\" time=\"0\"");
    if (kind == Kind.PASSED) {
      xml.append("/>\n");
      return;
    }
    xml.append(">\n      <").append(kind.id());
    xml.append(" type=\"").append(Xml.of(type));
    xml.append("\" message=\"").append(Xml.of(Redactor.credentials(message))).append("\">");
    details.forEach(line -> xml.append('\n').append(Xml.of(Redactor.credentials(line))));
    xml.append("</").append(kind.id()).append(">\n    </testcase>\n");
  }
}
