package dev.prr.core.artifact.evidence;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.Node;
import dev.prr.core.document.shape.Form;
import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.fact.Dates;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code evidence.yaml}: what the files of its folder cannot say themselves. What is said of one
 * file counts before what is said of all.
 */
public record EvidenceNote(Node root) {

  private static final Set<String> NAMES = Set.of("evidence.yaml", "evidence.yml");

  /** A commit, in full or shortened. */
  public static final Form COMMIT =
      Form.of(
          "a commit id",
          "3f9a2c1d",
          "Evidence for another commit says nothing about this one.",
          "[0-9a-f]{7,64}");

  private static final Form FILE =
      Form.of("a file beside this one", "image.sarif", "It says what the file is.", "[^/ ].*");

  private static final List<Shape.Member> STAMP =
      List.of(
          optional("date", new Shape.Text(Forms.DATE), "The day on which it was made, in UTC."),
          optional("commit", new Shape.Text(COMMIT), "The commit that it was made of."),
          optional("service", new Shape.Text(Forms.ID), "The service that it is about."));

  private static final Shape FILES =
      new Shape.Dictionary(
          FILE,
          new Shape.Fields(
              Stream.concat(
                      STAMP.stream(),
                      Stream.of(
                          optional(
                              "kind",
                              new Shape.Choice(
                                  Stream.of(EvidenceKind.values()).map(k -> k.id()).toList()),
                              "What it is evidence of; else told by the tool."),
                          optional("tool", new Shape.Text(Forms.PROSE), "The tool that wrote it.")))
                  .toList()));

  /** Every key of the file. */
  public static final Shape.Fields DOCUMENT =
      new Shape.Fields(
          Stream.concat(
                  STAMP.stream(),
                  fields(optional("files", FILES, "What counts for one file only."))
                      .members()
                      .stream())
              .toList());

  static boolean isNote(SourcePath path) {
    return NAMES.contains(path.fileName());
  }

  /** The file with what the note adds to what it says itself. */
  EvidenceFile complete(EvidenceFile file) {
    Field all = Field.of(root, Dialect.CORE);
    Field own = all.at("files", nameOf(file.place().path()));
    Stamp stamp = file.stamp().or(stamp(own)).or(stamp(all));
    return new EvidenceFile(
        kind(own).or(file::kind),
        text(own, "tool").orElse(file.tool()),
        file.service().or(() -> text(own, "service")).or(() -> text(all, "service")),
        stamp,
        file.content(),
        file.place());
  }

  /** What the note says that a file is. */
  Optional<EvidenceKind> kindOf(SourcePath path) {
    return kind(Field.of(root, Dialect.CORE).at("files", nameOf(path)));
  }

  private String nameOf(SourcePath file) {
    String folder = root.path().folder();
    return folder.isEmpty() ? file.value() : file.value().substring(folder.length() + 1);
  }

  private static Optional<EvidenceKind> kind(Field of) {
    return text(of, "kind").flatMap(EvidenceKind::of);
  }

  private static Stamp stamp(Field of) {
    return Days.stamp(text(of, "date").flatMap(Dates::parse), text(of, "commit"));
  }

  private static Optional<String> text(Field of, String key) {
    return of.at(key).text().ifKnown();
  }
}
