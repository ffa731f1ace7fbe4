package dev.prr.core.artifact.evidence.statement;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Content;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.Days;
import dev.prr.core.artifact.evidence.EvidenceFormat;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.artifact.evidence.Head;
import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.ShapeCheck;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.fact.Dates;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A document of our own form, told by its key {@code evidence}: YAML or JSON, small, and strict
 * about every key.
 */
@AutoService(EvidenceFormat.class)
public final class StatementFormat implements EvidenceFormat {

  @Override
  public boolean knows(Head head) {
    return head.isNamed(".yaml", ".yml", ".json")
        && (head.mentions("\"evidence\"") || head.text().lines().anyMatch(StatementFormat::says));
  }

  private static boolean says(String line) {
    return line.startsWith("evidence:");
  }

  @Override
  public List<EvidenceFile> read(EvidenceText text) throws IOException, StreamTrouble {
    Field root = SmallDocument.read(text);
    Optional<EvidenceKind> kind = root.at("evidence").text().ifKnown().flatMap(EvidenceKind::of);
    Optional<Shape.Fields> shape = kind.flatMap(StatementShapes::of);
    if (shape.isEmpty()) {
      throw new StreamTrouble(
          "The key evidence names no kind that is stated; docs/evidence.md lists them.",
          root.at("evidence").place().line(),
          root.at("evidence").place().column());
    }
    refuse(ShapeCheck.problems(root.node().ifKnown().orElseThrow(), shape.get()));
    Content content = content(kind.get(), root);
    Stamp stamp =
        Days.stamp(
            date(root, content).or(() -> latestExperiment(root)),
            root.at("commit").text().ifKnown());
    return List.of(
        new EvidenceFile(
            kind, "", root.at("service").text().ifKnown(), stamp, content, root.place()));
  }

  private static void refuse(List<Problem> problems) throws StreamTrouble {
    if (!problems.isEmpty()) {
      Problem first = problems.get(0);
      throw new StreamTrouble(
          first.what() + " " + first.fix(), first.place().line(), first.place().column());
    }
  }

  private static Optional<LocalDate> date(Field root, Content content) {
    return root.at("date")
        .text()
        .ifKnown()
        .flatMap(Dates::parse)
        .or(
            () ->
                content instanceof EvidenceFile.Tally tally && root.at("deployments").isPresent()
                    ? tally.latest()
                    : Optional.empty());
  }

  private static Optional<LocalDate> latestExperiment(Field root) {
    Optional<LocalDate> latest = Optional.empty();
    for (Field experiment : root.at("experiments").items()) {
      latest = Days.later(latest, experiment.at("date").text().ifKnown().flatMap(Dates::parse));
    }
    return latest;
  }

  private static Content content(EvidenceKind kind, Field root) {
    return switch (kind) {
      case UNIT_TESTS, INTEGRATION_TESTS, UPGRADE_TESTS ->
          new EvidenceFile.Tests(
              number(root, "tests"),
              number(root, "failed"),
              number(root, "skipped"),
              number(root, "flaky"));
      case DEPLOYMENTS -> tally(root.at("deployments"), List.of("commit", "time", "environment"));
      case INCIDENTS -> tally(root.at("incidents"), List.of("start", "resolve"));
      case PAGE_LOAD ->
          new EvidenceFile.Shifts(
              root.at("shifts").items().stream()
                  .flatMap(shift -> shift.integer().ifKnown().stream())
                  .toList());
      case OBSERVED_DEPENDENCIES ->
          new EvidenceFile.Calls(
              root.at("calls").items().stream()
                  .map(
                      call ->
                          new EvidenceFile.Call(
                              call.at("from").text().ifKnown().orElse(""),
                              call.at("to").text().ifKnown().orElse("")))
                  .toList());
      default -> new EvidenceFile.Statement(root.node().ifKnown().orElseThrow());
    };
  }

  private static int number(Field root, String key) {
    return root.at(key).integer().ifKnown().orElse(0);
  }

  private static EvidenceFile.Tally tally(Field list, List<String> wanted) {
    int complete = 0;
    Optional<LocalDate> latest = Optional.empty();
    for (Field item : list.items()) {
      complete += wanted.stream().allMatch(key -> item.at(key).isPresent()) ? 1 : 0;
      for (String key : List.of("time", "start")) {
        latest = Days.later(latest, item.at(key).text().ifKnown().flatMap(Days::parse));
      }
    }
    return new EvidenceFile.Tally(list.items().size(), complete, latest);
  }
}
