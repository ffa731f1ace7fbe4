package dev.prr.core.service.code.build;

import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.artifact.SourceDocument.Family;
import dev.prr.core.artifact.code.ForTests;
import dev.prr.core.document.Document;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Version;
import dev.prr.core.service.Scope;
import dev.prr.core.service.code.Build;
import dev.prr.core.service.code.CodeGaps;
import dev.prr.core.service.code.RuntimeVersion;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The builds of a service, those for tests and examples left aside. */
public final class Builds {

  private static final Set<String> NAMES =
      Set.of("pom.xml", "package.json", "go.mod", "pyproject.toml", "Pipfile");

  private static final Version GRACEFUL = new Version(List.of(3, 4));

  private final List<BuildFile> files = new ArrayList<>();
  private final List<Gap> gaps;
  private final Location place;

  private Builds(Scope scope) {
    gaps = CodeGaps.of(scope, Builds::isNamedLikeOne);
    place = scope.descriptor();
    List<SourceDocument> sources =
        scope.all(SourceDocument.class).stream().filter(s -> !ForTests.holds(s.path())).toList();
    Poms poms = new Poms();
    sources.forEach(s -> pom(s).ifPresent(poms::add));
    OtherBuilds others = new OtherBuilds(scope.paths());
    for (SourceDocument source : sources) {
      pom(source).map(poms::read).or(() -> other(source, others)).ifPresent(files::add);
    }
  }

  public static Builds of(Scope scope) {
    return new Builds(scope);
  }

  private static boolean isNamedLikeOne(SourcePath path) {
    return NAMES.contains(path.fileName()) || path.fileName().contains(".gradle");
  }

  private static Optional<Document.Xml> pom(SourceDocument source) {
    return source.family() == Family.MAVEN && source.document() instanceof Document.Xml xml
        ? Optional.of(xml)
        : Optional.empty();
  }

  private static Optional<BuildFile> other(SourceDocument source, OtherBuilds others) {
    if (source.family() == Family.NPM && source.document() instanceof Document.Tree tree) {
      return Optional.of(others.npm(tree));
    }
    if (!(source.document() instanceof Document.Lines lines)) {
      return Optional.empty();
    }
    return switch (source.family()) {
      case GO -> Optional.of(others.go(lines));
      case PYTHON -> Optional.of(others.python(lines));
      case GRADLE -> Optional.of(others.gradle(lines));
      default -> Optional.empty();
    };
  }

  public FactList<Build> list() {
    return new FactList<>(files.stream().map(Builds::fact).toList(), gaps, place);
  }

  private static Build fact(BuildFile file) {
    List<Fact<String>> moving =
        file.moving().stream().map(l -> Fact.known(l.id(), l.place())).toList();
    return new Build(
        Fact.known(file.name(), file.place()),
        Fact.known(file.path().value(), file.place()),
        Fact.known(file.tool(), file.place()),
        FactList.complete(moving, file.place()),
        file.locked(),
        file.place());
  }

  public FactList<RuntimeVersion> runtimes() {
    List<RuntimeVersion> found = new ArrayList<>();
    for (BuildFile file : files) {
      for (Library library : file.libraries()) {
        Runtimes.of(library.id(), library.version(), library.place()).ifPresent(found::add);
      }
    }
    return new FactList<>(found, gaps, place);
  }

  /** Where a library is first named whose id holds one of the words, or is one after {@code =}. */
  public Optional<Location> names(List<String> words) {
    return libraries()
        .filter(library -> isNamed(library.id().toLowerCase(Locale.ROOT), words))
        .map(Library::place)
        .findFirst();
  }

  private static boolean isNamed(String id, List<String> words) {
    return words.stream()
        .anyMatch(word -> word.startsWith("=") ? id.equals(word.substring(1)) : id.contains(word));
  }

  /** Whether the Spring Boot that is named finishes requests without being told. */
  public Fact<Boolean> springFinishesRequests(Location place) {
    Optional<RuntimeVersion> boot =
        runtimes().items().stream().filter(r -> r.name().is("spring-boot")).findFirst();
    return boot.flatMap(b -> b.cycle().ifKnown())
        .flatMap(Version::parse)
        .map(
            cycle ->
                Fact.known(
                    cycle.compareTo(GRACEFUL) >= 0, boot.map(RuntimeVersion::place).orElse(place)))
        .orElseGet(
            () ->
                Fact.unknown(
                    Gap.Reason.ELSEWHERE,
                    "The version of Spring Boot is not written here; from 3.4 on it finishes"
                        + " requests by itself.",
                    place));
  }

  private Stream<Library> libraries() {
    return files.stream().flatMap(file -> file.libraries().stream());
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** Whether one of them is built by one of these. */
  public boolean has(Set<Build.Tool> tools) {
    return files.stream().anyMatch(file -> tools.contains(file.tool()));
  }

  /** Where to point when something is not there. */
  public Location place() {
    return files.stream().map(BuildFile::place).findFirst().orElse(place);
  }

  /** Why more libraries may be used than are named. */
  public List<Gap> gaps() {
    return Stream.concat(gaps.stream(), files.stream().flatMap(file -> file.hidden().stream()))
        .toList();
  }
}
