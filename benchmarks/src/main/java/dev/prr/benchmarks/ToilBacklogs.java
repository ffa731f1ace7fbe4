package dev.prr.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes a governance repository with so many items of toil of forty teams, the same bytes for the
 * same seed. Words come as often as words do: the second half as often as the first, and so on. One
 * item in twenty is one of two hundred commonalities, told with other words around it.
 *
 * <pre>{@code java ... dev.prr.benchmarks.ToilBacklogs <folder> <items> <seed>}</pre>
 */
public final class ToilBacklogs {

  private static final int TEAMS = 40;
  private static final int WORDS = 8_000;
  private static final int COMMON = 200;
  private static final String QUARTER = "prr/reviews/toil/2026-Q3/";

  private final Random random;
  private final List<String> words = new ArrayList<>();

  private ToilBacklogs(long seed) {
    random = new Random(seed);
    String[] syllables = {
      "ba", "ce", "di", "fo", "gu", "ha", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze"
    };
    for (int i = 0; i < WORDS; i++) {
      StringBuilder word = new StringBuilder();
      for (int rest = i + 16; rest > 0; rest /= 16) {
        word.append(syllables[rest % 16]);
      }
      words.add(word.append('n').toString());
    }
  }

  /** Writes the repository. */
  public static void main(String... args) throws IOException {
    Path root = Path.of(args[0]);
    ToilBacklogs backlogs = new ToilBacklogs(Long.parseLong(args[2]));
    backlogs.write(root, Integer.parseInt(args[1]));
  }

  private void write(Path root, int items) throws IOException {
    Files.createDirectories(root.resolve(QUARTER));
    StringBuilder teams = new StringBuilder();
    for (int i = 0; i < TEAMS; i++) {
      teams.append(
          "    - { id: team-" + i + ", group: all, size: 8, services: [service-" + i + "] }\n");
    }
    Files.writeString(
        root.resolve("prr/organization.yaml"),
        "apiVersion: prr.dev/v1\nkind: Organization\nmetadata: { name: synthetic }\nspec:\n  teams:\n"
            + teams);
    Files.writeString(
        root.resolve(QUARTER + "import.yaml"),
        """
        apiVersion: prr.dev/v1
        kind: ToilImport
        spec:
          files:
            - path: items.csv
              format: csv
              columns: { key: Key, team: Team, title: Title, hours: Hours, created: Created }
        """);
    try (Writer csv = Files.newBufferedWriter(root.resolve(QUARTER + "items.csv"))) {
      csv.write("Key,Team,Title,Hours,Created,Assignee\n");
      for (int i = 0; i < items; i++) {
        csv.write(
            i
                + ",team-"
                + random.nextInt(TEAMS)
                + ","
                + title()
                + ","
                + random.nextInt(40)
                + ",2026-0"
                + (1 + random.nextInt(6))
                + "-11,\n");
      }
    }
  }

  private String title() {
    List<String> title = new ArrayList<>();
    if (random.nextInt(20) == 0) {
      int common = random.nextInt(COMMON);
      for (int i = 0; i < 3; i++) {
        title.add(words.get((common * 31 + i * 977) % WORDS));
      }
      title.add(random.nextInt(title.size()), word());
    } else {
      int length = 3 + random.nextInt(5);
      for (int i = 0; i < length; i++) {
        title.add(word());
      }
    }
    return String.join(" ", title);
  }

  /** The word of a rank comes in inverse proportion to it. */
  private String word() {
    return words.get((int) Math.exp(random.nextDouble() * Math.log(WORDS - 1)));
  }
}
