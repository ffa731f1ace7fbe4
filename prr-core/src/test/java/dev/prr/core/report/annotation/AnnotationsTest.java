package dev.prr.core.report.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.prr.core.report.Failure;
import dev.prr.core.report.Sample;
import dev.prr.core.report.Schemas;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AnnotationsTest {

  @Test
  void an_annotation_stands_at_the_line_of_its_finding() {
    List<String> lines = new GithubAnnotations().of(Sample.checkout()).lines().toList();

    assertEquals(
        "::error file=monitoring/alerts.yaml,line=14,col=5,title=blocker paging-alert-has-runbook::"
            + "Alert \"CheckoutErrorBudgetBurn\" pages as critical but links no runbook.",
        lines.get(0));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("::warning file=deploy/checkout")));
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("::notice file=monitoring/alerts")));
  }

  @Test
  void no_more_are_written_of_a_level_than_github_shows() {
    List<String> lines = new GithubAnnotations().of(Sample.legacy()).lines().toList();

    for (String level : List.of("::error ", "::warning ", "::notice ")) {
      assertEquals(
          GithubAnnotations.OF_EACH_LEVEL,
          lines.stream().filter(line -> line.startsWith(level)).count());
    }
  }

  @Test
  void a_place_outside_the_tree_is_named_in_words() {
    List<String> lines = new GithubAnnotations().of(Sample.excused()).lines().toList();

    assertEquals(
        List.of("::error title=blocker enough-replicas::../gitops/b.yaml:1:1  Too few again."),
        lines);
  }

  @Test
  void a_run_that_could_not_judge_is_an_error_without_a_place() {
    Failure failure = new Failure(Failure.Kind.ENVIRONMENT, "100% full,\nreally: yes", List.of());

    assertEquals(
        "::error title=PRR::100%25 full,\\nreally: yes\n",
        new GithubAnnotations().of(Sample.failure(failure)));
  }

  @Test
  void gitlab_gets_each_open_issue_once_with_its_place_and_fingerprint() {
    JsonNode issues = Schemas.parse(new GitlabCodeQuality().of(Sample.checkout()));
    JsonNode first = issues.get(0);

    assertEquals("paging-alert-has-runbook", first.at("/check_name").asText());
    assertEquals("blocker", first.at("/severity").asText());
    assertEquals("monitoring/alerts.yaml", first.at("/location/path").asText());
    assertEquals(14, first.at("/location/lines/begin").asInt());
    Set<String> fingerprints = new HashSet<>();
    issues.forEach(issue -> assertTrue(fingerprints.add(issue.at("/fingerprint").asText())));
    assertEquals(1, Schemas.parse(new GitlabCodeQuality().of(Sample.excused())).size());
  }

  @Test
  void gitlab_knows_only_its_own_five_words() {
    Set<String> words = Set.of("info", "minor", "major", "critical", "blocker");
    Set<String> seen = new HashSet<>();
    Schemas.parse(new GitlabCodeQuality().of(Sample.checkout()))
        .forEach(issue -> seen.add(issue.at("/severity").asText()));

    assertTrue(words.containsAll(seen), seen.toString());
    assertFalse(seen.isEmpty());
  }
}
