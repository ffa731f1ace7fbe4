package dev.prr.core.history.chain;

import dev.prr.core.history.record.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out which records are in the chain already, so that one that is deposited again is not
 * sealed again. Only segments as young as the record can hold it, give or take a month, because the
 * clocks of two machines differ.
 */
final class SealedIds {

  private final ChainFiles files;
  private final int longestLine;
  private final Head base;
  private final Map<String, byte[]> known = new HashMap<>();
  private final Set<Digest> added = new HashSet<>();

  SealedIds(ChainFiles files, int longestLine, Head base) {
    this.files = files;
    this.longestLine = longestLine;
    this.base = base;
  }

  /** What was sealed since. */
  void add(Collection<Link> links) {
    links.forEach(link -> added.add(link.id()));
  }

  Set<Digest> among(List<Pending> batch, Head head) throws IOException {
    Set<Digest> wanted = new HashSet<>();
    batch.forEach(pending -> wanted.add(pending.id()));
    Set<Digest> found = new HashSet<>(wanted);
    found.retainAll(added);
    String oldest = oldest(batch, head);
    Map<Long, Digest> byStart = new HashMap<>();
    wanted.forEach(id -> byStart.put(startOf(Hashes.bytes(id), 0), id));
    for (String month : files.months(base)) {
      if (month.compareTo(oldest) >= 0) {
        search(idsOf(month, head), byStart, found);
      }
    }
    return found;
  }

  private static String oldest(List<Pending> batch, Head head) {
    String last = head.segment();
    return batch.stream()
        .map(pending -> pending.deposit().month())
        .filter(month -> month.compareTo(last) < 0)
        .min(String::compareTo)
        .or(() -> Optional.of(last).filter(month -> !month.isEmpty()))
        .map(month -> YearMonth.parse(month).minusMonths(1).toString())
        .orElse("");
  }

  /** Two wanted ids with one start would hide each other; that costs a double line and no more. */
  private static void search(byte[] ids, Map<Long, Digest> wanted, Set<Digest> found) {
    for (int at = 0; at < ids.length; at += Hashes.SIZE) {
      Digest candidate = wanted.get(startOf(ids, at));
      if (candidate != null && candidate.equals(ChainFiles.idAt(ids, at))) {
        found.add(candidate);
      }
    }
  }

  private static long startOf(byte[] bytes, int at) {
    long start = 0;
    for (int i = at; i < at + Long.BYTES; i++) {
      start = start << Byte.SIZE | (bytes[i] & 0xff);
    }
    return start;
  }

  /** What was sealed since it was first asked for is in {@code added}. */
  private byte[] idsOf(String month, Head head) throws IOException {
    byte[] ids = known.get(month);
    if (ids == null) {
      boolean last = month.equals(head.segment());
      Optional<byte[]> kept =
          last ? files.idsOf(month, head.size() - head.first()) : files.idsOf(month);
      ids = kept.isPresent() ? kept.get() : readAnew(month);
      known.put(month, ids);
    }
    return ids;
  }

  /** Sees to it that the list of a segment can be trusted from now on, when it gets no more. */
  void settle(Head last) throws IOException {
    String month = last.segment();
    if (last.size() > last.first() && !month.equals(base.segment())) {
      if (files.idsOf(month, last.size() - last.first()).isPresent()) {
        files.disk().force(files.ids(month));
      } else {
        known.put(month, readAnew(month));
      }
    }
  }

  private byte[] readAnew(String month) throws IOException {
    ByteArrayOutputStream ids = new ByteArrayOutputStream();
    new SegmentReader(files.disk(), longestLine)
        .forward(
            files.segment(month),
            0,
            (line, offset, ended) -> {
              try {
                ids.writeBytes(Hashes.bytes(Link.read(line).id()));
              } catch (BrokenLink auditNamesIt) {
                return true;
              }
              return true;
            });
    files.keepIds(month, ids.toByteArray());
    return ids.toByteArray();
  }
}
