package dev.prr.core.artifact;

import dev.prr.core.document.Document;
import java.util.List;

/**
 * Knows a format whose files also lie packed in other objects, in ConfigMaps above all. What such
 * objects hold of any other format is not judged: nobody knows who reads it.
 */
public interface PackedRecognizer extends Recognizer {

  /**
   * What a document in a value of another is. Nothing of a Secret may be shown, so that few formats
   * are read there.
   */
  default List<Artifact> recognizePacked(Document document, Packed.Holder holder) {
    return holder == Packed.Holder.SECRET ? List.of() : recognize(document);
  }
}
