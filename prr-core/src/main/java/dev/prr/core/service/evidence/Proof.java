package dev.prr.core.service.evidence;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.UnreadEvidence;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.source.Location;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All evidence of one kind that a service has, and when and of what it was made. */
final class Proof {

  private final List<EvidenceFile> files;
  private final List<Gap> lost;
  private final Optional<Gap> gap;
  private final ThisBuild build;
  private final Location otherwise;

  private Proof(
      List<EvidenceFile> files,
      List<Gap> lost,
      Optional<Gap> gap,
      ThisBuild build,
      Location otherwise) {
    this.files = files;
    this.lost = lost;
    this.gap = gap;
    this.build = build;
    this.otherwise = otherwise;
  }

  static Proof of(EvidenceKind kind, Scope scope, ThisBuild build) {
    List<EvidenceFile> all =
        scope.all(EvidenceFile.class).stream()
            .filter(file -> Tools.kindOf(file, scope.vocabulary()).filter(kind::equals).isPresent())
            .filter(file -> file.service().filter(name -> !scope.isCalled(name)).isEmpty())
            .toList();
    List<EvidenceFile> files = withoutLeftovers(all, build);
    List<Gap> lost =
        scope.all(UnreadEvidence.class).stream()
            .filter(unread -> unread.mayBe(kind))
            .map(UnreadEvidence::gap)
            .toList();
    Optional<Gap> gap =
        files.isEmpty()
            ? Optional.of(absent(kind, scope, lost))
            : files.stream().flatMap(file -> unstamped(file, build).stream()).findFirst();
    return new Proof(files, lost, gap, build, scope.descriptor());
  }

  /** What an earlier build left in a folder that this build wrote anew says nothing any more. */
  private static List<EvidenceFile> withoutLeftovers(List<EvidenceFile> all, ThisBuild build) {
    Set<String> written =
        all.stream().filter(build::wrote).map(Proof::folderOf).collect(Collectors.toSet());
    return all.stream()
        .filter(file -> build.wrote(file) || !written.contains(folderOf(file)))
        .toList();
  }

  private static String folderOf(EvidenceFile file) {
    return file.stamp().written().isPresent() ? file.place().path().folder() : "";
  }

  private static Gap absent(EvidenceKind kind, Scope scope, List<Gap> lost) {
    if (!lost.isEmpty()) {
      return lost.get(0);
    }
    Optional<EvidenceFile> unsorted =
        kind.family() == EvidenceKind.Family.SCAN
            ? scope.all(EvidenceFile.class).stream()
                .filter(file -> Tools.kindOf(file, scope.vocabulary()).isEmpty())
                .findFirst()
            : Optional.empty();
    return unsorted
        .map(
            file ->
                new Gap(
                    Gap.Reason.AMBIGUOUS,
                    "The tool \""
                        + file.tool()
                        + "\" does not say what it scanned; write its kind, such as "
                        + kind.id()
                        + ", into the evidence.yaml beside it.",
                    file.place()))
        .orElseGet(() -> new Gap(Gap.Reason.ABSENT, Wanted.of(kind), scope.descriptor()));
  }

  /** A file that says neither when nor of what it was made may be from any day. */
  private static Optional<Gap> unstamped(EvidenceFile file, ThisBuild build) {
    boolean stamped =
        file.stamp().date().isPresent() || file.stamp().commit().isPresent() || build.wrote(file);
    return stamped
        ? Optional.empty()
        : Optional.of(
            new Gap(
                Gap.Reason.STALE,
                file.stamp().written().isPresent()
                    ? "The report is of an earlier build; run the gate in the build that writes it."
                    : "It says neither when it was made nor of which commit; write both into an"
                        + " evidence.yaml beside it.",
                file.place()));
  }

  List<EvidenceFile> files() {
    return files;
  }

  /** Why nothing can be said. */
  Optional<Gap> gap() {
    return gap;
  }

  /** Why there may be more than was read. */
  List<Gap> lost() {
    return lost;
  }

  Location place() {
    return files.isEmpty() ? otherwise : files.get(0).place();
  }

  /** The same evidence, of which only the newest file counts. */
  Proof newest() {
    return files.stream()
        .max(
            Comparator.comparing((EvidenceFile f) -> dayOf(f).orElse(LocalDate.MIN))
                .thenComparing(EvidenceFile::place))
        .map(file -> new Proof(List.of(file), lost, unstamped(file, build), build, otherwise))
        .orElse(this);
  }

  private Optional<LocalDate> dayOf(EvidenceFile file) {
    return file.stamp()
        .date()
        .or(
            () ->
                file.stamp()
                    .written()
                    .filter(written -> build.wrote(file))
                    .map(written -> LocalDate.ofInstant(written, ZoneOffset.UTC)));
  }

  /** The oldest day of all files. */
  Fact<LocalDate> date() {
    return known(
        all -> {
          for (EvidenceFile file : all) {
            if (dayOf(file).isEmpty()) {
              return Fact.unknown(
                  Gap.Reason.ABSENT,
                  "It does not say when it was made; write the date into an evidence.yaml beside"
                      + " it.",
                  file.place());
            }
          }
          EvidenceFile oldest =
              all.stream().min(Comparator.comparing(f -> dayOf(f).orElseThrow())).orElseThrow();
          return Fact.known(dayOf(oldest).orElseThrow(), oldest.place());
        });
  }

  /** Whether all of them were made of the commit that is judged. */
  Fact<Boolean> thisCommit() {
    return known(
        all -> {
          List<Fact<Boolean>> each = all.stream().map(this::thisCommit).toList();
          return each.stream()
              .filter(fact -> fact.is(false))
              .findFirst()
              .or(() -> each.stream().filter(fact -> !fact.isKnown()).findFirst())
              .orElseGet(() -> each.get(0));
        });
  }

  private Fact<Boolean> thisCommit(EvidenceFile file) {
    if (build.wrote(file)) {
      return Fact.known(true, file.place());
    }
    if (file.stamp().commit().isEmpty()) {
      return Fact.unknown(
          Gap.Reason.ABSENT,
          "It does not say of which commit it was made; write the commit into an evidence.yaml"
              + " beside it.",
          file.place());
    }
    return build
        .is(file.stamp().commit().get())
        .map(is -> Fact.known(is, file.place()))
        .orElseGet(
            () ->
                Fact.unknown(
                    Gap.Reason.ABSENT,
                    "Git does not say which commit is judged; run the gate in a checkout.",
                    file.place()));
  }

  /** A fact of the files, unknown where nothing can be said. */
  <T> Fact<T> known(Function<List<EvidenceFile>, Fact<T>> of) {
    return gap.map(Fact::<T>unknown).orElseGet(() -> of.apply(files));
  }

  /** A number over all files, of which more may be lost. */
  <T> Fact<T> counted(Function<List<EvidenceFile>, T> of) {
    return known(
        all ->
            lost.isEmpty()
                ? Fact.known(
                    of.apply(all), all.stream().map(EvidenceFile::place).limit(10).toList())
                : Fact.unknown(lost.get(0)));
  }

  /** A list over all files. */
  <T> FactList<T> list(Function<List<EvidenceFile>, List<T>> of) {
    if (gap.isPresent()) {
      return FactList.incomplete(List.of(), gap.get(), place());
    }
    List<Gap> gaps = new ArrayList<>(lost);
    return new FactList<>(of.apply(files), gaps, place());
  }
}
