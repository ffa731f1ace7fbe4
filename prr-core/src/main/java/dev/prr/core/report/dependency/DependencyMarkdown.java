package dev.prr.core.report.dependency;

import dev.prr.core.review.dependency.Changes;
import dev.prr.core.review.dependency.DependencyReview;
import dev.prr.core.review.dependency.Mismatch;
import dev.prr.core.review.dependency.Standing;
import dev.prr.core.review.dependency.plan.Plan;
import dev.prr.core.review.dependency.plan.Task;
import dev.prr.core.text.MarkdownText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The review on pages of Markdown, in the order in which a meeting goes through it. */
public final class DependencyMarkdown {

  private static final int TOP = 20;
  private static final int MOST = 30;

  private final DependencyReview review;
  private final StringBuilder page = new StringBuilder();

  private DependencyMarkdown(DependencyReview review) {
    this.review = review;
  }

  /** The whole text. */
  public static String of(DependencyReview review) {
    DependencyMarkdown markdown = new DependencyMarkdown(review);
    markdown.head();
    markdown.ranking();
    markdown.budgets();
    markdown.plans();
    markdown.changes();
    markdown.mismatches();
    markdown.foot();
    return markdown.page.toString();
  }

  private void head() {
    line("# System critical dependencies, " + review.period());
    line("");
    line(
        text(review.title())
            + ": "
            + Words.count(review.graph().size(), "node")
            + ", "
            + Words.count(review.graph().edges().size(), "edge")
            + ", as recorded on "
            + review.today()
            + ". Teams are named so that work finds its owner; nothing here ranks them.");
    review.remarks().stream().limit(MOST).forEach(remark -> line("\n> " + text(remark)));
    more(review.remarks().size() - MOST);
  }

  private void ranking() {
    section("Who owns your uptime");
    line(
        "What each dependency may cost while it keeps its promise: the minutes it may be down in the"
            + " period, times the services that are down with it.");
    table(
        "Dependency",
        "Owner",
        "Promise",
        "Down with it",
        "Single point of failure",
        "Expected",
        "Lost",
        "Decision");
    for (Standing standing : review.top(TOP)) {
      row(
          code(standing.node().name()),
          text(Words.owner(standing)),
          Words.promise(standing),
          standing.use().dependents() + " (" + standing.use().tierOne() + " of tier 1)",
          Words.single(standing.use().single()),
          Words.expected(standing),
          standing.use().incidents() == 0 ? "" : Words.minutes(standing.use().lost()),
          review.plans().of(standing.node().name()).map(p -> p.decision().id()).orElse("open"));
    }
    more(review.ranking().size() - TOP);
  }

  private void budgets() {
    List<Standing> tight =
        review.standings().stream()
            .filter(s -> s.need().budget().filter(b -> b.left().signum() < 0).isPresent())
            .toList();
    section("Promises that cannot be kept");
    if (tight.isEmpty()) {
      line("None, as far as promises are known.");
      return;
    }
    table("Service", "Owner", "Promises", "Dependencies allow", "Optimistic", "Missing");
    for (Standing standing : tight.subList(0, Math.min(MOST, tight.size()))) {
      row(
          code(standing.node().name()),
          text(Words.owner(standing)),
          Words.promise(standing),
          Words.short3(standing.need().allowance().most()),
          Words.short3(standing.need().allowance().optimistic()),
          standing.need().budget().map(b -> Words.minutes(b.left().negate())).orElse(""));
    }
    more(tight.size() - MOST);
  }

  private void plans() {
    section("Plans and decisions");
    for (Plan plan : review.plans().plans()) {
      line("\n### " + text(plan.dependency()) + ": " + plan.decision().id() + "\n");
      said("Why it is so", plan.why());
      said("Why it is acceptable", plan.acceptable());
      said("Noticed by", plan.detect());
      said("Told by", plan.communicate());
      said("Escalated by", plan.escalate());
      said("Coming changes", plan.changes());
      said(
          "The last plan",
          plan.effectiveness()
              .map(e -> e.id().replace('-', ' '))
              .map(word -> word + plan.effect().map(t -> ": " + t).orElse("")));
      said("Looked at again by", plan.nextReview().map(Object::toString));
      for (Task task : plan.tasks()) {
        boolean done = task.status() == Task.Status.DONE;
        line(
            (done ? "- [x] " : "- [ ] ")
                + text(task.task())
                + " ("
                + text(task.team())
                + ", "
                + task.due()
                + ", "
                + task.status().id()
                + task.note().map(note -> ": " + text(note)).orElse("")
                + ")");
      }
    }
    List<String> open =
        review.top(TOP).stream()
            .map(s -> s.node().name())
            .filter(name -> review.plans().of(name).isEmpty())
            .map(DependencyMarkdown::code)
            .toList();
    if (!open.isEmpty()) {
      line("\nTo be decided: " + String.join(", ", open) + ".");
    }
  }

  private void changes() {
    Changes changes = review.changes();
    section("Since the last review");
    if (changes.since().isEmpty()) {
      line("There is no earlier review to compare with.");
    } else {
      line("Since " + text(changes.since()) + ".");
      said("New", list(changes.appeared().stream()));
      said("Gone", list(changes.gone().stream()));
      said(
          "Owned by another team",
          list(
              changes.reowned().stream()
                  .map(r -> r.name() + " (" + none(r.from()) + " to " + none(r.to()) + ")")));
      said("New dependencies", list(changes.newEdges().stream().map(e -> e.replace(" ", " to "))));
      said(
          "Gone dependencies", list(changes.goneEdges().stream().map(e -> e.replace(" ", " to "))));
    }
    if (!changes.progress().isEmpty()) {
      table("Dependency", "Task", "Team", "Due", "Progress");
      for (Changes.Progress progress : changes.progress()) {
        row(
            code(progress.dependency()),
            text(progress.task()),
            text(progress.team()),
            progress.due(),
            Words.word(progress.word()));
      }
    }
  }

  private static String none(String team) {
    return team.isEmpty() ? "nobody" : team;
  }

  private static Optional<String> list(Stream<String> names) {
    List<String> all = names.toList();
    String shown = String.join(", ", all.subList(0, Math.min(MOST, all.size())));
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(shown + (all.size() > MOST ? " and " + (all.size() - MOST) + " more" : ""));
  }

  private void mismatches() {
    section("What does not fit together");
    for (Mismatch.Kind kind : Mismatch.Kind.values()) {
      List<Mismatch> found = review.mismatches().stream().filter(m -> m.kind() == kind).toList();
      if (!found.isEmpty()) {
        line("\n### " + kind.title() + " (" + found.size() + ")\n");
        for (Mismatch mismatch : found.subList(0, Math.min(MOST, found.size()))) {
          String other = mismatch.other().isEmpty() ? "" : " to " + code(mismatch.other());
          line("- " + code(mismatch.subject()) + other + ": " + text(mismatch.says()));
        }
        more(found.size() - MOST);
      }
    }
  }

  private void foot() {
    section("What the figures rest on");
    DependencyReview.ASSUMPTIONS.forEach(sentence -> line("- " + sentence));
    review
        .observed()
        .forEach(
            file -> {
              line(
                  "- "
                      + code(file.path().value())
                      + ": "
                      + (file.format().isEmpty() ? "not read" : file.format())
                      + ", "
                      + Words.count(file.edges().size(), "edge")
                      + ", "
                      + Words.count((long) file.leftOut().size() + file.unlisted(), "row")
                      + " left out");
              file.leftOut().stream()
                  .limit(MOST)
                  .forEach(row -> line("  - " + code(row.place()) + " " + text(row.detail())));
            });
  }

  private void section(String title) {
    line("\n## " + title + "\n");
  }

  private void said(String what, Optional<String> text) {
    text.ifPresent(sentence -> line("- " + what + ": " + text(sentence)));
  }

  private void table(String... columns) {
    line("\n| " + String.join(" | ", columns) + " |");
    line("|" + "---|".repeat(columns.length));
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private void more(int number) {
    if (number > 0) {
      line("\nand " + number + " more in review.json");
    }
  }

  private void line(String markdown) {
    page.append(markdown).append('\n');
  }

  private static String text(String outside) {
    return MarkdownText.of(outside);
  }

  private static String code(Object outside) {
    return MarkdownText.code(outside.toString());
  }
}
