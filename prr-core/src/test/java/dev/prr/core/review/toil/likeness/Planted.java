package dev.prr.core.review.toil.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Backlogs of twelve teams in which the same work was hidden in different words, among distractors.
 * The titles are ours; which team gets which, and what clutter a title carries, is drawn by seed.
 */
final class Planted {

  private static final int TEAMS = 12;

  private static final List<String> SERVICES =
      List.of(
          "checkout",
          "ledger",
          "search",
          "catalogue",
          "identity",
          "orders",
          "shipping",
          "pricing",
          "mailer",
          "reporting",
          "gateway",
          "inventory");

  final List<Entry> entries = new ArrayList<>();

  /** What an entry is really about; its own id for a distractor. */
  final Map<String, String> truth = new HashMap<>();

  private final Random random;

  private Planted(long seed) {
    random = new Random(seed);
  }

  static Planted of(String set, long seed) throws IOException {
    Planted planted = new Planted(seed);
    Path file = Path.of("src/test/resources/dev/prr/core/review/toil/labelled-" + set + ".tsv");
    Map<String, Integer> turn = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split("\t", 2);
      int first = turn.computeIfAbsent(parts[0], label -> planted.random.nextInt(TEAMS));
      turn.put(parts[0], first + 1 + planted.random.nextInt(3));
      planted.add(parts[0], parts[1], first % TEAMS);
    }
    return planted;
  }

  private void add(String label, String title, int team) {
    String id = String.format("team-%02d/%03d", team, entries.size());
    String service = SERVICES.get(team);
    entries.add(new Entry(id, "team-" + team, cluttered(title, service), List.of(service)));
    truth.put(id, label.equals("-") ? id : label);
  }

  private String cluttered(String title, String service) {
    return switch (random.nextInt(6)) {
      case 0 -> "[" + service.toUpperCase(java.util.Locale.ROOT) + "] " + title;
      case 1 -> title + " on " + service + "-prod-0" + random.nextInt(9) + ".example.org";
      case 2 -> "OPS-" + random.nextInt(999) + ": " + title;
      case 3 ->
          title + " (v2." + random.nextInt(20) + ".1, 2026-0" + (1 + random.nextInt(8)) + "-14)";
      default -> title;
    };
  }
}
