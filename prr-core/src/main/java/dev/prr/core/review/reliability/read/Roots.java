package dev.prr.core.review.reliability.read;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.ShapeCheck;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.List;

/** The one document of a file, checked against its shape. */
final class Roots {
  private Roots() {}

  static Reading<Field> read(SourcePath path, List<Document> documents, Shape shape) {
    if (documents.size() != 1 || !(documents.get(0) instanceof Document.Tree tree)) {
      return Reading.failed(
          List.of(
              new Problem(
                  Location.startOf(path),
                  "The file holds " + documents.size() + " YAML documents instead of one.",
                  "With none or several nobody could say which counts.",
                  "Keep one document.")));
    }
    List<Problem> problems = ShapeCheck.problems(tree.root(), shape);
    return problems.isEmpty()
        ? Reading.of(Field.of(tree.root(), Dialect.CORE))
        : Reading.failed(problems);
  }

  static String known(Field field) {
    return field.text().ifKnown().orElseThrow();
  }
}
