package dev.prr.core.evaluate;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.rule.check.Condition;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Test;
import dev.prr.core.service.Attestation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs conditions. Every part is run, also when the outcome is certain, so reasons never vary. */
final class Conditions {

  private final PathWalk walk;
  private final ValueTests values;
  private final ListTests lists;
  private final StatementTests statements;
  private final Steps steps;

  Conditions(Circumstances circumstances) {
    this(circumstances, false);
  }

  private Conditions(Circumstances circumstances, boolean withoutStatements) {
    this.steps = circumstances.steps();
    this.walk = new PathWalk(steps);
    Sides sides = new Sides(walk, circumstances);
    this.values = new ValueTests(sides, circumstances);
    this.statements = new StatementTests(sides, circumstances, withoutStatements);
    this.lists = new ListTests(this, walk, sides, circumstances);
  }

  /** As if nobody knew whether any statement counts: what holds here hangs on none of them. */
  static Conditions withoutStatements(Circumstances circumstances) {
    return new Conditions(circumstances, true);
  }

  /** The statements that counted since this was last asked. */
  List<Attestation> takeStatements() {
    return statements.takeCounted();
  }

  Trace run(Condition condition, Frame start) {
    if (condition instanceof Condition.OnPath onPath) {
      return onPath(onPath, start);
    }
    if (condition instanceof Condition.Attested attested) {
      return Trace.test(attested.text(), statements.run(attested, start));
    }
    if (condition instanceof Condition.Not not) {
      Trace part = run(not.part(), start);
      return Trace.group(Trace.Form.NOT, not.text(), part.truth().not(), List.of(part));
    }
    if (condition instanceof Condition.Any any) {
      List<Trace> parts = runEach(any.parts(), start);
      Truth truth = Truth.any(parts.stream().map(Trace::truth).toList());
      return Trace.group(Trace.Form.ANY, any.text(), truth, parts);
    }
    Condition.All all = (Condition.All) condition;
    List<Trace> parts = runEach(all.parts(), start);
    Truth truth = Truth.all(parts.stream().map(Trace::truth).toList());
    return Trace.group(Trace.Form.ALL, all.text(), truth, parts);
  }

  private List<Trace> runEach(List<Condition> conditions, Frame start) {
    return conditions.stream().map(condition -> run(condition, start)).toList();
  }

  private Trace onPath(Condition.OnPath condition, Frame start) {
    Fact<?> read = walk.read(condition.path(), start);
    Optional<Elements> elements = elements(condition, read, start);
    List<Trace> traces = new ArrayList<>();
    boolean sawMissing = false;
    for (Test test : condition.tests()) {
      Run run = run(test, condition.path(), read, elements, start);
      traces.add(run.trace());
      sawMissing |= run.sawMissing();
    }
    Trace all =
        Trace.group(
            Trace.Form.PATH,
            condition.text(),
            Truth.all(traces.stream().map(Trace::truth).toList()),
            traces);
    Trace worth =
        sawMissing && condition.ifMissing().isPresent()
            ? decided(all, Truth.of(condition.ifMissing().get()))
            : ifEmpty(condition, all, elements);
    return withRead(worth, new Trace.Read(condition.path(), read));
  }

  /** What the tests are worth when the list is empty, or may turn out to be. */
  private static Trace ifEmpty(Condition.OnPath condition, Trace all, Optional<Elements> elements) {
    if (condition.ifEmpty().isEmpty() || elements.isEmpty() || !elements.get().frames().isEmpty()) {
      return all;
    }
    Truth empty = Truth.of(condition.ifEmpty().get());
    List<Gap> gaps = elements.get().gaps();
    if (gaps.isEmpty()) {
      return decided(all, empty);
    }
    return all.truth() == empty ? all : decided(all, Truth.UNKNOWN, gaps);
  }

  private static Trace decided(Trace trace, Truth truth) {
    return decided(trace, truth, List.of());
  }

  private static Trace decided(Trace trace, Truth truth, List<Gap> gaps) {
    return new Trace(
        trace.form(), trace.text(), truth, trace.read(), gaps, List.of(), trace.parts());
  }

  private static Trace withRead(Trace trace, Trace.Read read) {
    return new Trace(
        trace.form(),
        trace.text(),
        trace.truth(),
        Optional.of(read),
        trace.gaps(),
        trace.witnesses(),
        trace.parts());
  }

  /** The elements that list tests look at; a missing list is as empty, an unknown one has none. */
  private static Optional<Elements> elements(
      Condition.OnPath condition, Fact<?> read, Frame start) {
    if (condition.tests().stream().noneMatch(Conditions::asksList)) {
      return Optional.empty();
    }
    return Optional.of(
        read.fold(
            known -> Elements.of(known.value(), condition.path().type(), start, known.place()),
            missing -> Elements.NONE,
            unknown -> Elements.unknown(unknown.gap(), start)));
  }

  private static boolean asksList(Test test) {
    return test instanceof Test.OfList
        || (test instanceof Test.Negated negated && asksList(negated.test()));
  }

  /** How a test went, and whether it met a missing side. */
  private record Run(Trace trace, boolean sawMissing) {}

  private Run run(Test test, Path path, Fact<?> read, Optional<Elements> elements, Frame start) {
    steps.take(1);
    if (test instanceof Test.Negated negated) {
      Run inner = run(negated.test(), path, read, elements, start);
      Truth truth = inner.trace().truth().not();
      return new Run(
          Trace.group(Trace.Form.NOT, test.text(), truth, List.of(inner.trace())),
          inner.sawMissing());
    }
    Answer answer = answer(test, path, read, elements, start);
    return new Run(Trace.test(test.text(), answer), answer.sawMissing());
  }

  private Answer answer(
      Test test, Path path, Fact<?> read, Optional<Elements> elements, Frame start) {
    if (test instanceof Test.Present present) {
      return read.fold(
          known -> Answer.of(present.expected()),
          missing -> Answer.of(!present.expected()),
          unknown -> Answer.unknown(List.of(unknown.gap())));
    }
    if (test instanceof Test.OfValue ofValue) {
      return values.run(ofValue, path, read, start);
    }
    if (read instanceof Fact.Unknown<?> unknown) {
      return Answer.unknown(List.of(unknown.gap()));
    }
    return lists.run((Test.OfList) test, path, elements.orElseThrow(), start);
  }
}
