package dev.prr.core.artifact;

import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Mapping;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import dev.prr.core.workspace.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses one file if a recognizer may want it and hands its documents round. */
final class DocumentSorter {
  private final List<Recognizer> recognizers;
  private final List<PackedRecognizer> packing;
  private final List<StreamRecognizer> streams;
  private final Unrendered unrendered;
  private final Limits limits;

  DocumentSorter(
      List<Recognizer> recognizers,
      List<StreamRecognizer> streams,
      Unrendered unrendered,
      Limits limits) {
    this.recognizers = recognizers;
    this.packing =
        recognizers.stream()
            .filter(PackedRecognizer.class::isInstance)
            .map(PackedRecognizer.class::cast)
            .toList();
    this.streams = streams;
    this.unrendered = unrendered;
    this.limits = limits;
  }

  void sort(SourceText file, Collected into) {
    Optional<Unread> template = unrendered.leaveOut(file);
    if (template.isPresent()) {
      into.add(template.get());
      return;
    }
    FileHint hint = new FileHint(file.path(), file.text());
    if (stream(hint, file, into)) {
      return;
    }
    List<Recognizer> wanting = recognizers.stream().filter(r -> r.mayWant(hint)).toList();
    if (wanting.isEmpty()) {
      return;
    }
    into.countFile();
    Documents documents = DocumentReader.read(file, limits);
    documents.unread().forEach(into::add);
    for (Documents.Read read : documents.read()) {
      into.countDocument();
      hand(read, wanting, file, into);
    }
  }

  /** A file that is too big for a tree may still be read as a stream. */
  void sortLarge(Unread file, Collected into) {
    boolean tooBig = file.leftOut().reason() == Reason.TOO_BIG;
    SourcePath path = file.leftOut().place().path();
    Optional<String> text = tooBig ? file.text() : Optional.empty();
    if (text.isEmpty()
        || !stream(new FileHint(path, text.get()), new SourceText(path, text.get()), into)) {
      into.add(file);
    }
  }

  private boolean stream(FileHint hint, SourceText file, Collected into) {
    for (StreamRecognizer recognizer : streams) {
      if (recognizer.mayWant(hint)) {
        into.countFile();
        into.countDocument();
        try {
          StreamRecognizer.Found found = recognizer.recognize(file, limits);
          into.addArtifacts(found.artifacts());
          found.unread().forEach(into::add);
        } catch (RuntimeException | StackOverflowError e) {
          Location place = Location.startOf(file.path());
          into.add(ourFault(place, recognizer.getClass(), e), Optional.of(file.text()));
        }
        return true;
      }
    }
    return false;
  }

  private void hand(
      Documents.Read read, List<Recognizer> wanting, SourceText file, Collected into) {
    List<Artifact> found = new ArrayList<>();
    for (Recognizer recognizer : wanting) {
      try {
        found.addAll(recognizer.recognize(read.document()));
      } catch (RuntimeException | StackOverflowError e) {
        Location place = read.document().place();
        into.add(ourFault(place, recognizer.getClass(), e), Optional.of(file.text()));
      }
    }
    into.addArtifacts(found);
    unpack(read.document(), file, into);
    boolean mayBeOther = found.isEmpty() || saysTwiceWhatItIs(read.document());
    Optional<String> lost = Optional.of(mayBeOther ? file.text() : "");
    read.ambiguous().forEach(left -> into.add(left, lost));
  }

  /** Files in the values of objects, each handed to those who know its format. */
  private void unpack(Document document, SourceText file, Collected into) {
    for (Mapping thing : Trees.things(document)) {
      for (Packed.File packed : Packed.filesOf(thing, file.text())) {
        FileHint hint = new FileHint(packed.text().name(), packed.text().text());
        List<PackedRecognizer> wanting =
            packing.stream().filter(recognizer -> recognizer.mayWant(hint)).toList();
        if (!wanting.isEmpty()) {
          unpack(packed, wanting, into);
        }
      }
    }
  }

  private void unpack(Packed.File packed, List<PackedRecognizer> wanting, Collected into) {
    Documents documents = packed.text().read(limits);
    documents.unread().forEach(into::add);
    for (Documents.Read read : documents.read()) {
      for (PackedRecognizer recognizer : wanting) {
        try {
          into.addArtifacts(recognizer.recognizePacked(read.document(), packed.holder()));
        } catch (RuntimeException | StackOverflowError e) {
          Location place = read.document().place();
          into.add(ourFault(place, recognizer.getClass(), e), Optional.of(packed.text().text()));
        }
      }
      read.ambiguous().forEach(left -> into.add(left, Optional.of(packed.text().text())));
    }
  }

  /** What is recognized by one of two kinds may be the other to whoever reads it next. */
  private static boolean saysTwiceWhatItIs(Document document) {
    return Trees.things(document).stream()
        .anyMatch(
            thing ->
                thing.repeated("kind").isPresent() || thing.repeated("apiVersion").isPresent());
  }

  private static LeftOut ourFault(Location place, Class<?> recognizer, Throwable fault) {
    return new LeftOut(
        Reason.UNSUPPORTED,
        "PRR failed on it ("
            + fault.getClass().getSimpleName()
            + " in "
            + recognizer.getSimpleName()
            + "), which is a fault of PRR; please report it with this document.",
        place);
  }
}
