package dev.prr.core.history.chain;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import dev.prr.core.history.record.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes the segments of some months out of a chain, with what makes them a chain of their own: the
 * head they begin behind and the head they end with. Every link of the whole chain is checked on
 * the way, so that nothing is taken out of a broken one.
 */
public final class ChainExcerpt {

  /** Where the files go, in the order of their names in the folder of a chain. */
  public interface Sink {
    /** Begins one; what was begun before is whole. */
    void begin(String name) throws IOException;

    /** More of it. */
    void write(byte[] bytes) throws IOException;

    /** The same in a folder of it. */
    default Sink below(String folder) {
      Sink all = this;
      return new Sink() {
        @Override
        public void begin(String name) throws IOException {
          all.begin(folder + "/" + name);
        }

        @Override
        public void write(byte[] bytes) throws IOException {
          all.write(bytes);
        }
      };
    }
  }

  /**
   * What was taken.
   *
   * @param before how far the chain went before; empty where the excerpt begins with it
   * @param end how far it went with the last record of the excerpt
   * @param now how far it goes
   * @param consistency what leads from the end to now (RFC 6962, section 2.1.2)
   * @param proofs of the records that were asked for, to now
   */
  public record Taken(
      Optional<Checkpoint> before,
      Checkpoint end,
      Checkpoint now,
      List<Digest> consistency,
      List<InclusionProof> proofs) {}

  private final ChainFiles files;
  private final SegmentReader reader;

  public ChainExcerpt(Disk disk, SafeFolder home, int recordLimit) {
    this.files = new ChainFiles(disk, home);
    this.reader = new SegmentReader(disk, recordLimit + Link.LONGEST_FRAME);
  }

  /**
   * Takes the records that were sealed in these months.
   *
   * @param each is given every link that is taken
   * @param prove of which of them the place is to be proven
   * @return empty where nothing was sealed in these months
   * @throws BrokenChain at the first link that does not fit
   */
  public Optional<Taken> take(
      YearMonth from, YearMonth to, Sink sink, Consumer<Link> each, Predicate<Link> prove)
      throws IOException, BrokenChain {
    if (!files.isThere()) {
      return Optional.empty();
    }
    Head base = files.base();
    Walk walk = new Walk(base, each, prove);
    Head before = base;
    List<String> months = new ArrayList<>();
    Head end = base;
    for (String month : files.months(base)) {
      boolean wanted = month.compareTo(from.toString()) >= 0 && month.compareTo(to.toString()) <= 0;
      before = wanted && months.isEmpty() ? walk.head : before;
      walk.through(month, wanted);
      if (wanted) {
        months.add(month);
        end = walk.head;
      }
    }
    if (months.isEmpty() || end.size() == before.size()) {
      return Optional.empty();
    }
    write(before, end, months, sink);
    return Optional.of(walk.taken(before, end));
  }

  private void write(Head before, Head end, List<String> months, Sink sink) throws IOException {
    for (String month : months) {
      sink.begin(month + ChainFiles.SEGMENT);
      long length =
          month.equals(end.segment()) ? end.length() : files.disk().size(files.segment(month));
      copy(month, length, sink);
    }
    if (before.size() > 0) {
      sink.begin("base");
      sink.write(before.text());
    }
    sink.begin("checkpoint");
    sink.write(end.checkpoint().orElseThrow().note().getBytes(StandardCharsets.UTF_8));
    sink.begin("head");
    sink.write(end.text());
  }

  private void copy(String month, long length, Sink sink) throws IOException {
    long at = 0;
    while (at < length) {
      byte[] chunk =
          files
              .disk()
              .read(files.segment(month), at, (int) Math.min(SegmentReader.CHUNK, length - at));
      if (chunk.length == 0) {
        throw new IOException("a segment became shorter while it was read");
      }
      sink.write(chunk);
      at += chunk.length;
    }
  }

  /** Goes over every link. */
  private final class Walk {
    private final Consumer<Link> each;
    private final Predicate<Link> prove;
    private final Leaves leaves;
    private final List<Link> wanted = new ArrayList<>();
    private Head head;

    Walk(Head base, Consumer<Link> each, Predicate<Link> prove) {
      this.head = base;
      this.each = each;
      this.prove = prove;
      this.leaves = new Leaves(base.tree());
    }

    void through(String month, boolean taken) throws IOException, BrokenChain {
      head = head.turnedTo(month);
      List<String> broken = new ArrayList<>();
      reader.forward(
          files.segment(month),
          0,
          (line, offset, ended) -> {
            Optional<String> objection = ended ? add(line, taken) : Optional.empty();
            objection.ifPresent(broken::add);
            return objection.isEmpty();
          });
      if (!broken.isEmpty()) {
        throw new BrokenChain(
            ChainFiles.nameOf(month)
                + " is broken at record "
                + head.size()
                + ". "
                + broken.get(0));
      }
    }

    private Optional<String> add(byte[] line, boolean taken) {
      try {
        Link link = Link.read(line);
        Optional<String> objection = head.objection(link);
        if (objection.isEmpty()) {
          head = head.plus(link, line.length + 1);
          leaves.add(link.id());
          if (taken) {
            each.accept(link);
            if (prove.test(link)) {
              wanted.add(link);
            }
          }
        }
        return objection;
      } catch (BrokenLink e) {
        return Optional.of(e.why());
      }
    }

    Taken taken(Head before, Head end) {
      Checkpoint now = head.checkpoint().orElseThrow();
      return new Taken(
          before.checkpoint().filter(checkpoint -> checkpoint.size() > 0),
          end.checkpoint().orElseThrow(),
          now,
          leaves.consistency(end.size()).orElse(List.of()),
          wanted.stream()
              .map(
                  link ->
                      new InclusionProof(
                          link.id(),
                          link.sequence(),
                          leaves.inclusion(link.sequence()).orElse(List.of()),
                          now))
              .toList());
    }
  }
}
