package dev.prr.core.document;

import dev.prr.core.document.Mapping.Entry;
import dev.prr.core.document.Scalar.Style;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Limits;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The entries of one mapping: repeated keys found, merge keys resolved. A merge key ({@code <<},
 * YAML 1.1) brings the entries of other mappings; what is written beside it wins, and of several
 * mappings the first one.
 */
final class MappingEntries {
  private static final String MERGE = "<<";

  /** Up to here comparing each with each is faster than a set. */
  private static final int FEW = 12;

  private final Limits limits;
  private final List<Entry> written;
  private final List<Entry> merges = new ArrayList<>(0);
  private final List<LeftOut> ambiguous = new ArrayList<>(0);

  /**
   * @param children keys and values in turn
   */
  MappingEntries(Limits limits, List<Node> children) {
    this.limits = limits;
    this.written = new ArrayList<>(children.size() / 2);
    for (int i = 0; i < children.size(); i += 2) {
      add((Scalar) children.get(i), children.get(i + 1));
    }
    findRepeated();
    merges.forEach(this::merge);
  }

  private void add(Scalar key, Node value) {
    if (key.text().length() > limits.keyLength()) {
      throw refusal(
          Reason.LIMIT,
          "A key has more than " + limits.keyLength() + " characters; shorten it.",
          key);
    }
    boolean merge = key.style() == Style.PLAIN && key.text().equals(MERGE);
    (merge ? merges : written).add(new Entry(key, value));
    refuseTooMany(key);
  }

  private void refuseTooMany(Node at) {
    if (written.size() > limits.keys()) {
      throw refusal(
          Reason.LIMIT, "A mapping has more than " + limits.keys() + " keys; split it.", at);
    }
  }

  private void findRepeated() {
    if (written.size() <= FEW) {
      for (int i = 1; i < written.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (key(i).text().equals(key(j).text())) {
            repeated(key(i));
            break;
          }
        }
      }
      return;
    }
    Set<String> seen = new HashSet<>(written.size() * 2);
    for (Entry entry : written) {
      if (!seen.add(entry.key().text())) {
        repeated(entry.key());
      }
    }
  }

  private Scalar key(int index) {
    return written.get(index).key();
  }

  private void repeated(Scalar key) {
    ambiguous.add(
        new LeftOut(
            Reason.MALFORMED,
            "The key " + key.text() + " is written twice; keep one of them.",
            key.place()));
  }

  private void merge(Entry merge) {
    Set<String> taken = new HashSet<>();
    written.forEach(entry -> taken.add(entry.key().text()));
    List<Node> sources =
        merge.value() instanceof Sequence sequence ? sequence.items() : List.of(merge.value());
    for (Node source : sources) {
      if (!(source instanceof Mapping mapping)) {
        throw refusal(
            Reason.MALFORMED, "The merge key << takes mappings only; correct it.", merge.key());
      }
      for (Entry entry : mapping.entries()) {
        if (taken.add(entry.key().text())) {
          written.add(entry);
          refuseTooMany(merge.key());
        }
      }
    }
  }

  private static Refusal refusal(Reason reason, String message, Node at) {
    return new Refusal(reason, message, at.place());
  }

  List<Entry> all() {
    return written;
  }

  /** With the mapping itself. */
  int weight() {
    int weight = 1;
    for (Entry entry : written) {
      weight += 1 + entry.value().weight();
    }
    return weight;
  }

  List<LeftOut> ambiguous() {
    return ambiguous;
  }
}
