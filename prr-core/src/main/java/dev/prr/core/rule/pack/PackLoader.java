package dev.prr.core.rule.pack;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Field;
import dev.prr.core.document.Node;
import dev.prr.core.fact.Fact;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.RuleProblem;
import dev.prr.core.rule.compiled.CompiledRules;
import dev.prr.core.rule.read.Hint;
import dev.prr.core.rule.read.RuleReader;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.Mention;
import dev.prr.core.workspace.Resources;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Reads packs out of class paths. A rule lies at {@code
 * META-INF/prr/rules/<group>/<rule-id>/rule.yaml}; {@code META-INF/prr/rules/pack.yaml} beside the
 * groups says which version all of them are.
 */
public final class PackLoader {

  private static final String FOLDER = "META-INF/prr/rules";
  private static final String RULE_FILE = "rule.yaml";
  private static final SourcePath PACK_FILE = new SourcePath(FOLDER + "/pack.yaml");

  /** Segments of {@code META-INF/prr/rules/<group>/<rule-id>/rule.yaml}. */
  private static final int RULE_DEPTH = 6;

  private final Limits limits;
  private final List<RuleProblem> problems = new ArrayList<>();
  private final Map<String, Location> places = new HashMap<>();

  private PackLoader(Limits limits) {
    this.limits = limits;
  }

  /**
   * The packs that are asked for.
   *
   * @throws IOException when an artifact cannot be read
   */
  public static Packs load(List<PackSource> sources, Limits limits) throws IOException {
    PackLoader loader = new PackLoader(limits);
    List<Pack> packs = new ArrayList<>();
    for (PackSource source : sources) {
      packs.addAll(loader.packs(source));
    }
    return new Packs(packs, loader.problems);
  }

  private List<Pack> packs(PackSource source) throws IOException {
    List<Resources.Artifact> artifacts = Resources.under(source.loader(), FOLDER);
    List<Shelf> shelves = new ArrayList<>();
    for (Resources.Artifact artifact : artifacts) {
      shelves.add(shelf(artifact, source.names()));
    }
    List<Pack> packs = new ArrayList<>();
    for (String name : source.names()) {
      List<Pack> called = shelves.stream().flatMap(s -> s.pack(name).stream()).toList();
      if (called.isEmpty()) {
        problems.add(unknown(name, namesIn(artifacts)));
      }
      packs.addAll(called);
    }
    return packs;
  }

  private static boolean isOurs(SourcePath path) {
    return path.equals(PACK_FILE) || isRule(path);
  }

  private static boolean isRule(SourcePath path) {
    return path.fileName().equals(RULE_FILE) && path.segments().size() == RULE_DEPTH;
  }

  private Shelf shelf(Resources.Artifact artifact, List<String> names) throws IOException {
    Optional<CompiledRules> compiled =
        artifact.bytes(CompiledRules.FILE, limits).flatMap(CompiledRules::read);
    return compiled.isPresent()
        ? compiled(compiled.get(), names)
        : written(artifact.texts(PackLoader::isOurs, limits), names);
  }

  private Shelf compiled(CompiledRules compiled, List<String> names) {
    List<Shelf.Entry> entries = new ArrayList<>();
    for (CompiledRules.Compiled each : compiled.rules()) {
      if (namesOf(each.group(), each.profiles(), each.stage()).stream().anyMatch(names::contains)) {
        Rule rule = each.rule(this::parsed);
        checkUnique(rule, Location.startOf(placeOf(each.group(), rule.id())));
        entries.add(new Shelf.Entry(rule, each.text()));
      }
    }
    return new Shelf(compiled.version(), entries);
  }

  /** Parsed again for who wants to see the rule as it is written; it was read before. */
  private Node parsed(CompiledRules.Compiled rule) {
    SourceText text = new SourceText(placeOf(rule.group(), rule.id()), rule.text());
    return ((Document.Tree) DocumentReader.read(text, limits).read().get(0).document()).root();
  }

  private static SourcePath placeOf(String group, String id) {
    return new SourcePath(String.join("/", FOLDER, group, id, RULE_FILE));
  }

  private Shelf written(List<SourceText> texts, List<String> names) {
    String version = "unversioned";
    List<Shelf.Entry> entries = new ArrayList<>();
    for (SourceText text : texts) {
      boolean isPackFile = text.path().equals(PACK_FILE);
      if (!isPackFile && !mayBeAskedFor(text, names)) {
        continue;
      }
      Optional<Document.Tree> tree = tree(text);
      if (tree.isPresent() && isPackFile) {
        Fact<String> written =
            Field.of(tree.get().root(), Dialect.CORE).at("metadata", "version").text();
        version = written.ifKnown().orElse(version);
      } else if (tree.isPresent() && isAskedFor(text, tree.get(), names)) {
        rule(text, tree.get()).ifPresent(rule -> entries.add(new Shelf.Entry(rule, text.text())));
      }
    }
    return new Shelf(version, entries);
  }

  /** A cheap look: most rules of an artifact are in none of the packs that are asked for. */
  private static boolean mayBeAskedFor(SourceText text, List<String> names) {
    return names.stream()
        .anyMatch(
            name ->
                name.equals(Pack.ALL)
                    || name.equals(groupOf(text))
                    || StageProfile.called(name).isPresent()
                    || Mention.mayBeIn(text.text(), name));
  }

  /** What nobody asked for is not read further, so that its mistakes hurt nobody. */
  private static boolean isAskedFor(SourceText text, Document.Tree tree, List<String> names) {
    return namesOf(text, tree).stream().anyMatch(names::contains);
  }

  private static SortedSet<String> namesOf(SourceText text, Document.Tree tree) {
    return namesOf(groupOf(text), RuleReader.profiles(tree.root()), RuleReader.stage(tree.root()));
  }

  /** The packs a rule may be in. */
  private static SortedSet<String> namesOf(String group, List<String> profiles, String stage) {
    SortedSet<String> names = new TreeSet<>(profiles);
    names.add(group);
    names.add(Pack.ALL);
    for (StageProfile profile : StageProfile.values()) {
      if (profile.mayHold(stage)) {
        names.add(profile.id());
      }
    }
    return names;
  }

  private static String groupOf(SourceText text) {
    return text.path().segments().get(RULE_DEPTH - 3);
  }

  /** Every pack there is, to say which one may have been meant. */
  private SortedSet<String> namesIn(List<Resources.Artifact> artifacts) throws IOException {
    SortedSet<String> known = new TreeSet<>();
    for (Resources.Artifact artifact : artifacts) {
      for (SourceText text : artifact.texts(PackLoader::isRule, limits)) {
        tree(text).ifPresent(tree -> known.addAll(namesOf(text, tree)));
      }
    }
    return known;
  }

  private Optional<Document.Tree> tree(SourceText text) {
    Documents documents = DocumentReader.read(text, limits);
    documents
        .unread()
        .forEach(
            lost -> problems.add(RuleProblem.at(lost.leftOut().place(), lost.leftOut().detail())));
    if (documents.read().size() == 1
        && documents.read().get(0).document() instanceof Document.Tree tree) {
      return Optional.of(tree);
    }
    problems.add(
        RuleProblem.at(Location.startOf(text.path()), "A file of a pack holds one document."));
    return Optional.empty();
  }

  private Optional<Rule> rule(SourceText text, Document.Tree tree) {
    List<String> segments = text.path().segments();
    String folder = segments.get(RULE_DEPTH - 2);
    RuleReader.Result result = RuleReader.read(tree.root(), groupOf(text));
    problems.addAll(result.problems());
    result
        .rule()
        .filter(rule -> !rule.id().equals(folder))
        .ifPresent(
            rule ->
                problems.add(
                    RuleProblem.at(
                        tree.place(),
                        "The rule "
                            + rule.id()
                            + " lies in the folder "
                            + folder
                            + "; a rule and its folder have one name.")));
    result.rule().ifPresent(rule -> checkUnique(rule, tree.place()));
    return result.rule();
  }

  private void checkUnique(Rule rule, Location place) {
    Location first = places.putIfAbsent(rule.id(), place);
    if (first != null) {
      problems.add(
          RuleProblem.at(
              place, "There is already a rule " + rule.id() + " at " + first + "; rename one."));
    }
  }

  private static RuleProblem unknown(String name, SortedSet<String> known) {
    return new RuleProblem(
        Optional.empty(),
        "There is no pack \""
            + name
            + "\""
            + (known.isEmpty() ? ": no rules are on the class path." : Hint.orAll(name, known)));
  }
}
