package dev.prr.core.service.identity;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.CodeOwners;
import dev.prr.core.artifact.KubernetesObject;
import dev.prr.core.artifact.RecordingRule;
import dev.prr.core.artifact.ServiceDescriptor;
import dev.prr.core.artifact.SloDefinition;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.OwnedPath;
import dev.prr.core.service.OwnedPath.OwnerKind;
import dev.prr.core.service.Scope;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Who owns the files of a service that reach production: manifests, rules, SLOs and its descriptor.
 * Files of other repositories have owners of their own and are not asked.
 */
final class OwnedPaths {

  /** Where code hosts look first. */
  private static final List<String> ORDER =
      List.of(".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS");

  private record Rule(OwnerPattern pattern, CodeOwners.Entry entry) {}

  private final List<Rule> rules;
  private final Vocabulary vocabulary;

  private OwnedPaths(Optional<CodeOwners> file, Vocabulary vocabulary) {
    this.rules =
        file.map(CodeOwners::entries).orElse(List.of()).stream()
            .map(entry -> new Rule(new OwnerPattern(entry.pattern()), entry))
            .toList();
    this.vocabulary = vocabulary;
  }

  /**
   * @param files all CODEOWNERS files of the tree
   */
  static FactList<OwnedPath> of(Scope scope, List<CodeOwners> files) {
    OwnedPaths owned = new OwnedPaths(effective(files), scope.vocabulary());
    TreeSet<SourcePath> paths = new TreeSet<>();
    for (Artifact artifact : scope.artifacts()) {
      SourcePath path = artifact.place().path();
      if (reachesProduction(artifact) && !path.value().startsWith("../")) {
        paths.add(path);
      }
    }
    Optional<Gap> gap = unread(scope);
    List<OwnedPath> found = paths.stream().map(path -> owned.of(path, gap)).toList();
    return FactList.complete(found, scope.descriptor());
  }

  private static Optional<CodeOwners> effective(List<CodeOwners> files) {
    return ORDER.stream()
        .flatMap(place -> files.stream().filter(file -> file.path().value().equals(place)))
        .findFirst();
  }

  private static Optional<Gap> unread(Scope scope) {
    return scope.unread().stream()
        .map(file -> file.leftOut())
        .filter(leftOut -> ORDER.contains(leftOut.place().path().value()))
        .findFirst()
        .map(left -> new Gap(Gap.Reason.UNREADABLE, left.detail(), left.place()));
  }

  private static boolean reachesProduction(Artifact artifact) {
    return artifact instanceof KubernetesObject
        || artifact instanceof AlertRule
        || artifact instanceof RecordingRule
        || artifact instanceof SloDefinition
        || artifact instanceof ServiceDescriptor;
  }

  private OwnedPath of(SourcePath path, Optional<Gap> gap) {
    Map<String, CodeOwners.Entry> bySection = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (rule.pattern().matches(path)) {
        bySection.put(rule.entry().section(), rule.entry());
      }
    }
    List<Fact<OwnerKind>> owners = new ArrayList<>();
    Location place = Location.startOf(path);
    for (CodeOwners.Entry entry : bySection.values()) {
      entry.owners().forEach(owner -> owners.add(Fact.known(kindOf(owner), entry.place())));
    }
    Location where = bySection.values().stream().findFirst().map(e -> e.place()).orElse(place);
    return new OwnedPath(
        Fact.known(path.value(), place),
        new FactList<>(owners, gap.stream().toList(), where),
        where);
  }

  /** {@code @organization/team} and GitLab's {@code @@role} are teams, {@code @name} is a login. */
  private OwnerKind kindOf(String owner) {
    boolean handle = owner.startsWith("@");
    boolean team = handle && (owner.startsWith("@@") || owner.contains("/"));
    if (team || vocabulary.teamAliases().containsKey(owner)) {
      return OwnerKind.TEAM;
    }
    return handle ? OwnerKind.PERSON : OwnerKind.MAIL;
  }
}
