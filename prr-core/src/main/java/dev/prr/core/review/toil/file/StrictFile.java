package dev.prr.core.review.toil.file;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.Form;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Choice;
import dev.prr.core.document.shape.ShapeCheck;
import dev.prr.core.document.shape.Spelling;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;

/** Reads one document of one kind. */
final class StrictFile {

  /** A quarter of a year. */
  static final Form QUARTER =
      Form.of("a quarter", "2026-Q3", "Toil is reviewed quarter by quarter.", "[0-9]{4}-Q[1-4]");

  private StrictFile() {}

  /** A team that the organization does not know, with the nearest that it does. */
  static Problem noSuchTeam(Field named, Organization organization) {
    List<String> teams = organization.teams().stream().map(Team::id).toList();
    String fix =
        named
            .text()
            .ifKnown()
            .flatMap(written -> Spelling.nearest(written, teams))
            .map(team -> "Did you mean " + team + "?")
            .orElse("Write a team of prr/organization.yaml, or add it or an alias there.");
    return new Problem(
        named.place(),
        "The organization has no such team.",
        "What nobody owns is shown to nobody.",
        fix);
  }

  /** The shape that all these files share. */
  static Shape document(String kind, Shape metadata, Shape spec) {
    return fields(
        required("apiVersion", new Choice(List.of("prr.dev/v1")), "How the file is read."),
        required("kind", new Choice(List.of(kind)), "What the file is."),
        optional("metadata", metadata, "What it belongs to."),
        required("spec", spec, "What it says."));
  }

  /** The document, if it is the only one of the file and has the shape. */
  static FileReading<Field> read(SourceText file, Shape shape, Limits limits) {
    Documents documents = DocumentReader.read(file, limits);
    if (!documents.unread().isEmpty()) {
      return FileReading.wrong(
          documents.unread().stream().map(unread -> unreadable(unread.leftOut())).toList());
    }
    if (documents.read().size() != 1
        || !(documents.read().get(0).document() instanceof Document.Tree tree)) {
      return FileReading.wrong(
          List.of(
              new Problem(
                  Location.startOf(file.path()),
                  "The file holds " + documents.read().size() + " documents.",
                  "With none or several nobody could say which counts.",
                  "Keep one YAML document.")));
    }
    List<Problem> problems = ShapeCheck.problems(tree.root(), shape);
    return problems.isEmpty()
        ? FileReading.of(Field.of(tree.root(), Dialect.CORE))
        : FileReading.wrong(problems);
  }

  private static Problem unreadable(LeftOut leftOut) {
    return new Problem(
        leftOut.place(), "The file cannot be read.", leftOut.detail(), "Correct the file.");
  }
}
