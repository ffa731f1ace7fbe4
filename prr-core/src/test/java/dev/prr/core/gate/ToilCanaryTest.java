package dev.prr.core.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two hundred invented people in every field of every format; none of them comes out. */
final class ToilCanaryTest {

  private static final int PEOPLE = 200;
  private static final String FOLDER = "prr/reviews/toil/2026-Q3/";

  private record Person(String first, String last) {
    String full() {
      return first + " " + last;
    }

    String login() {
      return (first.charAt(0) + last).toLowerCase(Locale.ROOT);
    }

    String mail() {
      return (first + "." + last + "@example.org").toLowerCase(Locale.ROOT);
    }
  }

  @TempDir private Path root;

  @Test
  void no_person_of_any_export_is_in_any_output_or_record() throws IOException {
    ToilRepository repository = new ToilRepository(root);
    List<Person> people = people();
    repository.write(FOLDER + "exports/jira.csv", jira(people.subList(0, 50)));
    repository.write(FOLDER + "exports/search.json", github(people.subList(50, 100)));
    repository.write(FOLDER + "exports/platform.csv", gitlab(people.subList(100, 150)));
    repository.write(FOLDER + "exports/own.csv", table(people.subList(150, 200)));
    repository.write(
        FOLDER + "decisions.yaml",
        "apiVersion: prr.dev/v1\nkind: ToilDecisions\nspec: { held: 2026-10-14 }\n");
    GateResult result = repository.run();
    List<String> outputs = new ArrayList<>(List.of(result.text(), result.lastLine()));
    int files = 0;
    for (String folder : List.of("target", ".prr")) {
      try (Stream<Path> all = Files.walk(root.resolve(folder))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          outputs.add(Files.readString(file, StandardCharsets.ISO_8859_1));
          files++;
        }
      }
    }
    assertTrue(files >= 3, "review.json, review.md and a record");
    assertTrue(outputs.stream().anyMatch(text -> text.contains("Restart stuck job for")));
    List<String> leaks = new ArrayList<>();
    for (String output : outputs) {
      String lower = output.toLowerCase(Locale.ROOT);
      for (Person person : people) {
        for (String trace : List.of(person.first(), person.last(), person.login(), person.mail())) {
          if (lower.contains(trace.toLowerCase(Locale.ROOT))) {
            leaks.add(trace);
          }
        }
      }
    }
    System.out.println("toil review: " + PEOPLE + " people planted, " + leaks.size() + " found");
    assertEquals(List.of(), leaks);
  }

  /** First names and family names of syllables that no English word begins with. */
  private static List<Person> people() {
    String[] heads = {"Xo", "Zu", "Qui", "Vlo", "Dzi", "Ny", "Ghe", "Tsa", "Mbu", "Wre"};
    String[] tails = {
      "lmar", "zent", "vrik", "bdul", "ndaq", "xell", "gorz", "tvia", "pjor", "hqin"
    };
    Random random = new Random(7);
    Set<Person> people = new LinkedHashSet<>();
    while (people.size() < PEOPLE) {
      people.add(
          new Person(
              heads[random.nextInt(10)] + tails[random.nextInt(10)],
              heads[random.nextInt(10)] + tails[random.nextInt(10)] + "ov"));
    }
    return List.copyOf(people);
  }

  private static String title(Person p, int i) {
    return switch (i % 5) {
      case 0 -> "Restart stuck job for " + p.full();
      case 1 -> p.first() + " renews certificates by hand";
      case 2 -> "Ask @" + p.login() + " to raise quota";
      case 3 -> "Mail " + p.mail() + " about the backup";
      default -> "Same as " + p.last() + "'s cleanup of disks";
    };
  }

  private static String jira(List<Person> people) {
    StringBuilder csv =
        new StringBuilder(
            "Summary,Issue key,Project key,Project lead,Status,Assignee,Assignee Id,Reporter,Creator,"
                + "Watchers,Created,Labels,Labels,Component/s,Description,Comment,"
                + "Custom field (Toil category),Custom field (Effort),Custom field (Toil hours),"
                + "Custom field (Approvers)\n");
    for (int i = 0; i < people.size(); i++) {
      Person p = people.get(i);
      csv.append(title(p, i)).append(",");
      csv.append(i % 2 == 0 ? "PAY-" + i : p.full()).append(i % 7 == 6 ? "," + p.full() : ",PAY");
      csv.append("," + p.full() + "," + (i % 3 == 0 ? p.full() : "Open") + "," + p.full());
      csv.append("," + p.login() + "," + p.full() + "," + p.mail() + "," + p.full());
      csv.append(i % 9 == 8 ? "," + p.full() : ",2026-05-01");
      csv.append("," + p.login() + "," + p.full() + "," + p.full() + ",by " + p.full());
      csv.append(",01/May/26;" + p.login() + ";I am " + p.full() + "," + p.full() + "," + p.full());
      csv.append(i % 4 == 0 ? "," + p.full() : ",2").append("," + p.full() + "\n");
    }
    return csv.toString();
  }

  private static String github(List<Person> people) {
    List<String> issues = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      Person p = people.get(i);
      String account =
          "{\"login\":\"%s\",\"name\":\"%s\",\"email\":\"%s\"}"
              .formatted(p.login(), p.full(), p.mail());
      issues.add(
          ("{\"number\":%s,\"title\":\"%s\",\"state\":\"OPEN\",\"body\":\"%s\",\"author\":%s,"
                  + "\"assignees\":[%s],\"closed_by\":%s,\"milestone\":{\"title\":\"%s\"},"
                  + "\"labels\":[{\"name\":\"toil\"},{\"name\":\"%s\"},{\"name\":\"team/%s\"}],"
                  + "\"comments\":[{\"author\":%s,\"body\":\"%s\"}],"
                  + "\"createdAt\":\"2026-05-01T10:00:00Z\"}")
              .formatted(
                  i % 3 == 0 ? "\"" + p.full() + "\"" : Integer.toString(i),
                  title(p, i),
                  p.full(),
                  account,
                  account,
                  account,
                  p.full(),
                  p.login(),
                  p.login(),
                  account,
                  p.full()));
    }
    return "[" + String.join(",\n", issues) + "]";
  }

  private static String gitlab(List<Person> people) {
    StringBuilder csv =
        new StringBuilder(
            "Title,Description,Issue ID,URL,State,Author,Author Username,Assignee,Assignee Username,"
                + "Created At (UTC),Milestone,Labels\n");
    for (int i = 0; i < people.size(); i++) {
      Person p = people.get(i);
      csv.append(title(p, i)).append(",for " + p.full() + ",");
      csv.append(i % 2 == 0 ? Integer.toString(i) : p.login());
      csv.append(",https://git.example.org/" + p.login() + "/x,Open," + p.full() + "," + p.login());
      csv.append("," + p.full() + "," + p.login() + ",2026-05-01 08:00:00," + p.full());
      csv.append(",\"" + p.login() + ",category::" + p.login() + "\"\n");
    }
    return csv.toString();
  }

  private static String table(List<Person> people) {
    StringBuilder csv = new StringBuilder("Nr;Was;Wer;Stunden;Seit;Owner;Notes\n");
    for (int i = 0; i < people.size(); i++) {
      Person p = people.get(i);
      csv.append(p.login() + ";" + title(p, i) + ";");
      csv.append(i % 3 == 0 ? p.full() : "platform").append(";" + (i % 2 == 0 ? "3" : p.full()));
      csv.append(";01/07/2026;" + p.full() + ";" + p.mail() + "\n");
    }
    return csv.toString();
  }
}
