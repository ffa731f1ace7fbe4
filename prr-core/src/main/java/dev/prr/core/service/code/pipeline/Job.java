package dev.prr.core.service.code.pipeline;

import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A job of a pipeline.
 *
 * @param needs jobs that come first
 * @param environment it deploys to, as written
 * @param commands what it runs, in order; names of steps and actions among them
 * @param hidden why it may run more than is shown
 */
record Job(
    String name,
    Set<String> needs,
    Optional<String> environment,
    List<String> commands,
    Optional<Gap> hidden,
    Location place) {

  Job {
    needs = Set.copyOf(needs);
    commands = List.copyOf(commands);
  }

  boolean runs(List<String> anyOf) {
    return commands.stream().anyMatch(command -> Command.hasOne(command, anyOf));
  }

  boolean deploys() {
    return environment.isPresent()
        || runs(Command.DEPLOY)
        || (name.toLowerCase(Locale.ROOT).contains("deploy") && startsContainers());
  }

  private boolean startsContainers() {
    return commands.stream()
        .anyMatch(command -> Command.hasOne(command, Command.COMPOSE) && command.contains(" up"));
  }

  boolean deploysToProduction() {
    return deploys() && isProduction(environment.orElse(name));
  }

  private static boolean isProduction(String text) {
    String name = text.toLowerCase(Locale.ROOT);
    boolean before = name.contains("preprod") || name.contains("pre-prod") || name.contains("non");
    return !before && (name.contains("prod") || name.equals("live") || name.startsWith("live-"));
  }

  boolean isCalledSmokeTest() {
    return Command.hasOne(name.toLowerCase(Locale.ROOT), Command.SMOKE_TEST)
        || runs(Command.SMOKE_TEST);
  }
}
