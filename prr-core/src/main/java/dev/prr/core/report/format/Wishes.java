package dev.prr.core.report.format;

import dev.prr.core.document.shape.Spelling;
import dev.prr.core.report.Background;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which reports somebody asked for, as they wrote it. {@code result.json} is written in any case.
 *
 * @param names of formats; {@code all}, {@code usual} and {@code none} stand for several; empty for
 *     the usual ones
 * @param sarifSuppressed what becomes of waived results in SARIF: {@code omit} or {@code include}
 * @param signingKey the file with the key that the statement of in-toto is signed with
 */
public record Wishes(List<String> names, String sarifSuppressed, Optional<Path> signingKey) {

  /** What is written where nobody says otherwise. */
  public static final Wishes USUAL = Wishes.of(List.of());

  private static final String ALL = "all";
  private static final String FEW = "usual";
  private static final String NONE = "none";

  /** Always written, so that it may be asked for. */
  private static final String JSON = "json";

  private static final String OMIT = "omit";
  private static final String INCLUDE = "include";

  /** With waived results left out of SARIF, and without a key. */
  public static Wishes of(List<String> names) {
    return new Wishes(names, OMIT, Optional.empty());
  }

  public Wishes {
    names = names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
  }

  /** The same, signed with the key in the file. */
  public Wishes signedWith(Path file) {
    return new Wishes(names, sarifSuppressed, Optional.of(file));
  }

  /** What the formats are given, with what lies behind the run and the key that was read. */
  public Supplies with(Background background, Optional<PrivateKey> key) {
    return new Supplies(background, sarifSuppressed.equals(INCLUDE), key);
  }

  /** The formats that are meant, each once, in the order of {@link Format}. */
  public List<Format> formats() {
    Set<Format> formats = EnumSet.noneOf(Format.class);
    (names.isEmpty() ? List.of(FEW) : names).forEach(name -> formats.addAll(meantBy(name)));
    return List.copyOf(formats);
  }

  private static Collection<Format> meantBy(String name) {
    return switch (name) {
      case ALL -> List.of(Format.values());
      case FEW -> Format.usual();
      default -> Stream.of(Format.values()).filter(format -> format.id().equals(name)).toList();
    };
  }

  /** What cannot be meant, with the nearest word; a sentence each. */
  public List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (String name : names) {
      if (!words().contains(name)) {
        problems.add(
            "prr.reports: there is no report called \""
                + name
                + "\". "
                + near(name)
                + "Known are: "
                + String.join(", ", words())
                + ".");
      }
    }
    if (names.contains(NONE) && names.size() > 1) {
      problems.add(
          "prr.reports: the word none and the name of a report were given at once. Leave one out.");
    }
    if (!sarifSuppressed.equals(OMIT) && !sarifSuppressed.equals(INCLUDE)) {
      problems.add("prr.sarif.suppressed is \"" + sarifSuppressed + "\". Write omit or include.");
    }
    return problems;
  }

  private static String near(String name) {
    Optional<String> near = Spelling.nearest(name, words());
    return near.map(word -> "Did you mean " + word + "? ").orElse("");
  }

  private static List<String> words() {
    return Stream.concat(
            Stream.of(Format.values()).map(Format::id), Stream.of(JSON, ALL, FEW, NONE))
        .sorted()
        .collect(Collectors.toUnmodifiableList());
  }
}
