package dev.prr.core.service.descriptor;

import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.WaiverFile;
import dev.prr.core.artifact.identity.WaiverFileRecognizer;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.ShapeCheck;
import dev.prr.core.fact.Dates;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.Unread;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that is wrong with files of waivers. */
public final class WaiverFiles {

  private WaiverFiles() {}

  /** Of a tree: what could not be read, and what does not fit. */
  static List<Problem> problems(Reading tree) {
    List<Problem> problems = new ArrayList<>();
    tree.artifacts().stream()
        .filter(WaiverFile.class::isInstance)
        .map(WaiverFile.class::cast)
        .forEach(file -> problems.addAll(problems(file.root())));
    List<Location> said = problems.stream().map(Problem::place).toList();
    tree.unread().stream()
        .map(Unread::leftOut)
        .filter(leftOut -> WaiverFileRecognizer.isWaiverFile(leftOut.place().path()))
        .filter(leftOut -> !said.contains(leftOut.place()))
        .map(
            leftOut ->
                new Problem(
                    leftOut.place(),
                    "The waivers could not be read.",
                    leftOut.detail(),
                    "Correct the file, or remove it if nothing is waived."))
        .forEach(problems::add);
    return problems;
  }

  /** Of one document, wherever it lies. */
  public static List<Problem> problems(Node root) {
    List<Problem> problems = new ArrayList<>(ShapeCheck.problems(root, WaiverShape.DOCUMENT));
    Map<String, Location> first = new HashMap<>();
    for (Field waiver : in(root)) {
      taken(waiver.at("id"), first).ifPresent(problems::add);
      unbounded(waiver.at("scope")).ifPresent(problems::add);
      endsBeforeItBegins(waiver).ifPresent(problems::add);
    }
    return problems.stream().sorted().toList();
  }

  /** The waivers of one document. */
  public static List<Field> in(Node root) {
    return Field.of(root, Dialect.CORE).at("waivers").items();
  }

  private static Optional<Problem> taken(Field id, Map<String, Location> first) {
    return id.text()
        .ifKnown()
        .flatMap(text -> Optional.ofNullable(first.putIfAbsent(text, id.place())))
        .map(
            other ->
                new Problem(
                    id.place(),
                    "This id is already taken at " + other + ".",
                    "Records and reports name a waiver by its id.",
                    "Give each waiver an id of its own."));
  }

  private static Optional<Problem> unbounded(Field scope) {
    boolean empty =
        scope.node().ifKnown().filter(Mapping.class::isInstance).isPresent()
            && !scope.at("file").isPresent()
            && !scope.at("subject").isPresent();
    return empty
        ? Optional.of(
            new Problem(
                scope.place(),
                "The scope names neither a file nor a subject.",
                "Nobody could say what the waiver covers.",
                "Copy file or subject of the finding, or write scope: " + WaiverShape.ALL + "."))
        : Optional.empty();
  }

  private static Optional<Problem> endsBeforeItBegins(Field waiver) {
    Fact<LocalDate> date = waiver.at("date").parsed(Dates::parse, "a date");
    Fact<LocalDate> expires = waiver.at("expires").parsed(Dates::parse, "a date");
    boolean wrong =
        date.ifKnown().flatMap(d -> expires.ifKnown().map(e -> e.isBefore(d))).orElse(false);
    return wrong
        ? Optional.of(
            new Problem(
                expires.place(),
                "The waiver ends before its date.",
                "It would never count on any day.",
                "Let expires be its last day, on or after date."))
        : Optional.empty();
  }
}
