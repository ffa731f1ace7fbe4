package dev.prr.core.review.dependency.graph;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One needs another.
 *
 * @param sources who knows of it; never empty
 * @param places where it was read, in order
 * @param copies how many of it the dependant says it can do with, one at a time; one where it says
 *     nothing
 * @param terms what the team of the dependant says about it
 */
public record Edge(
    String from,
    String to,
    Strength strength,
    Set<Source> sources,
    List<String> places,
    int copies,
    Terms terms) {

  private static final int MOST_PLACES = 8;

  /** What a team says of something it needs. */
  public record Terms(
      Optional<String> impact,
      Optional<String> fallback,
      Optional<String> detect,
      Optional<String> communicate,
      Optional<String> serviceLevel) {

    /** Nothing. */
    public static final Terms NONE =
        new Terms(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    Terms or(Terms other) {
      return new Terms(
          impact.or(other::impact),
          fallback.or(other::fallback),
          detect.or(other::detect),
          communicate.or(other::communicate),
          serviceLevel.or(other::serviceLevel));
    }
  }

  public Edge {
    sources = Collections.unmodifiableSet(EnumSet.copyOf(sources));
    places = List.copyOf(places);
  }

  /** An edge of which nothing more is known. */
  public static Edge of(String from, String to, Strength strength, Source source, String place) {
    return new Edge(from, to, strength, EnumSet.of(source), List.of(place), 1, Terms.NONE);
  }

  /** The same edge, said twice. */
  Edge and(Edge other) {
    EnumSet<Source> all = EnumSet.copyOf(sources);
    all.addAll(other.sources());
    TreeSet<String> where = new TreeSet<>(places);
    where.addAll(other.places());
    return new Edge(
        from,
        to,
        strength.and(other.strength()),
        all,
        where.stream().limit(MOST_PLACES).toList(),
        Math.max(copies, other.copies()),
        terms.or(other.terms()));
  }

  public boolean isHard() {
    return strength == Strength.HARD;
  }

  public boolean isWritten() {
    return sources.stream().anyMatch(Source::isWritten);
  }

  public boolean isObserved() {
    return sources.contains(Source.OBSERVED);
  }
}
