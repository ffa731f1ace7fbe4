package dev.prr.core.gate;

import dev.prr.core.artifact.ArtifactReader;
import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.UnreadEvidence;
import dev.prr.core.document.Problem;
import dev.prr.core.policy.Policy;
import dev.prr.core.report.Remark;
import dev.prr.core.service.Services;
import dev.prr.core.service.descriptor.Draft;
import dev.prr.core.service.evidence.ThisBuild;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.EvidencePlaces;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Unread;
import dev.prr.core.workspace.Workspace;
import dev.prr.core.workspace.git.Checkout;
import dev.prr.core.workspace.git.GitCheckout;
import dev.prr.core.workspace.git.GitState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The judged tree with the further folders that were declared.
 *
 * @param name what the root is called
 * @param git what is checked out
 * @param build what is judged, to tell what evidence is about
 * @param unconfirmed folders outside the tree that it names and that were not read, because trusted
 *     policy does not confirm them
 */
record Tree(
    Workspace workspace,
    String name,
    Reading main,
    List<Reading> further,
    GitState git,
    ThisBuild build,
    List<SourcePath> unconfirmed,
    Checkout checkout) {

  /** Parsing is the slow part; beyond two threads a shared build machine gains nothing. */
  private static final int THREADS = 2;

  static Tree read(GateRequest request, Authority authority) throws GateException {
    try {
      Workspace workspace =
          Workspace.open(
              request.root(),
              request.limits(),
              Stream.concat(
                      Stream.of(request.outputDirectory()), request.history().folders().stream())
                  .toArray(Path[]::new));
      ArtifactReader reader = ArtifactReader.withAllRecognizers(THREADS);
      Reading main = reader.read(workspace);
      List<Problem> problems = Services.problems(main);
      if (!problems.isEmpty()) {
        throw GateException.configuration(
            "the description of a service is wrong at " + problems.get(0).place(),
            problems.stream()
                .map(p -> Remark.at(p.place(), p.what() + " " + p.why() + " " + p.fix()))
                .toList());
      }
      GitState git = GitState.of(request.root());
      Predicate<SourcePath> confirmed = confirmed(request, authority);
      List<SourcePath> named = Services.furtherFolders(main);
      return new Tree(
          workspace,
          nameOf(request.root()),
          main,
          readFurther(
              request,
              workspace,
              reader,
              named.stream().filter(confirmed).toList(),
              evidenceFolders(main, confirmed)),
          git,
          new ThisBuild(git.commit(), request.started()),
          named.stream().filter(confirmed.negate()).toList(),
          GitCheckout.of(request.root()));
    } catch (IOException e) {
      throw GateException.environment(
          "the tree cannot be read: " + e + ". Check the folder and its permissions.", e);
    }
  }

  /** What is judged must not show a good twin from elsewhere: at a gate the policy has to agree. */
  private static Predicate<SourcePath> confirmed(GateRequest request, Authority authority) {
    List<SourcePath> trusted = authority.policy().exceptions().sources();
    return folder ->
        !request.isGate()
            || trusted.stream().anyMatch(t -> folder.equals(t) || folder.isWithin(t.value()));
  }

  private static List<Reading> readFurther(
      GateRequest request,
      Workspace workspace,
      ArtifactReader reader,
      List<SourcePath> named,
      List<SourcePath> evidenceFolders)
      throws IOException {
    List<Path> folders = new ArrayList<>(request.sources());
    named.forEach(folder -> folders.add(Path.of(folder.value())));
    List<Reading> readings = new ArrayList<>();
    for (Path folder : folders) {
      Optional<Workspace> there = workspace.further(folder);
      if (there.isPresent()) {
        readings.add(reader.read(there.get()));
      }
    }
    Set<Path> evidence = new LinkedHashSet<>(request.evidence());
    for (SourcePath folder : evidenceFolders) {
      evidence.add(Path.of(folder.value()));
    }
    for (Path folder : evidence) {
      Optional<Workspace> there = workspace.further(folder);
      if (there.isPresent()) {
        readings.add(reader.readEvidence(there.get()));
      }
    }
    return readings;
  }

  /** Inside the tree they are what the judged build claims; from outside they need to be agreed. */
  private static List<SourcePath> evidenceFolders(Reading main, Predicate<SourcePath> confirmed) {
    return Services.evidenceFolders(main).stream()
        .filter(folder -> !folder.value().startsWith("../") || confirmed.test(folder))
        .toList();
  }

  private static String nameOf(Path root) {
    Path name = root.getFileName();
    return name == null ? "service" : name.toString();
  }

  Services services(Authority authority) {
    return Services.of(
        main,
        further,
        name,
        authority.policy().vocabulary(),
        authority.given().with(checkout).with(workspace.fingerprints()).during(build));
  }

  List<Draft> drafts(Policy policy) {
    return Services.drafts(main, further, name, policy.vocabulary());
  }

  List<LeftOut> leftOut() {
    return all().flatMap(r -> r.unread().stream()).map(Unread::leftOut).toList();
  }

  int files() {
    return all().mapToInt(Reading::files).sum();
  }

  int documents() {
    return all().mapToInt(Reading::documents).sum();
  }

  /**
   * The line at a place, to be shown beside a finding. None of evidence: it may quote a secret that
   * was found, and lines of generated files tell nobody anything.
   */
  Optional<String> line(Location place) {
    return isEvidence(place.path()) ? Optional.empty() : workspace.line(place);
  }

  private boolean isEvidence(SourcePath path) {
    return EvidencePlaces.isDelivered(path)
        || all()
            .flatMap(reading -> reading.artifacts().stream())
            .filter(a -> a instanceof EvidenceFile || a instanceof UnreadEvidence)
            .anyMatch(a -> a.place().path().equals(path));
  }

  private Stream<Reading> all() {
    return Stream.concat(Stream.of(main), further.stream());
  }
}
