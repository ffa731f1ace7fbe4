package dev.prr.core.review.reliability.read;

import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.Spelling;
import dev.prr.core.fact.Named;
import dev.prr.core.fact.Ratio;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.review.reliability.incident.Severity;
import dev.prr.core.review.reliability.source.Export;
import dev.prr.core.review.reliability.source.Slot;
import dev.prr.core.review.reliability.source.Sources;
import dev.prr.core.source.SourcePath;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads {@code import.yaml}. */
public final class PlanReader {

  private PlanReader() {}

  /**
   * What the file says.
   *
   * @param organization whose teams and services it may name
   */
  public static Reading<Plan> read(
      SourcePath path, List<Document> documents, Organization organization) {
    Reading<Field> root = Roots.read(path, documents, PlanShape.DOCUMENT);
    if (root.value().isEmpty()) {
      return Reading.failed(root.problems());
    }
    Field spec = root.value().get().at("spec");
    List<Problem> problems = problems(spec, organization);
    return problems.isEmpty() ? Reading.of(plan(spec)) : Reading.failed(problems);
  }

  static boolean isPattern(String pattern) {
    return Sources.readsTimes(pattern);
  }

  static boolean isZone(String zone) {
    try {
      return !ZoneId.of(zone).getId().isEmpty();
    } catch (DateTimeException odd) {
      return false;
    }
  }

  private static Plan plan(Field spec) {
    Map<String, Double> promises = new LinkedHashMap<>();
    spec.at("promises")
        .fields()
        .forEach(
            entry ->
                promises.put(
                    entry.getKey(),
                    entry
                        .getValue()
                        .text()
                        .ifKnown()
                        .flatMap(Ratio::parse)
                        .orElseThrow()
                        .ofOne()
                        .doubleValue()));
    return new Plan(
        spec.at("salt").text().ifKnown(),
        Set.copyOf(texts(spec.at("dependencies"))),
        promises,
        spec.at("files").items().stream().map(PlanReader::export).toList());
  }

  private static Export export(Field file) {
    return new Export(
        Roots.known(file.at("path")),
        Roots.known(file.at("format")),
        map(file.at("columns"), word -> word(word, Slot.values())),
        file.at("team").text().ifKnown(),
        map(file.at("teams"), Function.identity()),
        map(file.at("services"), Function.identity()),
        map(file.at("severities"), word -> word(word, Severity.values())),
        file.at("label").text().ifKnown(),
        Set.copyOf(texts(file.at("types"))),
        file.at("dates").text().ifKnown(),
        file.at("zone").text().ifKnown().map(ZoneId::of).orElse(ZoneOffset.UTC),
        file.at("titles").text().ifKnown().filter("scrubbed"::equals).isPresent(),
        file.at("path").place());
  }

  private static <T> Map<String, T> map(Field map, Function<String, T> reader) {
    Map<String, T> read = new LinkedHashMap<>();
    map.fields().forEach(e -> read.put(e.getKey(), reader.apply(Roots.known(e.getValue()))));
    return read;
  }

  private static <T extends Named> T word(String id, T[] words) {
    return Stream.of(words).filter(word -> word.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<String> texts(Field list) {
    return list.items().stream().map(Roots::known).toList();
  }

  /** Names that the organization does not have, and columns where they are not needed. */
  private static List<Problem> problems(Field spec, Organization organization) {
    List<Problem> problems = new ArrayList<>();
    List<String> teams = organization.teams().stream().map(Team::id).toList();
    Set<String> services = new HashSet<>();
    organization.teams().forEach(team -> services.addAll(team.services()));
    spec.at("promises")
        .fields()
        .forEach(
            e -> unknown(e.getKey(), e.getValue(), "service", services).ifPresent(problems::add));
    for (Field file : spec.at("files").items()) {
      file.at("team")
          .text()
          .ifKnown()
          .flatMap(team -> unknown(team, file.at("team"), "team", teams))
          .ifPresent(problems::add);
      values(file.at("teams"), "team", teams, problems);
      values(file.at("services"), "service", services, problems);
      boolean mapped = Roots.known(file.at("format")).equals(Sources.MAPPED);
      if (mapped != file.at("columns").isPresent()) {
        problems.add(
            new Problem(
                file.at("format").place(),
                mapped
                    ? "A table of the format csv needs columns."
                    : "Only the format csv has columns.",
                "Columns say what may be taken of a table; other formats know it themselves.",
                mapped ? "Add columns, such as { Opened: created }." : "Remove columns."));
      }
    }
    return problems.stream().sorted().toList();
  }

  private static void values(
      Field map, String what, Collection<String> known, List<Problem> problems) {
    map.fields()
        .forEach(
            e ->
                unknown(Roots.known(e.getValue()), e.getValue(), what, known)
                    .ifPresent(problems::add));
  }

  static Optional<Problem> unknown(String name, Field at, String what, Collection<String> known) {
    if (known.contains(name)) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            at.place(),
            "No " + what + " of organization.yaml is called so.",
            "What is said of it would be lost.",
            Spelling.nearest(name, known)
                .map(word -> "Did you mean " + word + "?")
                .orElse("Add it to prr/organization.yaml, or correct the name.")));
  }
}
