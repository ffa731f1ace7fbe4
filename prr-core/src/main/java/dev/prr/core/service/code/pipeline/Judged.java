package dev.prr.core.service.code.pipeline;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.code.Pipeline;
import dev.prr.core.service.code.Pipeline.Host;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What can be said of one pipeline. */
final class Judged {

  private static final Set<Host> KEEP_RECORDS = Set.of(Host.GITHUB, Host.GITLAB, Host.AZURE);
  private static final Set<Host> ORDERED = Set.of(Host.GITHUB, Host.GITLAB, Host.JENKINS);

  private final Definition definition;
  private final boolean stagedElsewhere;

  /**
   * @param stagedElsewhere whether any pipeline deploys to something that is not production
   */
  Judged(Definition definition, boolean stagedElsewhere) {
    this.definition = definition;
    this.stagedElsewhere = stagedElsewhere;
  }

  Pipeline pipeline() {
    Fact<Boolean> production = toProduction();
    return new Pipeline(
        Fact.known(definition.name(), definition.place()),
        Fact.known(definition.host(), definition.place()),
        testsEveryChange(),
        deploys(),
        production,
        ifTrue(production, this::stagedFirst),
        ifTrue(production, this::smokeTested),
        ifTrue(deploys(), this::recordsDeployments),
        ifTrue(production, this::budgetChecked),
        definition.place());
  }

  /** Asked only of what deploys; unknown where it is not known whether it does. */
  private static Fact<Boolean> ifTrue(Fact<Boolean> condition, Supplier<Fact<Boolean>> otherwise) {
    return condition.flatMap(
        holds -> holds ? otherwise.get() : Fact.<Boolean>missing(condition.place()));
  }

  private Fact<Boolean> testsEveryChange() {
    if (!definition.everyChange()) {
      return Fact.known(false, definition.place());
    }
    Optional<Job> tests =
        definition.jobs().stream().filter(job -> job.runs(Command.TEST)).findFirst();
    if (tests.isPresent()) {
      return Fact.known(true, tests.get().place());
    }
    Optional<Job> script =
        definition.jobs().stream()
            .filter(job -> job.commands().stream().anyMatch(Command::callsScript))
            .findFirst();
    return script
        .map(
            job ->
                Fact.<Boolean>unknown(
                    Gap.Reason.UNREADABLE,
                    "A script decides what is run here; call the tests in a step of their own.",
                    job.place()))
        .orElseGet(this::falseUnlessHidden);
  }

  private Fact<Boolean> falseUnlessHidden() {
    return definition
        .gap()
        .map(Fact::<Boolean>unknown)
        .orElseGet(() -> Fact.known(false, definition.place()));
  }

  private Fact<Boolean> deploys() {
    return definition.jobs().stream()
        .filter(Job::deploys)
        .findFirst()
        .map(job -> Fact.known(true, job.place()))
        .orElseGet(this::falseUnlessHidden);
  }

  private Fact<Boolean> toProduction() {
    Optional<Job> production =
        definition.jobs().stream().filter(Job::deploysToProduction).findFirst();
    if (production.isPresent()) {
      return Fact.known(true, production.get().place());
    }
    return definition.jobs().stream()
        .filter(job -> job.environment().filter(e -> e.contains("$")).isPresent())
        .findFirst()
        .map(
            job ->
                Fact.<Boolean>unknown(
                    Gap.Reason.AMBIGUOUS,
                    "A variable says where this job deploys to.",
                    job.place()))
        .orElseGet(this::falseUnlessHidden);
  }

  private List<Job> production() {
    return definition.jobs().stream().filter(Job::deploysToProduction).toList();
  }

  private Fact<Boolean> stagedFirst() {
    for (Job job : production()) {
      boolean staged = definition.before(job).stream().anyMatch(Judged::isStaging);
      if (!staged) {
        return orderUnknown(job).orElseGet(() -> Fact.known(false, job.place()));
      }
    }
    return Fact.known(true, production().get(0).place());
  }

  private static boolean isStaging(Job job) {
    return job.deploys() && !job.deploysToProduction();
  }

  /** Why another order than the written one may hold. */
  private Optional<Fact<Boolean>> orderUnknown(Job job) {
    Optional<Gap> hidden = definition.gap();
    if (hidden.isPresent()) {
      return hidden.map(Fact::unknown);
    }
    boolean unordered = !ORDERED.contains(definition.host());
    return unordered || stagedElsewhere
        ? Optional.of(
            Fact.unknown(
                Gap.Reason.AMBIGUOUS,
                "Other jobs deploy elsewhere, but nothing read here says that this one waits for"
                    + " them; name them under needs.",
                job.place()))
        : Optional.empty();
  }

  private Fact<Boolean> smokeTested() {
    for (Job job : production()) {
      Set<Job> before = definition.before(job);
      boolean tested =
          before.stream()
              .filter(Job::isCalledSmokeTest)
              .anyMatch(
                  test ->
                      isStaging(test)
                          || definition.before(test).stream().anyMatch(Judged::isStaging));
      if (!tested) {
        return orderUnknown(job)
            .filter(unknown -> definition.gap().isPresent())
            .orElseGet(() -> Fact.known(false, job.place()));
      }
    }
    return Fact.known(true, production().get(0).place());
  }

  private Fact<Boolean> recordsDeployments() {
    Location place =
        definition.jobs().stream().filter(Job::deploys).findFirst().orElseThrow().place();
    boolean kept =
        KEEP_RECORDS.contains(definition.host())
            && definition.jobs().stream().anyMatch(job -> job.environment().isPresent());
    boolean told = definition.jobs().stream().anyMatch(job -> job.runs(Command.RECORD));
    return kept || told ? Fact.known(true, place) : unlessHidden(place);
  }

  private Fact<Boolean> budgetChecked() {
    for (Job job : production()) {
      boolean asked =
          job.runs(Command.BUDGET)
              || definition.before(job).stream().anyMatch(other -> other.runs(Command.BUDGET));
      if (!asked) {
        return unlessHidden(job.place());
      }
    }
    return Fact.known(true, production().get(0).place());
  }

  private Fact<Boolean> unlessHidden(Location place) {
    return definition.gap().map(Fact::<Boolean>unknown).orElseGet(() -> Fact.known(false, place));
  }
}
