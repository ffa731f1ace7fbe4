package dev.prr.core.evaluate;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.rule.check.Path;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * How a condition came out, part by part, with the value and the places that were read; what {@code
 * prr:explain} prints.
 *
 * @param text the condition or test as the rule writes it; for an element of a list its place
 * @param read what lay at the path, where the node is about one
 * @param gaps why it is unknown; none when it is not
 * @param witnesses of a list test: the elements that decide, at most so many as a finding names
 * @param parts in written order; elements of lists are kept only when details were asked for
 */
public record Trace(
    Form form,
    String text,
    Truth truth,
    Optional<Read> read,
    List<Gap> gaps,
    List<Location> witnesses,
    List<Trace> parts) {

  /** What a node is. */
  public enum Form {
    /** All parts must hold. */
    ALL,
    /** One part must hold. */
    ANY,
    /** Its part must not hold. */
    NOT,
    /** Tests on one path, all of which must hold, with their say on missing and empty. */
    PATH,
    /** One test. */
    TEST,
    /** One element of a list. */
    ELEMENT
  }

  /** A path and what lay at its end. */
  public record Read(Path path, Fact<?> fact) {

    /** In the units of rules: {@code 30d}, {@code (none)}, {@code (unknown: unrendered)}. */
    public String shown() {
      return Shown.of(path.type(), fact);
    }

    /** Where it was read, the place to change first. */
    public List<Location> places() {
      return fact instanceof Fact.Known<?> known ? known.places() : List.of(fact.place());
    }
  }

  public Trace {
    gaps = List.copyOf(gaps);
    witnesses = List.copyOf(witnesses);
    parts = List.copyOf(parts);
  }

  static Trace group(Form form, String text, Truth truth, List<Trace> parts) {
    List<Gap> gaps =
        truth == Truth.UNKNOWN
            ? Answer.union(parts.stream().flatMap(part -> part.gaps().stream()))
            : List.of();
    return new Trace(form, text, truth, Optional.empty(), gaps, List.of(), parts);
  }

  static Trace test(String text, Answer answer) {
    return new Trace(
        Form.TEST,
        text,
        answer.truth(),
        Optional.empty(),
        answer.gaps(),
        answer.witnesses(),
        answer.elements());
  }

  /**
   * The tests on a path that make this condition what it is: the first in reading order that has to
   * come out otherwise for the condition to do so.
   */
  Trace deciding() {
    return switch (form) {
      case ALL, ANY -> likeThis().map(Trace::deciding).orElse(this);
      case NOT -> parts.get(0).deciding();
      case PATH, TEST, ELEMENT -> this;
    };
  }

  /** Of tests on a path: the elements that decide; none when no list does. */
  List<Location> decidingElements() {
    return switch (form) {
      case NOT -> parts.get(0).decidingElements();
      case TEST -> witnesses;
      case ALL, ANY, PATH, ELEMENT -> likeThis().map(Trace::decidingElements).orElse(List.of());
    };
  }

  private Optional<Trace> likeThis() {
    return parts.stream().filter(part -> part.truth() == truth).findFirst();
  }
}
