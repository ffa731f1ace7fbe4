package dev.prr.core.report.junit;

import dev.prr.core.report.LastLine;
import dev.prr.core.report.RunFormat;
import dev.prr.core.report.RunReport;
import dev.prr.core.text.Xml;
import dev.prr.core.verdict.ServiceVerdict;
import dev.prr.core.verdict.WaiverUse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Test reports as Surefire writes them: a suite for each service, a test for each rule.
 *
 * <p>A test is red exactly where the gate is: a failure that blocks is a failure, an unknown that
 * blocks is an error, since an error is a test that could not be carried out. What does not block
 * is skipped with the reason and never shown as passed: the format knows no warnings, and a build
 * server turns red on every failure it reads.
 */
public final class JunitReport implements RunFormat {

  @Override
  public String of(RunReport report) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<testsuites name=\"PRR\">\n");
    suites(report).forEach(suite -> suite.write(xml, report.today()));
    return xml.append("</testsuites>\n").toString();
  }

  private static List<Suite> suites(RunReport report) {
    if (report.services().isEmpty()) {
      return List.of(new Suite("PRR", List.of(wholeRun(report))));
    }
    return report.services().stream().map(JunitReport::suite).toList();
  }

  /** Where nothing was judged there is still one test, so that no build server sees all green. */
  private static Test wholeRun(RunReport report) {
    Test.Kind kind = report.skipped().isPresent() ? Test.Kind.SKIPPED : Test.Kind.ERROR;
    List<String> details = new ArrayList<>();
    report
        .failure()
        .ifPresent(
            failure ->
                failure
                    .details()
                    .forEach(
                        d ->
                            details.add(
                                d.place().map(place -> place + "  ").orElse("") + d.sentence())));
    report.advice().forEach(advice -> details.add(advice.sentence()));
    return new Test(
        "prr", "readiness-was-judged", kind, report.verdict().id(), LastLine.of(report), details);
  }

  private static Suite suite(ServiceVerdict service) {
    List<Test> tests = new ArrayList<>();
    nothingChecked(service).ifPresent(tests::add);
    service.decisions().forEach(decision -> tests.add(Test.of(service, decision)));
    service.waivers().stream()
        .filter(WaiverUse::wantsAttention)
        .forEach(use -> tests.add(Test.of(service, use)));
    return new Suite(service.service(), tests);
  }

  private static Optional<Test> nothingChecked(ServiceVerdict service) {
    return switch (service.verdict()) {
      case INCONCLUSIVE ->
          Optional.of(
              new Test(
                  "prr." + service.service(),
                  "readiness-was-judged",
                  Test.Kind.ERROR,
                  service.verdict().id(),
                  "Nothing was checked: no rule passed or failed.",
                  List.of()));
      case READY, READY_WITH_WARNINGS, NOT_READY, NOT_RUN -> Optional.empty();
    };
  }

  /** The tests of one service. */
  private record Suite(String name, List<Test> tests) {

    void write(StringBuilder xml, LocalDate today) {
      xml.append("  <testsuite name=\"").append(Xml.of(name));
      xml.append("\" tests=\"").append(tests.size());
      xml.append("\" failures=\"").append(count(Test.Kind.FAILURE));
      xml.append("\" errors=\"").append(count(Test.Kind.ERROR));
      xml.append("\" skipped=\"").append(count(Test.Kind.SKIPPED));
      xml.append("\" time=\"0\" timestamp=\"").append(today).append("T00:00:00\">\n");
      tests.forEach(test -> test.write(xml));
      xml.append("  </testsuite>\n");
    }

    private long count(Test.Kind kind) {
      return tests.stream().filter(test -> test.kind() == kind).count();
    }
  }
}
