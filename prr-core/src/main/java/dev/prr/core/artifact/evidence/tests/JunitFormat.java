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
import dev.prr.core.source.SourcePath;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * JUnit XML, as Surefire, Failsafe, Gradle and most other test tools write it. Cases are counted
 * one by one; what a suite says of itself counts only where it lists none, because suites inside
 * suites are summed up differently by different tools. A case that failed and then passed is flaky,
 * not failed. Names, texts and properties are not kept.
 */
@AutoService(EvidenceFormat.class)
public final class JunitFormat implements EvidenceFormat {

  private static final List<String> INTEGRATION = List.of("failsafe-reports", "integration", "e2e");

  @Override
  public boolean knows(Head head) {
    return head.isXml() && head.mentions("<testsuite");
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws StreamTrouble {
    Count count = new Count();
    XmlStream.read(text.reader(), text.limits(), count);
    if (!count.suites) {
      return List.of();
    }
    EvidenceFile.Tests tests =
        new EvidenceFile.Tests(count.tests, count.failed, count.skipped, count.flaky);
    boolean isRules = count.tool.equals("pint") || count.tool.equals("promtool");
    return List.of(
        text.says(
            isRules ? EvidenceKind.ALERT_RULE_CHECK : kind(text.path()),
            count.tool,
            Days.stamp(count.date, Optional.empty()),
            tests));
  }

  /** Only where it lies tells whether tests are unit tests. */
  private static EvidenceKind kind(SourcePath path) {
    String where = path.value().toLowerCase(Locale.ROOT);
    return INTEGRATION.stream().anyMatch(where::contains)
        ? EvidenceKind.INTEGRATION_TESTS
        : EvidenceKind.UNIT_TESTS;
  }

  private static final class Suite {
    private final int tests;
    private final int failed;
    private final int skipped;
    private boolean lists;

    Suite(Map<String, String> attributes) {
      tests = number(attributes, "tests");
      failed = number(attributes, "failures") + number(attributes, "errors");
      skipped = Math.max(number(attributes, "skipped"), number(attributes, "disabled"));
    }

    private static int number(Map<String, String> attributes, String name) {
      return Numbers.integer(attributes.getOrDefault(name, "0")).filter(n -> n > 0).orElse(0);
    }
  }

  private static final class Count implements XmlStream.Handler {
    private static final int MOST = 1_000_000_000;

    private final Deque<Suite> open = new ArrayDeque<>();
    private boolean suites;
    private boolean inCase;
    private boolean caseFailed;
    private boolean caseSkipped;
    private boolean caseFlaky;
    private int tests;
    private int failed;
    private int skipped;
    private int flaky;
    private String tool = "";
    private Optional<LocalDate> date = Optional.empty();

    @Override
    public void start(String name, Map<String, String> attributes, int line, int column) {
      switch (name) {
        case "testsuites" -> suites = true;
        case "testsuite" -> startSuite(attributes);
        case "testcase" -> startCase();
        case "failure", "error" -> caseFailed = true;
        case "skipped" -> caseSkipped = true;
        case "flakyFailure", "flakyError" -> caseFlaky = true;
        default -> {
          // Output, properties and further accounts of a failure.
        }
      }
    }

    private void startSuite(Map<String, String> attributes) {
      suites = true;
      if (!open.isEmpty()) {
        open.peek().lists = true;
      }
      open.push(new Suite(attributes));
      date = Days.earlier(date, Days.parse(attributes.getOrDefault("timestamp", "")));
      if (attributes.getOrDefault("name", "").startsWith("pint")) {
        tool = "pint";
      }
    }

    private void startCase() {
      inCase = true;
      caseFailed = false;
      caseSkipped = false;
      caseFlaky = false;
      if (!open.isEmpty()) {
        open.peek().lists = true;
      }
    }

    @Override
    public void end(String name) {
      if (name.equals("testcase")) {
        endCase();
      } else if (name.equals("testsuite") && !open.isEmpty()) {
        endSuite(open.pop());
      } else if (!inCase && (name.equals("failure") || name.equals("error"))) {
        failed = Math.min(MOST, failed + 1);
      }
    }

    private void endCase() {
      inCase = false;
      tests++;
      failed += caseFailed ? 1 : 0;
      skipped += caseSkipped && !caseFailed ? 1 : 0;
      flaky += caseFlaky && !caseFailed ? 1 : 0;
    }

    /** A suite that lists nothing, but says that it ran something. */
    private void endSuite(Suite suite) {
      if (!suite.lists) {
        tests = sum(tests, suite.tests);
        failed = sum(failed, suite.failed);
        skipped = sum(skipped, suite.skipped);
      }
    }

    private static int sum(int one, int other) {
      return (int) Math.min(MOST, (long) one + other);
    }
  }
}
