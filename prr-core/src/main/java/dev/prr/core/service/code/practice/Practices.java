package dev.prr.core.service.code.practice;

import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.artifact.Dockerfile;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.artifact.SourceDocument.Family;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.service.code.Build.Tool;
import dev.prr.core.service.code.Code;
import dev.prr.core.service.code.CodeGaps;
import dev.prr.core.service.code.build.Builds;
import dev.prr.core.service.code.pipeline.Pipelines;
import dev.prr.core.service.code.setting.Configurations;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells what the code of a service brings along. */
public final class Practices {

  private static final Set<Tool> JVM = Set.of(Tool.MAVEN, Tool.GRADLE);

  private static final Set<String> LINTER_FILES =
      Set.of(
          ".golangci.yml",
          ".golangci.yaml",
          ".eslintrc",
          ".eslintrc.json",
          ".eslintrc.js",
          "eslint.config.js",
          "eslint.config.mjs",
          ".pre-commit-config.yaml",
          "ruff.toml",
          "biome.json",
          "checkstyle.xml",
          "sonar-project.properties",
          ".rubocop.yml");

  private static final Set<String> UPDATE_BOT_FILES =
      Set.of("renovate.json5", ".renovaterc", ".github/renovate.json5", ".pyup.yml");

  private static final Set<String> INFRASTRUCTURE =
      Set.of(
          "Pulumi.yaml",
          "cdk.json",
          "serverless.yml",
          "serverless.yaml",
          "Chart.yaml",
          "kustomization.yaml",
          "skaffold.yaml",
          "app.yaml",
          "fly.toml",
          "manifest.yml",
          "Procfile",
          "template.yaml",
          "docker-compose.prod.yml",
          "docker-compose.production.yml",
          "docker-compose.deploy.yml",
          "docker-stack.yml",
          "compose.prod.yml",
          "compose.prod.yaml",
          "compose.production.yml",
          "compose.deploy.yml",
          "nomad.hcl",
          "main.bicep",
          "samconfig.toml",
          "helmfile.yaml",
          "render.yaml",
          "vercel.json",
          "netlify.toml",
          "terragrunt.hcl");

  private final Scope scope;
  private final Builds builds;
  private final Pipelines pipelines;
  private final Configurations settings;

  public Practices(Scope scope, Builds builds, Pipelines pipelines, Configurations settings) {
    this.scope = scope;
    this.builds = builds;
    this.pipelines = pipelines;
    this.settings = settings;
  }

  public Code code() {
    return new Code(
        library(Marks.HTTP),
        first(
            () ->
                settings.sets(
                    "spring.datasource.url",
                    List.of(
                        "jdbc:postgresql",
                        "jdbc:mysql",
                        "jdbc:mariadb",
                        "jdbc:oracle",
                        "jdbc:sqlserver")),
            Marks.DATABASE),
        deployedByPipeline(),
        infrastructureIsCode(),
        first(
            () -> inManifests(List.of("opentelemetry", "otel_exporter", "dd_trace", "jaeger")),
            Marks.TRACING),
        first(this::tracksErrors, Marks.ERRORS),
        runtimeMetrics(),
        unlessInCode(first(settings::structuredLogs, Marks.STRUCTURED)),
        unlessInCode(first(settings::correlatedLogs, Marks.CORRELATED)),
        library(Marks.FLAGS),
        anywhere(Marks.CONTRACTS),
        unlessInCode(first(() -> settings.sets("resilience4j.circuitbreaker"), Marks.BREAKERS)),
        unlessInCode(first(() -> settings.sets("resilience4j.ratelimiter"), Marks.RATES)),
        unlessInCode(
            first(
                () -> settings.sets("spring.flyway", "spring.liquibase").or(this::migrationFolder),
                Marks.MIGRATIONS)),
        staticAnalysis(),
        anywhere(Marks.BOM),
        anywhere(Marks.SIGNING),
        updateBot(),
        finishesRequests());
  }

  private Fact<Boolean> library(List<String> words) {
    return first(Optional::empty, words);
  }

  /** Known where it is seen; else unknown while a build may name more than was read. */
  private Fact<Boolean> first(Supplier<Optional<Location>> elsewhere, List<String> words) {
    return elsewhere
        .get()
        .or(() -> builds.names(words))
        .map(place -> Fact.known(true, place))
        .orElseGet(() -> CodeGaps.falseUnless(builds.gaps(), builds.place()));
  }

  /** In builds or in the commands of pipelines. */
  private Fact<Boolean> anywhere(List<String> words) {
    Optional<Location> seen = builds.names(words).or(() -> pipelines.uses(words));
    List<Gap> gaps = Stream.concat(builds.gaps().stream(), pipelines.gaps().stream()).toList();
    return seen.map(place -> Fact.known(true, place))
        .orElseGet(() -> CodeGaps.falseUnless(gaps, builds.place()));
  }

  /** Outside the JVM this is usually written in code, which is not read. */
  private Fact<Boolean> unlessInCode(Fact<Boolean> fact) {
    return fact.is(false) && !builds.has(JVM)
        ? Fact.unknown(
            Gap.Reason.UNREADABLE,
            "No library for it is named; whether the code does it itself is not read.",
            builds.place())
        : fact;
  }

  private Fact<Boolean> deployedByPipeline() {
    for (KubernetesObject object : scope.all(KubernetesObject.class)) {
      if (object.is("argoproj.io", "Application")
          || object.is("argoproj.io", "ApplicationSet")
          || object.is("kustomize.toolkit.fluxcd.io", "Kustomization")
          || object.is("helm.toolkit.fluxcd.io", "HelmRelease")) {
        return Fact.known(true, object.place());
      }
    }
    return pipelines.deploy();
  }

  private Fact<Boolean> infrastructureIsCode() {
    Optional<Location> manifest =
        scope.all(KubernetesObject.class).stream().findFirst().map(KubernetesObject::place);
    Optional<Location> file =
        path(p -> p.value().endsWith(".tf") || INFRASTRUCTURE.contains(p.fileName()));
    return manifest
        .or(() -> file)
        .map(place -> Fact.known(true, place))
        .orElseGet(
            () -> CodeGaps.falseUnless(scope.gaps("apiVersion", "resource"), builds.place()));
  }

  private Optional<Location> path(Predicate<SourcePath> wanted) {
    return scope.paths().stream().filter(wanted).findFirst().map(Location::startOf);
  }

  private Optional<Location> migrationFolder() {
    return path(p -> p.value().endsWith(".sql") && p.folder().contains("migration"));
  }

  private Fact<Boolean> runtimeMetrics() {
    Fact<Boolean> seen =
        first(() -> inManifests(List.of("jmx_prometheus", "opentelemetry")), Marks.RUNTIME_METRICS);
    return seen.is(false)
        ? recipe("jmx_prometheus")
            .or(() -> recipe("opentelemetry-javaagent"))
            .map(place -> Fact.known(true, place))
            .orElse(seen)
        : seen;
  }

  private Optional<Location> recipe(String word) {
    return scope.all(Dockerfile.class).stream()
        .flatMap(file -> file.stages().stream())
        .flatMap(stage -> stage.instructions().stream())
        .filter(instruction -> instruction.text().contains(word))
        .map(Dockerfile.Instruction::place)
        .findFirst();
  }

  private Optional<Location> tracksErrors() {
    return scope.all(CatalogEntity.class).stream()
        .map(entity -> entity.at("metadata", "annotations", "sentry.io/project-slug"))
        .filter(annotation -> annotation.isPresent())
        .map(annotation -> annotation.place())
        .findFirst();
  }

  private Fact<Boolean> staticAnalysis() {
    Fact<Boolean> seen = anywhere(Marks.ANALYSIS);
    return seen.is(true)
        ? seen
        : path(p -> LINTER_FILES.contains(p.fileName()))
            .map(place -> Fact.known(true, place))
            .orElse(seen);
  }

  private Fact<Boolean> updateBot() {
    Optional<Location> file =
        scope.all(SourceDocument.class).stream()
            .filter(source -> source.family() == Family.UPDATE_BOT)
            .map(SourceDocument::place)
            .findFirst()
            .or(() -> path(p -> UPDATE_BOT_FILES.contains(p.value())));
    return file.or(() -> builds.names(List.of("renovate")))
        .or(() -> pipelines.uses(List.of("renovate", "dependabot")))
        .map(place -> Fact.known(true, place))
        .orElseGet(
            () ->
                CodeGaps.falseUnless(
                    CodeGaps.of(
                        scope,
                        p -> p.value().contains("renovate") || p.value().contains("dependabot")),
                    builds.place()));
  }

  /** Spring Boot does so by itself from 3.4 on, before that only when told. */
  private Fact<Boolean> finishesRequests() {
    Optional<Location> spring =
        builds.names(List.of("spring-boot-starter-web", "alias libs.spring.boot.starter.web"));
    if (spring.isEmpty()) {
      return Fact.missing(builds.place());
    }
    Fact<Boolean> told = settings.gracefulShutdown();
    return told.isMissing() ? builds.springFinishesRequests(spring.get()) : told;
  }

  /** In a manifest: a variable, an annotation, an argument. */
  private Optional<Location> inManifests(List<String> words) {
    List<Location> found = new ArrayList<>();
    for (KubernetesObject object : scope.all(KubernetesObject.class)) {
      Deque<Node> open = new ArrayDeque<>();
      Stream.of(object.at("spec", "template"), object.at("spec", "jobTemplate"))
          .flatMap(field -> field.node().ifKnown().stream())
          .forEach(open::push);
      while (!open.isEmpty() && found.isEmpty()) {
        Node node = open.pop();
        if (node instanceof Mapping mapping) {
          mapping.entries().forEach(entry -> open.push(entry.value()));
          mapping.entries().forEach(entry -> note(entry.key(), words, found));
        } else if (node instanceof Sequence sequence) {
          sequence.items().forEach(open::push);
        } else if (node instanceof Scalar scalar) {
          note(scalar, words, found);
        }
      }
    }
    return found.stream().findFirst();
  }

  private static void note(Scalar scalar, List<String> words, List<Location> found) {
    String text = scalar.text().toLowerCase(Locale.ROOT);
    if (words.stream().anyMatch(text::contains)) {
      found.add(scalar.place());
    }
  }
}
