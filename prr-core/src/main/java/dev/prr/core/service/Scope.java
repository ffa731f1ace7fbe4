package dev.prr.core.service;

import dev.prr.core.artifact.Artifact;
import dev.prr.core.document.WrittenKinds;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Predicate;

/**
 * What belongs to one service, before facts are made of it.
 *
 * @param name of the service
 * @param aliases other names under which artifacts speak of it
 * @param descriptor where the service is described
 * @param platform what it runs on, when that is declared
 * @param artifacts of its folders and sources, in order of path and place
 * @param unread what was left out there
 * @param absentSources declared sources that are not checked out, each with its reason
 * @param paths of all files there, to resolve links
 */
public record Scope(
    String name,
    Set<String> aliases,
    Location descriptor,
    Optional<Platform> platform,
    List<Artifact> artifacts,
    List<Unread> unread,
    List<Gap> absentSources,
    SortedSet<SourcePath> paths,
    Vocabulary vocabulary) {

  /** What a plan is written with, and the note of a configuration that has none. */
  private static final String PLAN = "resource_changes";

  public Scope {
    aliases = Set.copyOf(aliases);
    artifacts = List.copyOf(artifacts);
    unread = List.copyOf(unread);
    absentSources = List.copyOf(absentSources);
  }

  /** The artifacts of one kind. */
  public <T extends Artifact> List<T> all(Class<T> kind) {
    return artifacts.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The same service with these artifacts. */
  public Scope with(List<Artifact> all) {
    return new Scope(
        name, aliases, descriptor, platform, all, unread, absentSources, paths, vocabulary);
  }

  /** Whether a name that an artifact uses means this service. */
  public boolean isCalled(String other) {
    return name.equals(other) || aliases.contains(other);
  }

  /**
   * Why a list of such things may be incomplete: a left-out file may mention one, or a declared
   * source is not there.
   *
   * @param words that any such thing would hold, for example {@code PodDisruptionBudget}
   */
  public List<Gap> gaps(String... words) {
    return gaps(file -> true, words);
  }

  /**
   * The same for things that only a plan or a configuration of infrastructure holds.
   *
   * @param words that any such thing would hold; none where every resource is meant
   */
  public List<Gap> infrastructureGaps(String... words) {
    return words.length == 0 ? gaps(Scope::mayHoldPlan, PLAN) : gaps(Scope::mayHoldPlan, words);
  }

  /** A template of a chart never becomes a plan, whatever it may hold. */
  private static boolean mayHoldPlan(Unread file) {
    SourcePath path = file.leftOut().place().path();
    boolean template =
        file.leftOut().reason() == LeftOut.Reason.UNRENDERED_TEMPLATE
            && !path.value().endsWith(".tf")
            && !path.value().endsWith(".tofu");
    return !template && file.mayMention(PLAN);
  }

  private List<Gap> gaps(Predicate<Unread> candidate, String... words) {
    List<Gap> gaps = new ArrayList<>(absentSources);
    for (Unread file : unread) {
      for (String word : words) {
        if (candidate.test(file) && file.mayMention(word)) {
          LeftOut leftOut = file.leftOut();
          gaps.add(
              new Gap(
                  reasonOf(leftOut),
                  leftOut.detail(),
                  leftOut.place(),
                  file.text().flatMap(WrittenKinds::in)));
          break;
        }
      }
    }
    return gaps;
  }

  private static Gap.Reason reasonOf(LeftOut leftOut) {
    return switch (leftOut.reason()) {
      case UNRENDERED_TEMPLATE -> Gap.Reason.UNRENDERED;
      case TOO_BIG, LIMIT -> Gap.Reason.LIMIT;
      case NOT_TEXT, MALFORMED, LINK, UNREADABLE, UNSUPPORTED -> Gap.Reason.UNREADABLE;
    };
  }
}
