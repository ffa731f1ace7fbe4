package dev.prr.core.fact;

import dev.prr.core.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One value as far as it could be read: known, missing (it was looked for and is not there) or
 * unknown with a reason.
 *
 * <p>Missing is a statement about what is written; unknown is a statement about us. Neither is ever
 * turned into the other silently.
 *
 * @param <T> an immutable value: text, a boolean, a number, an enumeration or a unit of this room
 */
public sealed interface Fact<T> {

  /**
   * Read, and this is it.
   *
   * @param places where it was read, the one to change first; never empty
   */
  record Known<T>(T value, List<Location> places) implements Fact<T> {
    public Known {
      places = List.copyOf(places);
      if (places.isEmpty()) {
        throw new IllegalArgumentException("a known fact says where it was read");
      }
    }

    @Override
    public Location place() {
      return places.get(0);
    }
  }

  /**
   * Looked for and not there.
   *
   * @param place the nearest thing around it that is there
   */
  record Missing<T>(Location place) implements Fact<T> {}

  /** Could not be known. */
  record Unknown<T>(Gap gap) implements Fact<T> {
    @Override
    public Location place() {
      return gap.place();
    }
  }

  /** Where it was read; for a missing one the nearest parent, for an unknown one the reason. */
  Location place();

  static <T> Fact<T> known(T value, Location place) {
    return new Known<>(value, List.of(place));
  }

  static <T> Fact<T> known(T value, List<Location> places) {
    return new Known<>(value, places);
  }

  static <T> Fact<T> missing(Location place) {
    return new Missing<>(place);
  }

  static <T> Fact<T> unknown(Gap gap) {
    return new Unknown<>(gap);
  }

  static <T> Fact<T> unknown(Gap.Reason reason, String detail, Location place) {
    return new Unknown<>(new Gap(reason, detail, place));
  }

  default <R> R fold(
      Function<? super Known<T>, ? extends R> known,
      Function<? super Missing<T>, ? extends R> missing,
      Function<? super Unknown<T>, ? extends R> unknown) {
    if (this instanceof Known<T> k) {
      return known.apply(k);
    }
    return this instanceof Missing<T> m ? missing.apply(m) : unknown.apply((Unknown<T>) this);
  }

  /** The same fact about another value; what is not known stays as it is. */
  default <R> Fact<R> map(Function<? super T, ? extends R> change) {
    return fold(
        k -> new Known<R>(change.apply(k.value()), k.places()),
        m -> new Missing<R>(m.place()),
        u -> new Unknown<R>(u.gap()));
  }

  /** Goes on with a known value; what is not known stays as it is. */
  default <R> Fact<R> flatMap(Function<? super T, ? extends Fact<R>> change) {
    return fold(
        k -> change.apply(k.value()), m -> new Missing<R>(m.place()), u -> new Unknown<R>(u.gap()));
  }

  /** What applies where nothing is written: a default of the format, at the nearest parent. */
  default Fact<T> orDefault(T value) {
    return this instanceof Missing<T> m ? known(value, m.place()) : this;
  }

  /** The value if it is known. */
  default Optional<T> ifKnown() {
    return this instanceof Known<T> k ? Optional.of(k.value()) : Optional.empty();
  }

  /** Whether it is known to be this value. */
  default boolean is(T expected) {
    return this instanceof Known<T> k && k.value().equals(expected);
  }

  default boolean isKnown() {
    return this instanceof Known;
  }

  default boolean isMissing() {
    return this instanceof Missing;
  }
}
