package dev.prr.core.artifact.terraform;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.document.JsonPieces.Sieve;
import dev.prr.core.document.JsonPieces.Step;
import dev.prr.core.document.Node;
import dev.prr.core.workspace.LeftOut;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Takes of a plan what is kept: the resources as they will be, and of the configuration which
 * module comes from where and what refers to what. Variables, outputs, the state before and the
 * values that the configuration writes are never looked at.
 */
final class PlanSieve implements Sieve {

  private static final String ELEMENT = "*";
  private static final Set<String> HEAD =
      Set.of("format_version", "complete", "errored", "resource_changes");

  private final ConfiguredResources configured = new ConfiguredResources();
  private final SortedMap<String, String> sources = new TreeMap<>();
  private final List<ResourceChange> changes = new ArrayList<>();
  private final List<LeftOut> lost = new ArrayList<>();
  private final long planNodes;
  private Optional<Field> version = Optional.empty();
  private Optional<Field> complete = Optional.empty();
  private Optional<Field> errored = Optional.empty();
  private boolean hasChanges;
  private boolean hasPlannedResources;
  private long nodes;

  PlanSieve(long planNodes) {
    this.planNodes = planNodes;
  }

  @Override
  public Step at(List<String> path) {
    String top = path.get(0);
    if (path.size() == 1 && HEAD.contains(top)) {
      hasChanges |= top.equals("resource_changes");
      return top.equals("resource_changes") ? Step.ENTER : Step.TAKE;
    }
    return switch (top) {
      case "resource_changes" -> isBeyond() ? Step.SKIP : Step.TAKE;
      case "planned_values" -> plannedValues(path);
      case "configuration" -> configuration(path);
      default -> Step.SKIP;
    };
  }

  /** Only whether there are any: their values are in the changes as well. */
  private Step plannedValues(List<String> path) {
    boolean resource =
        path.size() > 2
            && path.get(path.size() - 2).equals("resources")
            && path.get(path.size() - 1).equals(ELEMENT);
    hasPlannedResources |= resource;
    return resource || path.get(path.size() - 1).equals("outputs") ? Step.SKIP : Step.ENTER;
  }

  private Step configuration(List<String> path) {
    String last = path.get(path.size() - 1);
    if (path.size() == 1) {
      return Step.ENTER;
    }
    if (path.get(1).equals("provider_config")) {
      return path.size() == 3 ? Step.TAKE : path.size() == 2 ? Step.ENTER : Step.SKIP;
    }
    boolean inModule = path.get(1).equals("root_module") && isModulePath(path);
    if (!inModule) {
      return Step.SKIP;
    }
    String around = path.get(path.size() - 2);
    if (around.equals("resources") && last.equals(ELEMENT)) {
      return isBeyond() ? Step.SKIP : Step.TAKE;
    }
    return last.equals("source") ? Step.TAKE : Step.ENTER;
  }

  /** {@code root_module} and below it only resources, and modules by their calls. */
  private static boolean isModulePath(List<String> path) {
    int i = 2;
    while (i < path.size()) {
      String key = path.get(i);
      int left = path.size() - i;
      if (key.equals("resources")) {
        return left == 1 || (left == 2 && path.get(i + 1).equals(ELEMENT));
      }
      if (!key.equals("module_calls")) {
        return false;
      }
      if (left <= 2) {
        return true;
      }
      if (path.get(i + 2).equals("source")) {
        return left == 3;
      }
      if (!path.get(i + 2).equals("module")) {
        return false;
      }
      i += 3;
    }
    return true;
  }

  /** The calls that lead to the module of a path. */
  private static String callsOf(List<String> path) {
    List<String> calls = new ArrayList<>();
    for (int i = 2; i + 1 < path.size() && path.get(i).equals("module_calls"); i += 3) {
      calls.add(path.get(i + 1));
    }
    return String.join("/", calls);
  }

  @Override
  public void take(List<String> path, Node piece) {
    Field field = Field.of(piece, Dialect.CORE);
    switch (path.get(0)) {
      case "format_version" -> version = Optional.of(field);
      case "complete" -> complete = Optional.of(field);
      case "errored" -> errored = Optional.of(field);
      case "resource_changes" ->
          ResourceChange.of(field)
              .ifPresent(
                  change -> {
                    nodes += change.values().weight();
                    changes.add(change);
                  });
      default -> configured(path, field);
    }
  }

  private void configured(List<String> path, Field field) {
    if (path.get(1).equals("provider_config")) {
      configured.addProvider(path.get(2), field);
    } else if (path.get(path.size() - 1).equals("source")) {
      field.text().ifKnown().ifPresent(source -> sources.put(callsOf(path), source));
    } else {
      nodes += configured.add(callsOf(path), field);
    }
  }

  @Override
  public void lost(List<String> path, LeftOut why) {
    lost.add(why);
  }

  boolean isBeyond() {
    return nodes > planNodes;
  }

  List<ResourceChange> changes() {
    return changes;
  }

  ConfiguredResources configured() {
    return configured;
  }

  SortedMap<String, String> sources() {
    return sources;
  }

  List<LeftOut> lost() {
    return lost;
  }

  Optional<Field> version() {
    return version;
  }

  /** The plan says that it was cut short. */
  boolean isErrored() {
    return errored.filter(field -> field.bool().is(true)).isPresent();
  }

  /** The plan says that applying it will not bring everything about. */
  boolean isPartial() {
    return complete.filter(field -> field.bool().is(false)).isPresent();
  }

  /** It speaks of resources and does not say what they will be. */
  boolean lacksChanges() {
    return hasPlannedResources && !hasChanges;
  }
}
