package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the chain goes: all that is needed to go on with it, without reading it again. Derived
 * from the chain, kept beside it as a few lines of text with a sum below them.
 *
 * @param segment the month of the last segment; empty where there is none
 * @param first the sequence of the first record of that segment
 * @param length the bytes of that segment
 * @param last the hash of the last link
 * @param tree over all records
 * @param origin the name of the history, from its first link on
 */
record Head(
    String segment, long first, long length, Digest last, Frontier tree, Optional<String> origin) {

  static final Head NONE = new Head("", 0, 0, Link.NONE, Frontier.EMPTY, Optional.empty());

  private static final String TITLE = "prr-chain 1";
  private static final String ORIGIN = "prr.dev/history/";
  private static final int NAME = 16;
  private static final int LINES_BEFORE_NODES = 7;

  long size() {
    return tree.size();
  }

  Optional<Checkpoint> checkpoint() {
    return origin.map(name -> new Checkpoint(name, size(), tree.root()));
  }

  /** With the first link of another segment to come. */
  Head turnedTo(String month) {
    return new Head(month, size(), 0, last, tree, origin);
  }

  /** With one more link, written in so many bytes. */
  Head plus(Link link, int bytes) {
    return new Head(
        segment,
        first,
        length + bytes,
        link.hash(),
        tree.plus(link.id()),
        origin.or(() -> Optional.of(ORIGIN + link.hash().hex().substring(0, NAME))));
  }

  /** What keeps a link from being the next one; empty when nothing does. */
  Optional<String> objection(Link next) {
    if (next.sequence() != size()) {
      return Optional.of(
          "Record " + size() + " is expected here and this is " + next.sequence() + ".");
    }
    return next.previous().equals(last)
        ? Optional.empty()
        : Optional.of("It does not follow the line above it: one of the two was put there later.");
  }

  byte[] text() {
    List<String> lines = new ArrayList<>();
    lines.add(TITLE);
    lines.add(origin.orElse("-"));
    lines.add(segment.isEmpty() ? "-" : segment);
    lines.add(String.valueOf(first));
    lines.add(String.valueOf(length));
    lines.add(String.valueOf(size()));
    lines.add(last.hex());
    tree.nodes().forEach(node -> lines.add(node.hex()));
    lines.add(sum(lines));
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Empty when these are not the bytes of a head. */
  static Optional<Head> read(byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.US_ASCII).lines().toList();
    int sumAt = lines.size() - 1;
    if (sumAt < LINES_BEFORE_NODES
        || !lines.get(0).equals(TITLE)
        || !lines.get(sumAt).equals(sum(lines.subList(0, sumAt)))) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Head(
              lines.get(2).equals("-") ? "" : lines.get(2),
              Long.parseLong(lines.get(3)),
              Long.parseLong(lines.get(4)),
              new Digest(lines.get(6)),
              new Frontier(
                  Long.parseLong(lines.get(5)),
                  lines.subList(LINES_BEFORE_NODES, sumAt).stream().map(Digest::new).toList()),
              lines.get(1).equals("-") ? Optional.empty() : Optional.of(lines.get(1))));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  private static String sum(List<String> lines) {
    return Digest.of(String.join("\n", lines).getBytes(StandardCharsets.US_ASCII)).hex();
  }
}
