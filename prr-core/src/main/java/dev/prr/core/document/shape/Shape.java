package dev.prr.core.document.shape;

import dev.prr.core.fact.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand at one place of a configuration file. A closed set, strict about everything. */
public sealed interface Shape {

  /** A text of one written form. */
  record Text(Form form) implements Shape {}

  /** One word of a closed list. */
  record Choice(List<String> words) implements Shape {
    public Choice {
      words = List.copyOf(words);
    }
  }

  /** A whole number, both bounds included. */
  record Whole(int least, int most) implements Shape {}

  /** A number above nought. */
  record Amount() implements Shape {}

  /** True or false. */
  record Truth() implements Shape {}

  /** A list of like things, at least so many. */
  record Items(Shape each, int least) implements Shape {}

  /** A mapping whose keys are free names of one form. */
  record Dictionary(Form key, Shape each) implements Shape {}

  /** A mapping of fixed keys; any other is an error. */
  record Fields(List<Member> members) implements Shape {
    public Fields {
      members = List.copyOf(members);
    }

    Optional<Member> member(String key) {
      return members.stream().filter(m -> m.key().equals(key)).findFirst();
    }
  }

  /** One word, or something larger. */
  record WordOr(String word, Shape other) implements Shape {}

  /** Whatever is written; somebody else checks it. */
  record Anything() implements Shape {}

  /**
   * One key of {@link Fields}.
   *
   * @param about one sentence, shown by editors
   */
  record Member(String key, boolean required, Shape shape, String about) {}

  /** One of the values of a closed set, by its id. */
  static Choice words(Named[] values) {
    return new Choice(Stream.of(values).map(Named::id).toList());
  }

  static Fields fields(Member... members) {
    return new Fields(List.of(members));
  }

  static Member required(String key, Shape shape, String about) {
    return new Member(key, true, shape, about);
  }

  static Member optional(String key, Shape shape, String about) {
    return new Member(key, false, shape, about);
  }
}
