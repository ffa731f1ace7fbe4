package dev.prr.core.artifact;

import dev.prr.core.artifact.TerraformBlock.Kind;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import dev.prr.core.workspace.Unread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Configurations of Terraform that no plan in the tree speaks of. Their text alone does not say
 * what there will be: variables, modules and counts decide that.
 */
final class Unplanned {

  private static final String ADVICE =
      "It declares infrastructure, and no plan shows what will be: run terraform plan -out=tfplan"
          + " and terraform show -json tfplan > plan.json, and keep plan.json in this folder while"
          + " PRR runs.";

  private Unplanned() {}

  /** One note for each folder with resources of which no plan knows any. */
  static List<Unread> in(List<Artifact> artifacts) {
    Set<String> planned = new HashSet<>();
    Map<String, List<TerraformBlock>> folders = new TreeMap<>();
    for (Artifact artifact : artifacts) {
      if (artifact instanceof PlannedResource resource) {
        planned.add(resource.reference());
      } else if (artifact instanceof TerraformBlock block && block.kind() == Kind.RESOURCE) {
        String folder = block.place().path().folder();
        folders.computeIfAbsent(folder, f -> new ArrayList<>()).add(block);
      }
    }
    List<Unread> unread = new ArrayList<>();
    for (List<TerraformBlock> blocks : folders.values()) {
      if (blocks.stream().noneMatch(b -> planned.contains(b.type() + "." + b.name()))) {
        unread.add(note(blocks));
      }
    }
    return unread;
  }

  private static Unread note(List<TerraformBlock> blocks) {
    Location first =
        blocks.stream().map(TerraformBlock::place).min(Location::compareTo).orElseThrow();
    StringBuilder words = new StringBuilder("resource_changes\n");
    blocks.forEach(b -> words.append(b.type()).append(' ').append(b.name()).append('\n'));
    return new Unread(
        new LeftOut(Reason.UNRENDERED_TEMPLATE, ADVICE, Location.startOf(first.path())),
        Optional.of(words.toString()));
  }
}
