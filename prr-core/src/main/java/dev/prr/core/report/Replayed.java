package dev.prr.core.report;

import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A recorded judgement beside the one that is come to now from the same facts.
 *
 * @param recorded empty where the record itself cannot be read
 * @param now empty where it could not be judged again
 * @param why it could not be judged again; empty where it was
 */
public record Replayed(Optional<Judgement> recorded, Optional<Judgement> now, String why) {

  /** One rule that decides otherwise; empty where it did not exist on that side. */
  public record Change(String rule, Optional<Ruling> recorded, Optional<Ruling> now) {}

  public static Replayed of(Judgement recorded, Judgement now) {
    return new Replayed(Optional.of(recorded), Optional.of(now), "");
  }

  public static Replayed impossible(Optional<Judgement> recorded, String why) {
    return new Replayed(recorded, Optional.empty(), why);
  }

  /** Whether every decision is the same, with the same findings. */
  public boolean decidesTheSame() {
    return now.isPresent() && changes().isEmpty();
  }

  /** Whether even the bytes of the whole judgement are. */
  public boolean isTheSameRecord() {
    return now.isPresent() && now.map(Judgement::id).equals(recorded.map(Judgement::id));
  }

  /** By rule. */
  public List<Change> changes() {
    Map<String, Ruling> before = byRule(recorded);
    Map<String, Ruling> after = byRule(now);
    Map<String, Ruling> all = new TreeMap<>(before);
    all.putAll(after);
    List<Change> changes = new ArrayList<>();
    for (String rule : all.keySet()) {
      Optional<Ruling> was = Optional.ofNullable(before.get(rule));
      Optional<Ruling> is = Optional.ofNullable(after.get(rule));
      if (!was.equals(is)) {
        changes.add(new Change(rule, was, is));
      }
    }
    return changes;
  }

  private static Map<String, Ruling> byRule(Optional<Judgement> judgement) {
    Map<String, Ruling> rulings = new TreeMap<>();
    judgement.ifPresent(j -> j.rulings().forEach(ruling -> rulings.put(ruling.rule(), ruling)));
    return rulings;
  }
}
