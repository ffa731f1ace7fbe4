package dev.prr.core.service.code;

import dev.prr.core.fact.FactList;
import dev.prr.core.service.Scope;
import dev.prr.core.service.code.build.Builds;
import dev.prr.core.service.code.build.Runtimes;
import dev.prr.core.service.code.image.ImageRecipes;
import dev.prr.core.service.code.pipeline.Pipelines;
import dev.prr.core.service.code.practice.Practices;
import dev.prr.core.service.code.setting.Apis;
import dev.prr.core.service.code.setting.Configurations;
import dev.prr.core.service.code.setting.Migrations;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that the repository of an application shows. */
public record Application(
    Code code,
    FactList<Build> builds,
    FactList<Pipeline> pipelines,
    FactList<ImageRecipe> dockerfiles,
    FactList<Settings> configurations,
    FactList<Api> apis,
    FactList<Migration> migrations,
    FactList<RuntimeVersion> runtimes) {

  private static final List<String> CONTRACT_MAKERS =
      List.of(
          "springdoc",
          "springfox",
          "swagger-core",
          "smallrye-openapi",
          "micronaut-openapi",
          "@nestjs/swagger",
          "swagger-jsdoc",
          "tsoa",
          "swaggo/swag",
          "drf-spectacular",
          "=fastapi");

  public static Application of(Scope scope) {
    Builds builds = Builds.of(scope);
    Pipelines pipelines = Pipelines.of(scope);
    Configurations settings = Configurations.of(scope);
    FactList<ImageRecipe> recipes = ImageRecipes.of(scope);
    Optional<Location> generated = builds.names(CONTRACT_MAKERS);
    return new Application(
        new Practices(scope, builds, pipelines, settings).code(),
        builds.list(),
        pipelines.list(),
        recipes,
        settings.list(),
        Apis.of(scope, generated),
        Migrations.of(scope),
        runtimes(builds, recipes));
  }

  private static FactList<RuntimeVersion> runtimes(Builds builds, FactList<ImageRecipe> recipes) {
    FactList<RuntimeVersion> named = builds.runtimes();
    List<RuntimeVersion> all = new ArrayList<>(named.items());
    for (ImageRecipe recipe : recipes.items()) {
      recipe
          .base()
          .ifKnown()
          .flatMap(base -> Runtimes.ofImage(base, recipe.base().place()))
          .ifPresent(all::add);
    }
    return new FactList<>(
        all,
        Stream.concat(named.gaps().stream(), recipes.gaps().stream()).distinct().toList(),
        named.place());
  }
}
