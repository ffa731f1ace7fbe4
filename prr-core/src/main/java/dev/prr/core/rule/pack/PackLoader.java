package dev.prr.core.rule.pack;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.DocumentReader;
import dev.prr.core.document.Documents;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.RuleProblem;
import dev.prr.core.rule.read.Hint;
import dev.prr.core.rule.read.RuleReader;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.Resources;
import dev.prr.core.workspace.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

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
  private final SortedSet<String> known = new TreeSet<>();

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
    List<Shelf> shelves = new ArrayList<>();
    for (Resources.Found found :
        Resources.under(source.loader(), FOLDER, PackLoader::isOurs, limits)) {
      shelves.add(shelf(found.texts(), source.names()));
    }
    List<Pack> packs = new ArrayList<>();
    for (String name : source.names()) {
      List<Pack> called = shelves.stream().flatMap(s -> s.pack(name).stream()).toList();
      if (called.isEmpty()) {
        problems.add(unknown(name));
      }
      packs.addAll(called);
    }
    return packs;
  }

  private static boolean isOurs(SourcePath path) {
    return path.equals(PACK_FILE)
        || (path.fileName().equals(RULE_FILE) && path.segments().size() == RULE_DEPTH);
  }

  private Shelf shelf(List<SourceText> texts, List<String> names) {
    String version = "unversioned";
    List<Shelf.Entry> entries = new ArrayList<>();
    for (SourceText text : texts) {
      Optional<Document.Tree> tree = tree(text);
      if (tree.isPresent() && text.path().equals(PACK_FILE)) {
        Fact<String> written =
            Field.of(tree.get().root(), Dialect.CORE).at("metadata", "version").text();
        version = written.ifKnown().orElse(version);
      } else if (tree.isPresent() && isAskedFor(text, tree.get(), names)) {
        rule(text, tree.get()).ifPresent(rule -> entries.add(new Shelf.Entry(rule, text.text())));
      }
    }
    return new Shelf(version, entries);
  }

  /** What nobody asked for is not read further, so that its mistakes hurt nobody. */
  private boolean isAskedFor(SourceText text, Document.Tree tree, List<String> names) {
    Set<String> packs = new TreeSet<>(RuleReader.profiles(tree.root()));
    packs.add(text.path().segments().get(RULE_DEPTH - 3));
    packs.add(Pack.ALL);
    String stage = RuleReader.stage(tree.root());
    Stream.of(StageProfile.values())
        .filter(profile -> profile.mayHold(stage))
        .forEach(profile -> packs.add(profile.id()));
    known.addAll(packs);
    return names.stream().anyMatch(packs::contains);
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
    RuleReader.Result result = RuleReader.read(tree.root(), segments.get(RULE_DEPTH - 3));
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

  private RuleProblem unknown(String name) {
    return new RuleProblem(
        Optional.empty(),
        "There is no pack \""
            + name
            + "\""
            + (known.isEmpty() ? ": no rules are on the class path." : Hint.orAll(name, known)));
  }
}
