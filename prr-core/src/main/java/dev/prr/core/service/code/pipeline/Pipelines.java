package dev.prr.core.service.code.pipeline;

import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.artifact.SourceDocument.Family;
import dev.prr.core.document.Document;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.service.code.CodeGaps;
import dev.prr.core.service.code.Pipeline;
import dev.prr.core.service.code.Pipeline.Host;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pipelines that a service is built and deployed by. */
public final class Pipelines {

  private final List<Definition> definitions = new ArrayList<>();
  private final List<Gap> gaps;
  private final Location place;

  private Pipelines(Scope scope) {
    gaps = CodeGaps.of(scope, Pipelines::isNamedLikeOne);
    place = scope.descriptor();
    Map<String, Document.Tree> workflows = new HashMap<>();
    List<SourceDocument> sources = scope.all(SourceDocument.class);
    for (SourceDocument source : sources) {
      if (source.family() == Family.GITHUB && source.document() instanceof Document.Tree tree) {
        workflows.put(source.path().value(), tree);
      }
    }
    sources.forEach(source -> definition(source, workflows).ifPresent(definitions::add));
  }

  public static Pipelines of(Scope scope) {
    return new Pipelines(scope);
  }

  private static boolean isNamedLikeOne(SourcePath path) {
    String name = path.fileName();
    return path.value().startsWith(".github/workflows/")
        || path.value().startsWith(".circleci/")
        || name.startsWith("Jenkinsfile")
        || name.startsWith("azure-pipelines")
        || name.startsWith("cloudbuild")
        || name.equals(".gitlab-ci.yml");
  }

  private static Optional<Definition> definition(
      SourceDocument source, Map<String, Document.Tree> workflows) {
    if (source.document() instanceof Document.Lines lines) {
      return source.family() == Family.JENKINS
          ? Optional.of(OtherPipelines.jenkins(lines))
          : Optional.empty();
    }
    if (!(source.document() instanceof Document.Tree tree)) {
      return Optional.empty();
    }
    return switch (source.family()) {
      case GITHUB -> Optional.of(new GithubWorkflow(workflows).read(tree));
      case GITLAB -> Optional.of(GitlabPipeline.read(tree));
      case AZURE -> Optional.of(OtherPipelines.tree(tree, Host.AZURE));
      case CIRCLECI -> Optional.of(OtherPipelines.tree(tree, Host.CIRCLECI));
      case CLOUD_BUILD -> Optional.of(OtherPipelines.cloudBuild(tree));
      default -> Optional.empty();
    };
  }

  public FactList<Pipeline> list() {
    boolean elsewhere =
        definitions.stream().flatMap(d -> d.jobs().stream()).anyMatch(Pipelines::deploysToOther);
    return new FactList<>(
        definitions.stream().map(d -> new Judged(d, elsewhere).pipeline()).toList(), gaps, place);
  }

  private static boolean deploysToOther(Job job) {
    return job.deploys() && !job.deploysToProduction();
  }

  /** Whether a job of any of them deploys. */
  public Fact<Boolean> deploy() {
    List<Fact<Boolean>> each = list().items().stream().map(Pipeline::deploys).toList();
    return each.stream()
        .filter(fact -> fact.is(true))
        .findFirst()
        .or(() -> each.stream().filter(fact -> !fact.isKnown()).findFirst())
        .orElseGet(() -> CodeGaps.falseUnless(gaps, place));
  }

  /** Where one of the words is first used in a command, or why that is not known. */
  public Optional<Location> uses(List<String> words) {
    return jobs().filter(job -> job.runs(words)).map(Job::place).findFirst();
  }

  private Stream<Job> jobs() {
    return definitions.stream().flatMap(definition -> definition.jobs().stream());
  }

  /** Why more may be done than is shown. */
  public List<Gap> gaps() {
    return Stream.concat(
            gaps.stream(), definitions.stream().flatMap(definition -> definition.gap().stream()))
        .toList();
  }
}
