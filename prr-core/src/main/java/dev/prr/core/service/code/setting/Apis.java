package dev.prr.core.service.code.setting;

import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.artifact.SourceDocument.Family;
import dev.prr.core.artifact.code.ForTests;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Scope;
import dev.prr.core.service.code.Api;
import dev.prr.core.service.code.Api.Style;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The contracts of APIs that lie in a repository. */
public final class Apis {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "options", "head", "trace");

  /** Operations that are asked before anybody can authenticate. */
  private static final List<String> OPEN_BY_NATURE =
      List.of(
          "/health",
          "/ready",
          "/live",
          "/ping",
          "/metrics",
          "/version",
          "/login",
          "/token",
          "/.well-known",
          "/openapi",
          "/docs",
          "/status");

  private Apis() {}

  /**
   * All of them.
   *
   * @param generated where the build is told to make a contract of the code
   */
  public static FactList<Api> of(Scope scope, Optional<Location> generated) {
    List<Api> apis = new ArrayList<>();
    for (SourceDocument source : scope.all(SourceDocument.class)) {
      if (source.family() == Family.API && source.document() instanceof Document.Tree tree) {
        apis.add(api(tree));
      }
    }
    for (SourcePath path : scope.paths()) {
      if (path.value().endsWith(".proto") && !ForTests.holds(path) && !isForeign(path)) {
        Location place = Location.startOf(path);
        apis.add(
            new Api(
                Fact.known(path.value(), place),
                Fact.known(Style.PROTOBUF, place),
                Fact.missing(place),
                FactList.complete(List.of(), place),
                place));
      }
    }
    List<Gap> gaps = new ArrayList<>();
    generated.ifPresent(
        place ->
            gaps.add(
                new Gap(
                    Gap.Reason.ABSENT,
                    "The contract is made of the code by the build; add the generated file.",
                    place)));
    gaps.addAll(scope.gaps("openapi", "swagger", "asyncapi"));
    return new FactList<>(apis, gaps, scope.descriptor());
  }

  private static boolean isForeign(SourcePath path) {
    return path.value().contains("vendor/")
        || path.value().contains("third_party/")
        || path.value().contains("google/");
  }

  private static Api api(Document.Tree tree) {
    Field root = Field.of(tree.root(), Dialect.CORE);
    Style style =
        root.at("openapi").isPresent()
            ? Style.OPENAPI
            : root.at("swagger").isPresent() ? Style.SWAGGER : Style.ASYNCAPI;
    String version =
        style == Style.OPENAPI ? "openapi" : style == Style.SWAGGER ? "swagger" : "asyncapi";
    return new Api(
        Fact.known(tree.path().value(), tree.place()),
        Fact.known(style, tree.place()),
        root.at(version).text(),
        style == Style.ASYNCAPI
            ? FactList.complete(List.of(), tree.place())
            : FactList.complete(open(root), tree.place()),
        tree.place());
  }

  /** What an operation says itself counts; {@code security: []} takes back what all are told. */
  private static List<Fact<String>> open(Field root) {
    boolean general = isStated(root.at("security"));
    List<Fact<String>> open = new ArrayList<>();
    for (Map.Entry<String, Field> path : root.at("paths").fields()) {
      if (OPEN_BY_NATURE.stream().anyMatch(path.getKey()::contains)) {
        continue;
      }
      for (Map.Entry<String, Field> operation : path.getValue().fields()) {
        Field own = operation.getValue().at("security");
        boolean stated = own.isPresent() ? isStated(own) : general;
        if (METHODS.contains(operation.getKey()) && !stated) {
          open.add(
              Fact.known(operation.getKey() + " " + path.getKey(), operation.getValue().place()));
        }
      }
    }
    return open;
  }

  /** One empty requirement makes all the others optional. */
  private static boolean isStated(Field security) {
    return !security.items().isEmpty()
        && security.items().stream().noneMatch(item -> item.fields().isEmpty());
  }
}
