package dev.prr.core.service;

import dev.prr.core.artifact.Reading;
import dev.prr.core.document.Problem;
import dev.prr.core.service.descriptor.Descriptors;
import dev.prr.core.service.descriptor.Draft;
import dev.prr.core.service.identity.Assembly;
import dev.prr.core.service.scope.FurtherFolders;
import dev.prr.core.service.scope.Hints;
import dev.prr.core.service.scope.Scopes;
import dev.prr.core.service.scope.Subject;
import dev.prr.core.service.scope.Subjects;
import dev.prr.core.source.SourcePath;
import java.util.List;

/**
 * From what was read to the services that rules judge.
 *
 * @param services in order of name; none where nothing but prose was found
 * @param advice what would make the next run say more, in order of place
 */
public record Services(List<Service> services, List<Advice> advice) {

  public Services {
    services = List.copyOf(services);
    advice = List.copyOf(advice);
  }

  /** What has to be corrected in {@code prr.yaml} files before anything can be judged. */
  public static List<Problem> problems(Reading tree) {
    return Descriptors.problems(tree);
  }

  /**
   * Folders that descriptors name and that are not part of what was read: to be read as well, each
   * as far as it is there. Relative to the judged tree; they may lie beside it.
   */
  public static List<SourcePath> furtherFolders(Reading tree) {
    return FurtherFolders.of(tree);
  }

  /** Folders that descriptors name and that hold evidence, relative to the judged tree. */
  public static List<SourcePath> evidenceFolders(Reading tree) {
    return FurtherFolders.evidence(tree);
  }

  /**
   * The services of a tree whose descriptors have no problems.
   *
   * @param further what was read of further folders
   * @param folderName what the root of the tree is called, for a service that nothing names
   */
  public static Services of(
      Reading tree, List<Reading> further, String folderName, Vocabulary vocabulary) {
    return of(tree, further, folderName, vocabulary, Given.NOTHING);
  }

  /**
   * The same.
   *
   * @param given what is said of services outside the tree
   */
  public static Services of(
      Reading tree, List<Reading> further, String folderName, Vocabulary vocabulary, Given given) {
    List<Subject> subjects = Subjects.in(tree, further, folderName, vocabulary);
    List<Scope> scopes = Scopes.of(subjects, tree, further, vocabulary);
    return new Services(
        Assembly.of(subjects, scopes, tree, further, vocabulary, given), Hints.of(tree, subjects));
  }

  /**
   * A first {@code prr.yaml} for each service that has none; empty where some are described and the
   * others left alone on purpose.
   */
  public static List<Draft> drafts(
      Reading tree, List<Reading> further, String folderName, Vocabulary vocabulary) {
    List<Subject> subjects = Subjects.in(tree, further, folderName, vocabulary);
    List<Scope> scopes = Scopes.of(subjects, tree, further, vocabulary);
    return Drafts.of(
        subjects, scopes, Assembly.of(subjects, scopes, tree, further, vocabulary, Given.NOTHING));
  }
}
