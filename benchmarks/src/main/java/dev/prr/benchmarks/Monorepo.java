package dev.prr.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Writes a monorepo of n services: a model service, copied under n names, each copy a little
 * different. The same arguments give the same bytes.
 *
 * <p>What differs is drawn from a seeded generator: tier, replicas, resources, and which files a
 * team has not written yet. A tree of ten times the services therefore has ten times the work in
 * the same mixture, which is what a growth curve needs.
 *
 * <pre>
 * java -cp benchmarks.jar dev.prr.benchmarks.Monorepo src-it/nopom-checkout-ready /tmp/mono 100 1
 * </pre>
 */
final class Monorepo {
  private static final List<String> TEAMS =
      List.of("payments", "search", "shipping", "catalog", "identity", "billing", "media");

  /** One service in eight lacks a file that may be missing. */
  private static final double NOT_WRITTEN_YET = 0.125;

  private final Path model;
  private final Path target;
  private final Random random;

  private Monorepo(Path model, Path target, long seed) {
    this.model = model;
    this.target = target;
    this.random = new Random(seed);
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      System.err.println("usage: Monorepo <model service> <folder to write> <services> <seed>");
      System.exit(2);
    }
    Path target = Path.of(arguments[1]);
    if (Files.exists(target)) {
      System.err.println(target + " exists; name a folder that does not, nothing is overwritten.");
      System.exit(2);
    }
    new Monorepo(Path.of(arguments[0]), target, Long.parseLong(arguments[3]))
        .write(Integer.parseInt(arguments[2]));
  }

  private void write(int services) throws IOException {
    List<Path> files = modelFiles();
    for (int i = 0; i < services; i++) {
      writeService(files, String.format(Locale.ROOT, "service%05d", i));
    }
  }

  private List<Path> modelFiles() throws IOException {
    try (Stream<Path> files = Files.walk(model)) {
      return files
          .filter(Files::isRegularFile)
          .map(model::relativize)
          .filter(file -> !file.startsWith("target") && !file.startsWith(".prr"))
          .sorted()
          .toList();
    }
  }

  private void writeService(List<Path> files, String name) throws IOException {
    String team = TEAMS.get(random.nextInt(TEAMS.size()));
    int tier = 1 + random.nextInt(4);
    int replicas = 1 + random.nextInt(5);
    int cpu = 50 * (1 + random.nextInt(20));
    for (Path file : files) {
      boolean written = file.endsWith("prr.yaml") || random.nextDouble() >= NOT_WRITTEN_YET;
      if (written) {
        String text =
            Files.readString(model.resolve(file))
                .replaceAll("(?m)^  tier: .*$", "  tier: " + tier)
                .replaceAll("minReplicas: \\d+", "minReplicas: " + replicas)
                .replaceAll("cpu: \\d+m", "cpu: " + cpu + "m");
        Path copy =
            target.resolve("services").resolve(name).resolve(renamed(file.toString(), name, team));
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, renamed(text, name, team));
      }
    }
  }

  /** The model's own words, replaced in every spelling that the files use. */
  private static String renamed(String text, String name, String team) {
    return text.replace("checkout", name)
        .replace("Checkout", Character.toUpperCase(name.charAt(0)) + name.substring(1))
        .replace("payments", team);
  }
}
