package dev.prr.core.gate;

import dev.prr.core.review.dependency.Graphs;
import dev.prr.core.review.dependency.ServiceFacts;
import dev.prr.core.review.dependency.graph.Edge;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * What a dependency review costs: {@code record <folder> <services> <edges>} writes that many
 * descriptors and records them, {@code review <folder>} makes the review of what is recorded.
 */
final class DependencyFigure {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  /** The record of a run has a limit. */
  private static final int OF_A_RUN = 200;

  private DependencyFigure() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[1]).toAbsolutePath();
    Path history = folder.resolve("history");
    if (arguments[0].equals("record")) {
      List<ServiceFacts> all =
          Graphs.large(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3])).services();
      for (int i = 0; i < all.size(); i += OF_A_RUN) {
        Path tree = folder.resolve("services-" + i);
        write(tree, all.subList(i, Math.min(all.size(), i + OF_A_RUN)));
        VerifyGoal.run(
            GateRequest.of(tree, NOW).history(history).runId("run-" + i).engine("1").build());
      }
    } else {
      long start = System.nanoTime();
      Path governance = Files.createDirectories(folder.resolve("governance"));
      System.out.println(
          DependencyReviewGoal.run(
                  GateRequest.of(governance, NOW).history(history).engine("1").build(), "2026-H2")
              .lastLine());
      System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
    }
  }

  private static void write(Path tree, List<ServiceFacts> services) throws IOException {
    for (ServiceFacts service : services) {
      String name = service.node().name();
      StringBuilder text =
          new StringBuilder("apiVersion: prr.dev/v1\nkind: Service\nmetadata: {name: ")
              .append(name)
              .append(", team: ")
              .append(service.node().team().orElseThrow())
              .append("}\nspec:\n  tier: 2\n  stage: operate\n  role: service\n  dependencies:");
      if (service.edges().isEmpty()) {
        text.append(" none\n");
      }
      for (Edge edge : service.edges()) {
        text.append("\n    - {name: ").append(edge.to());
        text.append(", criticality: ").append(edge.strength().id());
        text.append(", target: 99.9%, team: databases}");
      }
      Path file = tree.resolve(name).resolve("prr.yaml");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.append('\n'));
    }
  }
}
