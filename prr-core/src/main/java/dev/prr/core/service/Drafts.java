package dev.prr.core.service;

import dev.prr.core.service.descriptor.Draft;
import dev.prr.core.service.descriptor.DraftText;
import dev.prr.core.service.scope.Subject;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import java.util.ArrayList;
import java.util.List;

/** Decides where a first descriptor of each service belongs. */
final class Drafts {

  private Drafts() {}

  static List<Draft> of(List<Subject> subjects, List<Scope> scopes, List<Service> services) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      Subject subject = subjects.get(i);
      if (subject.descriptor().isEmpty()) {
        boolean shared = sharesItsFolder(subject, subjects);
        drafts.add(
            new Draft(
                pathOf(subject, shared),
                DraftText.of(
                    services.get(i),
                    subject.aliases(),
                    shared ? List.of("../..") : List.of(),
                    hasTemplates(scopes.get(i)))));
      }
    }
    return drafts;
  }

  private static boolean sharesItsFolder(Subject subject, List<Subject> subjects) {
    return subjects.stream().filter(s -> s.folder().equals(subject.folder())).count() > 1;
  }

  /** A folder holds one descriptor; services that share one are told apart by a folder each. */
  private static SourcePath pathOf(Subject subject, boolean shared) {
    String folder = subject.folder().isEmpty() ? "" : subject.folder() + "/";
    return new SourcePath(folder + (shared ? "prr/" + subject.name() + "/" : "") + "prr.yaml");
  }

  private static boolean hasTemplates(Scope scope) {
    return scope.unread().stream()
        .anyMatch(file -> file.leftOut().reason() == LeftOut.Reason.UNRENDERED_TEMPLATE);
  }
}
