package dev.prr.core.service.descriptor;

import dev.prr.core.artifact.Reading;
import dev.prr.core.artifact.ServiceDescriptor;
import dev.prr.core.artifact.identity.ServiceDescriptorRecognizer;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.ShapeCheck;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The {@code prr.yaml} files of a tree, and everything that is wrong with them. */
public final class Descriptors {

  private Descriptors() {}

  /** In order of path. */
  public static List<ServiceDescriptor> in(Reading tree) {
    return tree.artifacts().stream()
        .filter(ServiceDescriptor.class::isInstance)
        .map(ServiceDescriptor.class::cast)
        .toList();
  }

  /**
   * Everything to correct before anything can be judged: what could not be read, what does not fit
   * the shape, and names or folders that two services claim.
   */
  public static List<Problem> problems(Reading tree) {
    List<Problem> problems = new ArrayList<>();
    List<ServiceDescriptor> descriptors = in(tree);
    for (ServiceDescriptor descriptor : descriptors) {
      problems.addAll(ShapeCheck.problems(descriptor.root(), DescriptorShape.DOCUMENT));
    }
    Set<Location> said = problems.stream().map(Problem::place).collect(Collectors.toSet());
    unread(tree).stream().filter(p -> !said.contains(p.place())).forEach(problems::add);
    problems.addAll(sharedFolders(descriptors));
    problems.addAll(sharedNames(descriptors));
    problems.addAll(WaiverFiles.problems(tree));
    problems.addAll(ReviewFiles.problems(tree));
    descriptors.forEach(d -> problems.addAll(AttestationSense.problems(d.at("spec"))));
    return problems.stream().sorted().toList();
  }

  private static List<Problem> unread(Reading tree) {
    return tree.unread().stream()
        .map(unread -> unread.leftOut())
        .filter(leftOut -> ServiceDescriptorRecognizer.isDescriptor(leftOut.place().path()))
        .map(
            leftOut ->
                new Problem(
                    leftOut.place(),
                    "The service descriptor could not be read.",
                    leftOut.detail(),
                    "Correct the file, or remove it to have the service inferred."))
        .toList();
  }

  private static List<Problem> sharedFolders(List<ServiceDescriptor> descriptors) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Location> first = new HashMap<>();
    for (ServiceDescriptor descriptor : descriptors) {
      Location place = descriptor.place();
      Optional.ofNullable(first.putIfAbsent(place.path().folder(), place))
          .ifPresent(
              other ->
                  problems.add(
                      new Problem(
                          place,
                          "A second service is described in the folder of " + other + ".",
                          "A service owns its folder; two could not be told apart.",
                          "Describe it in a prr.yaml in a folder of its own.")));
    }
    return problems;
  }

  private static List<Problem> sharedNames(List<ServiceDescriptor> descriptors) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Location> first = new HashMap<>();
    for (ServiceDescriptor descriptor : descriptors) {
      Fact<String> name = descriptor.at("metadata", "name").text();
      name.ifKnown()
          .flatMap(text -> Optional.ofNullable(first.putIfAbsent(text, name.place())))
          .ifPresent(
              other ->
                  problems.add(
                      new Problem(
                          name.place(),
                          "This name is already taken at " + other + ".",
                          "Records and reports go by the name of a service.",
                          "Give each service a name of its own.")));
    }
    return problems;
  }
}
