package dev.prr.core.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.evaluate.Finding;
import dev.prr.core.report.Background;
import dev.prr.core.report.RunReport;
import dev.prr.core.report.Sample;
import dev.prr.core.report.Schemas;
import dev.prr.core.rule.Severity;
import dev.prr.core.source.Location;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** One more finding than a run may have, each as long as a message may be. */
final class LargestRunTest {

  private static final int FINDINGS = 5_001;
  private static final int MESSAGE = 1_024;

  private static final RunReport LARGEST = largest(FINDINGS);

  @Test
  void sarif_stays_within_what_code_scanning_takes() throws IOException {
    String sarif = written(Format.SARIF, LARGEST);
    JsonNode run = Schemas.parse(sarif).at("/runs/0");

    assertEquals(5_000, run.at("/results").size());
    assertEquals(10, run.at("/results/0/relatedLocations").size());
    assertTrue(
        run.at("/invocations").toString().contains("Of 5001 results the gravest 5000 are here"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(sarif.getBytes(StandardCharsets.UTF_8));
    }
    assertTrue(packed.size() < 10_000_000, packed.size() + " bytes packed");
    assertFalse(written(Format.SARIF, largest(5_000)).contains("results the gravest"));
  }

  @Test
  void gitlab_gets_the_gravest_five_thousand() {
    assertEquals(5_000, Schemas.parse(written(Format.GITLAB, LARGEST)).size());
  }

  @Test
  void a_test_lists_fifty_findings_and_says_how_many_more_there_are() {
    assertTrue(written(Format.JUNIT, LARGEST).contains("\nand 4951 more in result.json\n"));
    assertTrue(written(Format.JUNIT, largest(51)).contains("\nand 1 more in result.json\n"));
    assertFalse(written(Format.JUNIT, largest(50)).contains("more in result.json"));
  }

  @Test
  void oscal_observes_a_hundred_places_of_a_rule() {
    for (int number : new int[] {99, 100, 101}) {
      assertEquals(
          Math.min(number, 100),
          Schemas.parse(written(Format.OSCAL, largest(number)))
              .at("/assessment-results/results/0/observations")
              .size());
    }
  }

  @Test
  void a_table_leaves_nothing_out() {
    assertEquals(FINDINGS + 1, written(Format.CSV, LARGEST).lines().count());
  }

  private static RunReport largest(int number) {
    Random random = new Random(42);
    Location[] related =
        IntStream.range(0, 11)
            .mapToObj(i -> Sample.at("a.yaml", i + 1, 1))
            .toArray(Location[]::new);
    Finding[] findings =
        IntStream.range(0, number)
            .mapToObj(
                i ->
                    Sample.finding(
                        "Pod/a" + i, Sample.at("a.yaml", i + 1, 1), noise(random), related))
            .toArray(Finding[]::new);
    return Sample.report(
        Verdict.NOT_READY,
        List.of(
            Sample.service(
                "big",
                Verdict.NOT_READY,
                List.of(
                    Sample.failed(
                        Sample.rule("all-bad", "RED-01", "Why.", "Fix."),
                        DecisionKind.FAIL,
                        Severity.BLOCKER,
                        findings)))),
        List.of(),
        List.of());
  }

  /** Letters that cannot be packed. */
  private static String noise(Random random) {
    return random
        .ints(MESSAGE, 'A', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static String written(Format format, RunReport report) {
    return format.open(Wishes.USUAL.with(Background.NONE, Optional.empty())).of(report);
  }
}
