package dev.prr.core.report.dependency;

import dev.prr.core.report.dependency.picture.Picture;
import dev.prr.core.report.dependency.picture.Views;
import dev.prr.core.report.html.Cell;
import dev.prr.core.report.html.DataTable;
import dev.prr.core.report.html.Html;
import dev.prr.core.report.html.Links;
import dev.prr.core.report.html.Metric;
import dev.prr.core.report.html.Outline;
import dev.prr.core.report.html.Tone;
import dev.prr.core.report.html.jte.dependency.JtepageGenerated;
import dev.prr.core.review.dependency.Changes;
import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.Mismatch;
import dev.prr.core.review.dependency.Standing;
import dev.prr.core.review.dependency.Standing.Single;
import dev.prr.core.review.dependency.plan.Plan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The page that a meeting looks at. */
public final class DependencyPage {

  /** So many of the ranking are shown as rows, the first of them with a picture each. */
  private static final int TOP = 25;

  private static final int PICTURES = 6;
  private static final int MOST = 60;

  private final DependencyReview review;

  private DependencyPage(DependencyReview review) {
    this.review = review;
  }

  /** The whole text. */
  static String of(DependencyReview review) {
    return Html.of((out, none) -> JtepageGenerated.render(out, none, new DependencyPage(review)));
  }

  /** What stands around the content. */
  public Outline outline() {
    List<Outline.Entry> sections = new ArrayList<>();
    sections.add(Outline.Entry.of("The graph", "#graph"));
    sections.add(entry("Who owns your uptime", "#ranking", review.ranking().size()));
    sections.add(entry("Promises", "#promises", tooHigh().size()));
    sections.add(entry("Plans and decisions", "#plans", review.plans().plans().size()));
    sections.add(Outline.Entry.of("Since the last review", "#changes"));
    sections.add(entry("What does not fit", "#mismatches", review.mismatches().size()));
    sections.add(Outline.Entry.of("One by one", "#closer"));
    sections.add(Outline.Entry.of("What it rests on", "#basis"));
    return Outline.of("System critical dependencies", review.title() + ", " + review.period())
        .with(sections);
  }

  private static Outline.Entry entry(String label, String href, int count) {
    return new Outline.Entry(label, href, Integer.toString(count));
  }

  public DependencyReview review() {
    return review;
  }

  public List<Metric> metrics() {
    long single = count(Single.YES);
    long unsaid = count(Single.UNSAID);
    long late =
        review.changes().progress().stream()
            .filter(p -> p.word() == Changes.Word.LATE || p.word() == Changes.Word.FORGOTTEN)
            .count();
    int broken = tooHigh().size();
    return List.of(
        Metric.of("Things", review.graph().size())
            .with(Words.count(review.graph().edges().size(), "dependency edge")),
        Metric.of("Single points of failure", single)
            .as(single > 0 ? Tone.WARN : Tone.GOOD)
            .with("of " + unsaid + " more nobody says"),
        Metric.of("Promises too high", broken)
            .as(broken > 0 ? Tone.WARN : Tone.GOOD)
            .with("above what dependencies allow"),
        Metric.of("Tasks late or forgotten", late)
            .as(late > 0 ? Tone.WARN : Tone.GOOD)
            .with("of " + review.changes().progress().size()));
  }

  private long count(Single single) {
    return review.standings().stream().filter(s -> s.use().single() == single).count();
  }

  public Picture overview() {
    return Views.overview(review);
  }

  /** The first of the ranking, each with its neighbours. */
  public List<Closer> closer() {
    return review.top(PICTURES).stream().map(s -> Closer.of(review, s)).toList();
  }

  /** The ranking. */
  public DataTable ranking() {
    DataTable.Builder table =
        DataTable.of(
                "Dependencies, the one that can cost most first",
                "Dependency",
                "Owner",
                "Promise",
                "#Down with it",
                "#Of tier 1",
                "#Only through it",
                "Single point",
                "#Expected",
                "#Lost",
                "Decision")
            .underHeading()
            .orElse("Nothing is declared as a hard dependency.");
    List<Standing> top = review.top(TOP);
    for (int i = 0; i < top.size(); i++) {
      Standing standing = top.get(i);
      Cell name = Cell.of(standing.node().name());
      table.row(
          i < PICTURES ? name.to("#around-" + Links.anchor(standing.node().name())) : name,
          Cell.of(Words.owner(standing)),
          Cell.of(Words.promise(standing)),
          Cell.of(standing.use().dependents()),
          Cell.of(standing.use().tierOne()),
          Cell.of(standing.use().dominated()),
          single(standing.use().single()),
          Cell.of(Words.expected(standing)),
          Cell.of(standing.use().incidents() == 0 ? "" : Words.minutes(standing.use().lost())),
          decision(standing));
    }
    return table.build();
  }

  private static Cell single(Single single) {
    return switch (single) {
      case YES -> Cell.mark(Tone.WARN, "yes");
      case UNSAID -> Cell.mark(Tone.OPEN, "unknown");
      case NO -> Cell.of("no");
    };
  }

  private Cell decision(Standing standing) {
    Optional<Plan> plan = review.plans().of(standing.node().name());
    return plan.map(p -> Cell.of(p.decision().id()).to("#plan-" + Links.anchor(p.dependency())))
        .orElse(Cell.mark(Tone.OPEN, "open"));
  }

  /** How many more there are than the ranking shows. */
  public int unranked() {
    return Math.max(0, review.ranking().size() - TOP);
  }

  /** Promises that cannot be kept. */
  public DataTable promises() {
    DataTable.Builder table =
        DataTable.of(
                "Promises above what hard dependencies allow",
                "Service",
                "Owner",
                "#Promises",
                "#Allowed",
                "#Optimistic",
                "#May lose",
                "#They may lose",
                "Lowest promise",
                "#Hard below it")
            .underHeading()
            .orElse("None, as far as promises are known.");
    tooHigh().stream()
        .limit(MOST)
        .forEach(
            s ->
                table.row(
                    Cell.of(s.node().name()),
                    Cell.of(Words.owner(s)),
                    Cell.of(Words.promise(s)),
                    Cell.of(Words.short3(s.need().allowance().most())),
                    Cell.of(Words.short3(s.need().allowance().optimistic())),
                    Cell.of(s.need().budget().map(b -> Words.minutes(b.allowed())).orElse("")),
                    Cell.of(s.need().budget().map(b -> Words.minutes(b.used())).orElse("")),
                    Cell.of(s.need().weakest().orElse("")),
                    Cell.of(s.need().hard())));
    return table.build();
  }

  /** The one that misses most first. */
  private List<Standing> tooHigh() {
    return review.standings().stream()
        .filter(s -> s.need().budget().filter(b -> b.left().signum() < 0).isPresent())
        .sorted(
            Comparator.comparing(
                (Standing s) -> s.need().budget().map(b -> b.left()).orElse(BigDecimal.ZERO)))
        .toList();
  }

  /** How many more there are than the table of promises shows. */
  public int unpromised() {
    return Math.max(0, tooHigh().size() - MOST);
  }

  /** What is planned, and what changed. */
  public PlanTables plans() {
    return new PlanTables(review, review.top(TOP));
  }

  /** The sorts of mismatches that were found. */
  public List<Mismatch.Kind> kinds() {
    return review.mismatches().stream().map(Mismatch::kind).distinct().sorted().toList();
  }

  public int count(Mismatch.Kind kind) {
    return (int) review.mismatches().stream().filter(m -> m.kind() == kind).count();
  }

  /** The first of one sort. */
  public DataTable mismatches(Mismatch.Kind kind) {
    DataTable.Builder table = DataTable.of(kind.title(), "Whose", "To what", "What").underHeading();
    review.mismatches().stream()
        .filter(m -> m.kind() == kind)
        .limit(MOST)
        .forEach(m -> table.row(Cell.of(m.subject()), Cell.of(m.other()), Cell.of(m.says())));
    return table.build();
  }

  /** How many more there are of one sort. */
  public int more(Mismatch.Kind kind) {
    return Math.max(0, count(kind) - MOST);
  }

  /** What other tools said. */
  public DataTable files() {
    DataTable.Builder table =
        DataTable.of("Files of other tools", "File", "Read as", "#Lines", "#Left out", "First")
            .underHeading()
            .orElse("No file of another tool was given.");
    review
        .observed()
        .forEach(
            file ->
                table.row(
                    Cell.code(file.path().value()),
                    Cell.of(file.format().isEmpty() ? "not read" : file.format()),
                    Cell.of(file.edges().size()),
                    Cell.of((long) file.leftOut().size() + file.unlisted()),
                    Cell.of(
                        file.leftOut().stream()
                            .findFirst()
                            .map(row -> row.place() + " " + row.detail())
                            .orElse(""))));
    return table.build();
  }
}
