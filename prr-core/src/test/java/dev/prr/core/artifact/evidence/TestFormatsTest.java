package dev.prr.core.artifact.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Covered;
import dev.prr.core.artifact.EvidenceFile.Tests;
import dev.prr.core.artifact.EvidenceKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TestFormatsTest {

  @TempDir Path root;

  private Tests tests(String xml) {
    return (Tests) EvidenceTree.only(root, "tests.xml", xml).content();
  }

  @Test
  void a_report_of_surefire_counts_its_cases() {
    EvidenceFile report =
        EvidenceTree.only(
            root,
            "TEST-CartTest.xml",
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuite xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" version="3.0.2"
                name="shop.CartTest" time="0.119" tests="5" errors="1" skipped="1" failures="1"
                timestamp="2026-05-31T22:15:00Z">
              <properties><property name="user.name" value="someone"/></properties>
              <testcase name="adds" classname="shop.CartTest" time="0.01"/>
              <testcase name="removes" classname="shop.CartTest">
                <failure message="expected: 1" type="AssertionError">trace</failure>
                <rerunFailure message="again"><stackTrace>x</stackTrace></rerunFailure>
              </testcase>
              <testcase name="breaks"><error type="Oops"/></testcase>
              <testcase name="waits"><skipped message="later"/></testcase>
              <testcase name="wavers"><flakyFailure message="once"/><flakyError/></testcase>
            </testsuite>
            """);
    assertEquals(new Tests(5, 2, 1, 1), report.content());
    assertEquals(Optional.of(LocalDate.parse("2026-05-31")), report.stamp().date());
    assertFalse(report.toString().contains("someone"));
  }

  @Test
  void suites_inside_suites_are_counted_once() {
    assertEquals(
        new Tests(3, 1, 0, 0),
        tests(
            """
            <testsuites tests="3" failures="1">
              <testsuite tests="3" failures="1">
                <testsuite tests="2"><testcase/><testcase><failure/></testcase></testsuite>
                <testcase/>
              </testsuite>
            </testsuites>
            """));
  }

  @Test
  void a_suite_that_lists_no_cases_counts_as_it_says() {
    assertEquals(
        new Tests(7, 3, 1, 0),
        tests("<testsuite tests='7' failures='1' errors='2' skipped='1' time='1'/>"));
    assertEquals(new Tests(0, 0, 0, 0), tests("<testsuite tests='-7' failures='x'/>"));
    assertEquals(new Tests(0, 1, 0, 0), tests("<testsuite><error>no class</error></testsuite>"));
  }

  @Test
  void the_oldest_suite_dates_a_file() {
    EvidenceFile report =
        EvidenceTree.only(
            root,
            "tests.xml",
            "<testsuites><testsuite timestamp='2026-05-31T10:00:00'><testcase/></testsuite>"
                + "<testsuite timestamp='2026-05-02'><testcase/></testsuite></testsuites>");
    assertEquals(Optional.of(LocalDate.parse("2026-05-02")), report.stamp().date());
  }

  @Test
  void reports_in_the_output_of_a_build_are_found_and_nothing_else_there() {
    EvidenceTree tree =
        new EvidenceTree(root)
            .with("cart/target/surefire-reports/TEST-A.xml", "<testsuite><testcase/></testsuite>")
            .with("cart/target/surefire-reports/A.txt", "text")
            .with("cart/target/classes/TEST-A.xml", "<testsuite><testcase/></testsuite>")
            .with("cart/target/classes/deploy.yaml", "apiVersion: v1\nkind: Service\n")
            .with("target/failsafe-reports/TEST-B.xml", "<testsuite><testcase/></testsuite>")
            .with("stock/build/test-results/test/TEST-C.xml", "<testsuite/>")
            .with("node_modules/x/target/surefire-reports/TEST-D.xml", "<testsuite/>");
    assertEquals(
        List.of(
            "cart/target/surefire-reports/TEST-A.xml",
            "stock/build/test-results/test/TEST-C.xml",
            "target/failsafe-reports/TEST-B.xml"),
        tree.evidence().stream().map(e -> e.place().path().value()).toList());
    assertEquals(3, tree.read().artifacts().size());
    assertEquals(Optional.of(EvidenceKind.INTEGRATION_TESTS), tree.evidence().get(2).kind());
  }

  @Test
  void jacoco_is_read_by_its_last_sums() {
    EvidenceFile report =
        EvidenceTree.only(
            root,
            "jacoco.xml",
            """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>\
            <!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">\
            <report name="checkout"><sessioninfo id="some-host-1" start="1748700000000"
             dump="1780250400000"/><package name="p"><class name="C"><counter type="LINE" missed="9"
             covered="9"/></class><counter type="LINE" missed="9" covered="9"/></package>
            <counter type="BRANCH" missed="5" covered="15"/><counter type="LINE" missed="20"
             covered="80"/><counter type="METHOD" missed="1" covered="1"/></report>
            """);
    assertEquals(new Covered(80, 100, 15, 20), report.content());
    assertEquals(Optional.of(LocalDate.parse("2026-05-31")), report.stamp().date());
    assertFalse(report.toString().contains("some-host"));
  }
}
