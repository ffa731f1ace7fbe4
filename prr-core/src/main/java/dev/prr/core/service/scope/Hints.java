package dev.prr.core.service.scope;

import dev.prr.core.artifact.CatalogEntity;
import dev.prr.core.artifact.Reading;
import dev.prr.core.service.Advice;
import java.util.ArrayList;
import java.util.List;

/** What a team could write down so that its services are told apart and judged as what they are. */
public final class Hints {

  private Hints() {}

  /** In order of service, then of place. */
  public static List<Advice> of(Reading tree, List<Subject> subjects) {
    List<Advice> hints = new ArrayList<>();
    for (Subject subject : subjects) {
      if (subject.descriptor().isEmpty()) {
        hints.add(undescribed(subject));
      }
    }
    boolean described = subjects.stream().anyMatch(s -> s.descriptor().isPresent());
    if (described) {
      Subjects.components(tree)
          .filter(component -> subjects.stream().noneMatch(s -> isOf(component, s)))
          .forEach(component -> hints.add(leftAlone(component)));
    }
    return hints;
  }

  private static Advice undescribed(Subject subject) {
    String origin =
        subject.component().isPresent()
            ? "it was taken from the catalogue"
            : "it was inferred from what lies in the tree";
    return new Advice(
        subject.place(),
        "No prr.yaml describes "
            + subject.name()
            + "; "
            + origin
            + ". Run prr:init to write one, and check what it says.");
  }

  private static Advice leftAlone(CatalogEntity component) {
    return new Advice(
        component.place(),
        "The catalogue's component "
            + component.name().ifKnown().orElse("")
            + " has no prr.yaml and was not judged. Add one in its folder, or add the name to the"
            + " aliases of the service it belongs to.");
  }

  private static boolean isOf(CatalogEntity component, Subject subject) {
    return subject.component().filter(c -> c.place().equals(component.place())).isPresent();
  }
}
