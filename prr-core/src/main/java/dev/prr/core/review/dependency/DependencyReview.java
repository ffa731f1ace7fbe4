package dev.prr.core.review.dependency;

import dev.prr.core.document.shape.Spelling;
import dev.prr.core.history.record.Period;
import dev.prr.core.review.dependency.graph.Edge;
import dev.prr.core.review.dependency.graph.Graph;
import dev.prr.core.review.dependency.graph.Source;
import dev.prr.core.review.dependency.graph.Strength;
import dev.prr.core.review.dependency.plan.Plan;
import dev.prr.core.review.dependency.plan.Plans;
import dev.prr.core.review.dependency.source.Observed;
import dev.prr.core.review.organization.Organization;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A review of the dependencies of an organization.
 *
 * @param title the name of the organization
 * @param standings every thing of the graph, by name
 * @param ranking dependencies, the one that can cost most first
 * @param entries where users come in
 * @param critical the things on the hard ways from users to the first of the ranking that they hang
 *     on
 * @param remarks what the reader has to know about the input, in sentences
 */
public record DependencyReview(
    String title,
    Period period,
    LocalDate today,
    Graph graph,
    List<Standing> standings,
    List<Standing> ranking,
    Set<String> entries,
    Set<String> critical,
    List<Mismatch> mismatches,
    Plans plans,
    Changes changes,
    List<Observed> observed,
    List<String> remarks) {

  /** What is reviewed where no file says how the organization is called. */
  public static final String EVERYTHING = "all services";

  /** What the figures rest on, to be printed with them. */
  public static final List<String> ASSUMPTIONS =
      List.of(
          "Things fail independently of each other. Common causes (one network, one region, one"
              + " release) make the bound too high.",
          "Availability is time. A service that answers from a cache while a dependency is down is"
              + " better than the bound: declare that dependency soft.",
          "Only dependencies that are declared hard count, each once, at whatever depth. One that"
              + " promises nothing is taken as never failing, so the bound can only be too high.",
          "Several copies count only in the figure that is marked optimistic, as if they failed"
              + " independently.",
          "Expected minutes are what a dependency may lose and still keep its promise, times the"
              + " services that are down with it. They are no forecast.");

  public DependencyReview {
    standings = List.copyOf(standings);
    ranking = List.copyOf(ranking);
    entries = new TreeSet<>(entries);
    critical = new TreeSet<>(critical);
    mismatches = List.copyOf(mismatches);
    observed = List.copyOf(observed);
    remarks = List.copyOf(remarks);
  }

  /** All that a review is made of. */
  public record Input(
      Period period,
      LocalDate today,
      Recorded recorded,
      List<Observed> observed,
      Plans plans,
      Optional<Organization> organization,
      Costs costs,
      Before before) {
    public Input {
      observed = List.copyOf(observed);
    }
  }

  /** Puts the graph together and measures it. */
  public static DependencyReview of(Input input) {
    Joining joining = new Joining(input.plans(), input.organization());
    Graph graph = joining.join(input.recorded(), input.observed(), named(input.costs().hurts()));
    Measuring measuring =
        new Measuring(graph, input.period().duration().toDays(), input.costs().hurts());
    List<Standing> standings = measuring.standings();
    List<Standing> ranking = Measuring.ranking(standings);
    return new DependencyReview(
        input.organization().map(Organization::name).orElse(EVERYTHING),
        input.period(),
        input.today(),
        graph,
        standings,
        ranking,
        names(graph, measuring.entries()),
        critical(graph, measuring, ranking),
        Mismatches.of(graph, standings, measuring.needs().components()),
        input.plans(),
        Changes.of(input.before(), graph, input.plans(), input.today()),
        input.observed(),
        remarks(input, graph, joining.strangers()));
  }

  private static List<Edge> named(List<Hurt> hurts) {
    return hurts.stream()
        .map(
            hurt ->
                Edge.of(
                    hurt.service(),
                    hurt.dependency(),
                    Strength.UNSAID,
                    Source.INCIDENT,
                    "incidents"))
        .toList();
  }

  private static Set<String> names(Graph graph, BitSet numbers) {
    Set<String> names = new TreeSet<>();
    numbers.stream().forEach(i -> names.add(graph.node(i).name()));
    return names;
  }

  private static Set<String> critical(Graph graph, Measuring measuring, List<Standing> ranking) {
    Set<String> names = new TreeSet<>();
    Optional<Integer> first =
        ranking.stream()
            .filter(standing -> standing.use().entries() > 0)
            .findFirst()
            .flatMap(standing -> graph.number(standing.node().name()));
    if (first.isEmpty()) {
      return names;
    }
    int top = first.get();
    BitSet entered = new BitSet(graph.size());
    measuring.entries().stream()
        .forEach(
            entry -> {
              entered.set(entry);
              entered.or(measuring.needs().from(entry));
            });
    for (int i = entered.nextSetBit(0); i >= 0; i = entered.nextSetBit(i + 1)) {
      if (i == top || measuring.needs().reaches(i, top)) {
        names.add(graph.node(i).name());
      }
    }
    return names;
  }

  private static List<String> remarks(Input input, Graph graph, Set<String> strangers) {
    List<String> remarks = new ArrayList<>();
    if (input.recorded().services().isEmpty()) {
      remarks.add("The history holds no service with facts; run prr:verify with this history.");
    }
    input.recorded().silent().forEach((name, why) -> remarks.add(name + ": " + why));
    remarks.addAll(input.costs().remarks());
    strangers.forEach(
        name ->
            remarks.add(
                name
                    + ": its owner is no team of prr/organization.yaml, so it counts as unowned."));
    List<String> known = graph.nodes().stream().map(n -> n.name()).toList();
    for (Plan plan : input.plans().plans()) {
      if (graph.node(plan.dependency()).isEmpty()) {
        remarks.add(
            plan.place()
                + ": nothing in the graph is called "
                + plan.dependency()
                + "."
                + Spelling.nearest(plan.dependency(), known)
                    .map(name -> " Did you mean " + name + "?")
                    .orElse(""));
      }
    }
    return remarks;
  }

  /** The first of the ranking, at most so many. */
  public List<Standing> top(int most) {
    return ranking.stream().limit(most).toList();
  }
}
