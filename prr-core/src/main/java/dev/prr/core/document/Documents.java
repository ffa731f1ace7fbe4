package dev.prr.core.document;

import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Unread;
import java.util.List;

/**
 * What one file holds.
 *
 * @param read the documents that are whole, in written order
 * @param unread what could not be read, with the text that is lost
 */
public record Documents(List<Read> read, List<Unread> unread) {
  public Documents {
    read = List.copyOf(read);
    unread = List.copyOf(unread);
  }

  /**
   * A document that is whole.
   *
   * @param ambiguous keys that are written twice, at the second place; what stands under them is
   *     unknown
   */
  public record Read(Document document, List<LeftOut> ambiguous) {
    public Read {
      ambiguous = List.copyOf(ambiguous);
    }
  }
}
