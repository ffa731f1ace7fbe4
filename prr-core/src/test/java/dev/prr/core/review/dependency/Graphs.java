package dev.prr.core.review.dependency;

import dev.prr.core.fact.Ratio;
import dev.prr.core.history.record.Period;
import dev.prr.core.review.dependency.DependencyReview.Input;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Node;
import dev.prr.core.review.dependency.graph.NodeKind;
import dev.prr.core.review.dependency.graph.Source;
import dev.prr.core.review.dependency.graph.Strength;
import dev.prr.core.review.dependency.plan.Plan;
import dev.prr.core.review.dependency.plan.Plans;
import dev.prr.core.review.dependency.plan.Task;
import dev.prr.core.review.dependency.source.Observed;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** Graphs for tests: recorded services without a history. */
public final class Graphs {

  public static final Period PERIOD = Period.parse("2026-H2").orElseThrow();
  public static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private static final Costs NO_COSTS = new Costs(List.of(), List.of());

  private Graphs() {}

  /** Lines such as {@code web > cart, checkout}: all hard, all of that promise. */
  public static Recorded services(String promise, String... lines) {
    Map<String, List<Edge>> edges = new TreeMap<>();
    for (String line : lines) {
      String[] sides = line.split(" > ", -1);
      for (String to : sides[1].split(", ", -1)) {
        edges.computeIfAbsent(sides[0], k -> new ArrayList<>());
        edges.computeIfAbsent(to, k -> new ArrayList<>());
        edges
            .get(sides[0])
            .add(
                Edge.of(sides[0], to, Strength.HARD, Source.DECLARED, sides[0] + ": prr.yaml:9:5"));
      }
    }
    List<ServiceFacts> services = new ArrayList<>();
    edges.forEach(
        (name, needs) ->
            services.add(
                new ServiceFacts(
                    service(name, "team-" + name.charAt(0), promise), needs, List.of())));
    return new Recorded(services, Map.of());
  }

  public static Node service(String name, String team, String promise) {
    Node bare = Node.named(name, name + ": prr.yaml:1:1");
    return new Node(
        name,
        Optional.of(team),
        bare.tier(),
        Ratio.parse(promise),
        NodeKind.SERVICE,
        bare.copies(),
        false,
        List.of(),
        bare.place());
  }

  /** The demo shop of microservices-demo, as its deployment hands addresses to its parts. */
  public static Recorded shop(String promise) {
    return services(
        promise,
        "loadgenerator > frontend",
        "frontend > adservice, cartservice, checkoutservice, currencyservice,"
            + " productcatalogservice, recommendationservice, shippingservice",
        "checkoutservice > cartservice, currencyservice, emailservice, paymentservice,"
            + " productcatalogservice, shippingservice",
        "recommendationservice > productcatalogservice",
        "cartservice > redis-cart");
  }

  /** A layered graph of so many services, the same each time. */
  public static Recorded large(int services, int edges) {
    Random random = new Random(services);
    List<List<Edge>> needs = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      needs.add(new ArrayList<>());
    }
    String[] promises = {"99.9%", "99.95%", "99.99%", "99.5%", ""};
    for (int i = 0; i < edges; i++) {
      int from = random.nextInt(services - 1);
      int to = from + 1 + (int) ((services - from - 1) * Math.sqrt(random.nextDouble()));
      Strength strength = random.nextInt(3) == 0 ? Strength.HARD : Strength.SOFT;
      needs
          .get(from)
          .add(Edge.of(name(from), name(to), strength, Source.DECLARED, name(from) + ": prr.yaml"));
    }
    List<ServiceFacts> all = new ArrayList<>();
    for (int i = 0; i < services; i++) {
      String promise = promises[random.nextInt(promises.length)];
      all.add(
          new ServiceFacts(
              service(name(i), "team-%02d".formatted(i % 40), promise), needs.get(i), List.of()));
    }
    return new Recorded(all, Map.of());
  }

  private static String name(int number) {
    return "service-%04d".formatted(number);
  }

  public static Input input(Recorded recorded) {
    return new Input(
        PERIOD, TODAY, recorded, List.of(), Plans.NONE, Optional.empty(), NO_COSTS, Before.NONE);
  }

  public static DependencyReview review(Recorded recorded) {
    return DependencyReview.of(input(recorded));
  }

  /** The shop with a plan, a last review, calls that were seen and an incident. */
  public static DependencyReview planned() {
    Plans plans =
        new Plans(
            Optional.empty(),
            List.of(),
            Map.of(),
            Set.of(),
            List.of(service("card-network", "payments", "99.5%").as(NodeKind.EXTERNAL)),
            List.of(
                Edge.of("paymentservice", "card-network", Strength.HARD, Source.DECLARED, "plans"),
                Edge.of("frontend", "card-network", Strength.SOFT, Source.DECLARED, "plans")),
            List.of(
                new Plan(
                    "redis-cart",
                    Plan.Decision.MITIGATE,
                    Optional.of("One store is simple."),
                    Optional.empty(),
                    Optional.of("Alert CartStoreDown"),
                    Optional.of("#carts"),
                    Optional.of("The rota of the platform."),
                    Optional.of("It moves to another region."),
                    Optional.of(Plan.Effectiveness.PARTLY),
                    Optional.of("Restarts are quicker."),
                    Optional.of(TODAY.plusMonths(6)),
                    List.of(
                        new Task(
                            "replica",
                            "A replica in a second zone.",
                            "team-r",
                            TODAY.minusDays(3),
                            Task.Status.OPEN,
                            Optional.empty())),
                    "plans.yaml:5:9")));
    Before before =
        new Before(
            "2026-H1",
            Map.of("frontend", "shop", "oldservice", ""),
            Set.of("frontend oldservice"),
            Map.of("redis-cart replica", "open", "redis-cart old", "open"),
            Map.of("redis-cart", "accept"));
    Observed seen =
        new Observed(
            new SourcePath("observed/calls.json"),
            "Jaeger dependencies",
            List.of(),
            List.of(
                Edge.of("frontend", "adservice", Strength.UNSAID, Source.OBSERVED, "calls:1:1"),
                Edge.of("frontend", "tracker", Strength.UNSAID, Source.OBSERVED, "calls:2:1")),
            List.of(
                new LeftOut(
                    LeftOut.Reason.MALFORMED,
                    "This row does not say who the called side is.",
                    Location.startOf(new SourcePath("observed/calls.json")))),
            0);
    return DependencyReview.of(
        new Input(
            PERIOD,
            TODAY,
            shop("99.9%"),
            List.of(seen),
            plans,
            Optional.empty(),
            new Costs(
                List.of(new Hurt("1", "redis-cart", "cartservice", BigDecimal.valueOf(90))),
                List.of()),
            before));
  }
}
