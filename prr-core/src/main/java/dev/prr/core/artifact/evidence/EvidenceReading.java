package dev.prr.core.artifact.evidence;

import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Stamp;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.EvidenceKind.Family;
import dev.prr.core.artifact.UnreadEvidence;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.ShapeCheck;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.EvidencePlaces;
import dev.prr.core.workspace.FileContent;
import dev.prr.core.workspace.FileReader;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceFile;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.StreamSupport;

/** From files of evidence to what they say. For one tree. */
public final class EvidenceReading {

  private static final List<EvidenceFormat> FORMATS =
      StreamSupport.stream(
              ServiceLoader.load(EvidenceFormat.class, EvidenceFormat.class.getClassLoader())
                  .spliterator(),
              false)
          .sorted(Comparator.comparing(format -> format.getClass().getName()))
          .toList();

  private final Limits limits;
  private final Map<String, EvidenceNote> notes = new HashMap<>();

  /** What came of it: artifacts, and files that were left out. */
  public interface Sink {
    void add(Artifact artifact);

    void add(Unread left);
  }

  public EvidenceReading(Limits limits) {
    this.limits = limits;
  }

  /** The notes come first: they say what others are. */
  public void readNotes(List<SourceFile> files, FileReader reader, Sink into) {
    for (SourceFile file : files) {
      if (EvidenceNote.isNote(file.path())) {
        readNote(reader.read(file), file.path(), into);
      }
    }
  }

  private void readNote(FileContent content, SourcePath path, Sink into) {
    if (content instanceof Unread unread) {
      lost(unread, into);
      return;
    }
    Documents documents = DocumentReader.read((SourceText) content, limits);
    documents.unread().forEach(unread -> lost(unread, into));
    for (Documents.Read read : documents.read()) {
      Document.Tree tree = (Document.Tree) read.document();
      List<Problem> problems = ShapeCheck.problems(tree.root(), EvidenceNote.DOCUMENT);
      if (problems.isEmpty()) {
        notes.put(path.folder(), new EvidenceNote(tree.root()));
      } else {
        lost(malformed(problems.get(0)), into);
      }
    }
  }

  static Unread malformed(Problem problem) {
    return new Unread(
        new LeftOut(
            LeftOut.Reason.MALFORMED, problem.what() + " " + problem.fix(), problem.place()),
        Optional.of(""));
  }

  /** Everything else. */
  public void read(SourceFile file, FileReader reader, Sink into) throws IOException {
    if (EvidenceNote.isNote(file.path())) {
      return;
    }
    Optional<Unread> unread =
        reader.stream(
            file, limits.evidenceBytes(), (text, written) -> read(file, text, written, into));
    unread.ifPresent(left -> lost(left, into));
  }

  private void read(SourceFile file, Reader text, Instant written, Sink into) throws IOException {
    Head head = head(file.path(), text);
    List<EvidenceFormat> knowing = FORMATS.stream().filter(f -> f.knows(head)).toList();
    try {
      List<EvidenceFile> found =
          knowing.isEmpty()
              ? List.of()
              : knowing.get(0).read(new EvidenceText(file.path(), text, limits));
      if (found.isEmpty()) {
        unknown(file, head, into);
      }
      boolean report = EvidencePlaces.isReport(file.path());
      for (EvidenceFile evidence : found) {
        into.add(complete(evidence, report ? Optional.of(written) : Optional.empty()));
      }
    } catch (StreamTrouble trouble) {
      Location place = new Location(file.path(), trouble.line(), trouble.column());
      LeftOut leftOut = new LeftOut(LeftOut.Reason.MALFORMED, trouble.detail(), place);
      lost(new Unread(leftOut, Optional.of("")), into);
    } catch (RuntimeException | StackOverflowError fault) {
      String detail =
          "PRR failed on it ("
              + fault.getClass().getSimpleName()
              + "), which is a fault of PRR; please report it with this file.";
      LeftOut leftOut =
          new LeftOut(LeftOut.Reason.UNSUPPORTED, detail, Location.startOf(file.path()));
      lost(new Unread(leftOut, Optional.empty()), into);
    }
  }

  private static Head head(SourcePath path, Reader text) throws IOException {
    text.mark(Head.LENGTH);
    char[] begin = new char[Head.LENGTH];
    int length = 0;
    int read = text.read(begin, 0, begin.length);
    while (read > 0) {
      length += read;
      read = length < begin.length ? text.read(begin, length, begin.length - length) : 0;
    }
    text.reset();
    return new Head(path, new String(begin, 0, length));
  }

  /**
   * It may be anything: where nobody knows it, it may hold what was looked for elsewhere. Of a
   * comparison of requests with usage only the day counts, so that its form does not matter.
   */
  private void unknown(SourceFile file, Head head, Sink into) {
    Location start = Location.startOf(file.path());
    Optional<EvidenceKind> kind = noteFor(file.path()).flatMap(note -> note.kindOf(file.path()));
    if (kind.filter(EvidenceKind.RIGHT_SIZING::equals).isPresent()) {
      EvidenceFile evidence =
          new EvidenceFile(
              kind, "", Optional.empty(), Stamp.NONE, new EvidenceFile.Unseen(), start);
      into.add(complete(evidence, Optional.empty()));
      return;
    }
    boolean whole = head.text().length() < Head.LENGTH;
    Unread unread =
        new Unread(
            new LeftOut(
                LeftOut.Reason.UNSUPPORTED,
                "It is no evidence that PRR knows; docs/evidence.md lists what is read.",
                start),
            whole ? Optional.of(head.text()) : Optional.empty());
    into.add(unread);
    kind.ifPresent(
        of ->
            into.add(
                new UnreadEvidence(
                    kind,
                    Set.of(),
                    new Gap(Gap.Reason.UNREADABLE, unread.leftOut().detail(), start))));
  }

  private EvidenceFile complete(EvidenceFile file, Optional<Instant> written) {
    EvidenceFile noted = noteFor(file.place().path()).map(note -> note.complete(file)).orElse(file);
    Stamp stamp = new Stamp(noted.stamp().date(), noted.stamp().commit(), written);
    return new EvidenceFile(
        noted.kind(), noted.tool(), noted.service(), stamp, noted.content(), noted.place());
  }

  private Optional<EvidenceNote> noteFor(SourcePath path) {
    String folder = path.folder();
    while (true) {
      EvidenceNote note = notes.get(folder);
      if (note != null || folder.isEmpty()) {
        return Optional.ofNullable(note);
      }
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
    }
  }

  /** Nobody knows what it says, so that whatever it may be evidence of is unknown. */
  private void lost(Unread unread, Sink into) {
    into.add(new Unread(unread.leftOut(), Optional.of("")));
    lost(unread.leftOut(), into);
  }

  /**
   * Evidence that was left out before anybody could read it; what is no evidence is passed over.
   */
  public void missing(LeftOut leftOut, Sink into) {
    SourcePath path = leftOut.place().path();
    if (EvidencePlaces.isDelivered(path) || EvidencePlaces.isReport(path)) {
      lost(leftOut, into);
    }
  }

  private void lost(LeftOut leftOut, Sink into) {
    SourcePath path = leftOut.place().path();
    Gap.Reason reason =
        switch (leftOut.reason()) {
          case TOO_BIG, LIMIT -> Gap.Reason.LIMIT;
          default -> Gap.Reason.UNREADABLE;
        };
    into.add(
        new UnreadEvidence(
            noteFor(path).flatMap(note -> note.kindOf(path)),
            families(path),
            new Gap(
                reason, "The evidence could not be read. " + leftOut.detail(), leftOut.place())));
  }

  private static Set<Family> families(SourcePath path) {
    String name = path.fileName();
    if (name.endsWith(".sarif") || name.endsWith(".sarif.json")) {
      return EnumSet.of(Family.SCAN);
    }
    if (name.endsWith(".xml")) {
      return EvidencePlaces.isReport(path)
          ? EnumSet.of(Family.TESTS)
          : EnumSet.of(Family.TESTS, Family.SCAN);
    }
    return name.endsWith(".csv") ? EnumSet.of(Family.OTHER) : EnumSet.allOf(Family.class);
  }
}
