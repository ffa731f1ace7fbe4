package dev.prr.core.service.infrastructure;

import dev.prr.core.artifact.PlannedResource;
import dev.prr.core.artifact.TerraformBlock;
import dev.prr.core.artifact.TerraformBlock.Kind;
import dev.prr.core.artifact.TerraformPlan;
import dev.prr.core.service.Scope;
import dev.prr.core.source.SourcePath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringTokenizer;

/**
 * Where a planned resource is written. A module that is here is followed to its folder; of one that
 * is not, the call is what a team can change. Where two places are possible, none is told.
 */
final class Sources {

  private final Map<String, List<TerraformBlock>> blocks = new HashMap<>();
  private final Map<SourcePath, TerraformPlan> plans = new HashMap<>();

  Sources(Scope scope) {
    for (TerraformBlock block : scope.all(TerraformBlock.class)) {
      blocks
          .computeIfAbsent(key(block.kind(), block.type(), block.name()), k -> new ArrayList<>())
          .add(block);
    }
    scope.all(TerraformPlan.class).forEach(plan -> plans.put(plan.place().path(), plan));
  }

  /** The block; empty where it is not here or not sure. */
  Optional<TerraformBlock> blockOf(PlannedResource resource) {
    List<String> calls = resource.modules();
    if (calls.isEmpty()) {
      return root(Kind.RESOURCE, resource.type(), resource.name(), resource);
    }
    Optional<TerraformBlock> call = root(Kind.MODULE, "", calls.get(0), resource);
    for (int i = 1; call.isPresent() && i <= calls.size(); i++) {
      Optional<String> folder = folderOf(resource, calls.subList(0, i), call.get());
      if (folder.isEmpty()) {
        return call;
      }
      Optional<TerraformBlock> inside =
          i == calls.size()
              ? in(folder.get(), Kind.RESOURCE, resource.type(), resource.name())
              : in(folder.get(), Kind.MODULE, "", calls.get(i));
      if (inside.isEmpty()) {
        return call;
      }
      call = inside;
    }
    return call;
  }

  /** Beside the plan, or else anywhere if it is there once. */
  private Optional<TerraformBlock> root(
      Kind kind, String type, String name, PlannedResource resource) {
    List<TerraformBlock> all = blocks.getOrDefault(key(kind, type, name), List.of());
    return all.size() == 1
        ? Optional.of(all.get(0))
        : in(resource.place().path().folder(), kind, type, name);
  }

  private Optional<TerraformBlock> in(String folder, Kind kind, String type, String name) {
    List<TerraformBlock> there =
        blocks.getOrDefault(key(kind, type, name), List.of()).stream()
            .filter(block -> block.place().path().folder().equals(folder))
            .toList();
    return there.size() == 1 ? Optional.of(there.get(0)) : Optional.empty();
  }

  /** The folder of a module that lies in the tree. */
  private Optional<String> folderOf(
      PlannedResource resource, List<String> calls, TerraformBlock call) {
    return Optional.ofNullable(plans.get(resource.place().path()))
        .map(plan -> plan.sources().get(String.join("/", calls)))
        .filter(source -> source.startsWith("./") || source.startsWith("../"))
        .flatMap(source -> resolved(call.place().path().folder(), source));
  }

  private static Optional<String> resolved(String folder, String source) {
    Deque<String> parts = new ArrayDeque<>();
    StringTokenizer path = new StringTokenizer(folder + "/" + source, "/");
    while (path.hasMoreTokens()) {
      String part = path.nextToken();
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.equals(".")) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  private static String key(Kind kind, String type, String name) {
    return kind + " " + type + " " + name;
  }
}
