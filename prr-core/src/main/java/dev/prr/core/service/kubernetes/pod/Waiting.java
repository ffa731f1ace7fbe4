package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which init containers hold a pod back until something else answers. */
public final class Waiting {

  private static final List<String> LOOPS = List.of("until ", "while ");

  /** Tools that do nothing but wait. */
  private static final List<String> TOOLS =
      List.of("wait-for", "wait4", "waitforit", "dockerize -wait", "kubectl wait");

  private Waiting() {}

  /** Their names. */
  public static FactList<Fact<String>> in(Field pod) {
    return Lists.of(
        pod.at("initContainers"),
        container ->
            waits(container) ? Stream.of(container.at("name").text()) : Stream.<Fact<String>>of());
  }

  private static boolean waits(Field container) {
    String said =
        Stream.concat(
                Stream.of(container.at("image")),
                Stream.of("command", "args").flatMap(key -> container.at(key).items().stream()))
            .flatMap(word -> word.text().ifKnown().stream())
            .collect(Collectors.joining(" "))
            .toLowerCase(Locale.ROOT);
    boolean loops = LOOPS.stream().anyMatch(said::contains) && said.contains("sleep");
    return !container.at("restartPolicy").text().is("Always")
        && (loops || TOOLS.stream().anyMatch(said::contains));
  }
}
