package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import java.util.List;
import java.util.stream.Stream;

/** Which ConfigMaps and Secrets a pod is given, as files or as environment. */
public final class References {

  /**
   * One object that a pod names.
   *
   * @param kind {@code ConfigMap} or {@code Secret}
   * @param name at the reference
   */
  public record Reference(String kind, Fact<String> name) {}

  private static final String CONFIG = "ConfigMap";
  private static final String SECRET = "Secret";

  private References() {}

  /** In written order: volumes first. */
  public static List<Reference> of(Field pod) {
    Stream<Reference> volumes = pod.at("volumes").items().stream().flatMap(References::ofVolume);
    Stream<Reference> environment =
        Stream.of("initContainers", "containers")
            .flatMap(key -> pod.at(key).items().stream())
            .flatMap(References::ofContainer);
    return Stream.concat(volumes, environment).filter(r -> r.name().isKnown()).toList();
  }

  /** What a container is given out of Secrets in its environment: variables, then whole Secrets. */
  static FactList<Fact<String>> secretVariables(Field container) {
    return Lists.concat(
        Lists.of(
            container.at("env"),
            variable ->
                variable.at("valueFrom", "secretKeyRef").isPresent()
                    ? Stream.of(variable.at("name").text())
                    : Stream.<Fact<String>>of()),
        Lists.of(
            container.at("envFrom"),
            from ->
                from.at("secretRef").isPresent()
                    ? Stream.of(from.at("secretRef", "name").text())
                    : Stream.<Fact<String>>of()));
  }

  private static Stream<Reference> ofVolume(Field volume) {
    Stream<Reference> projected =
        volume.at("projected", "sources").items().stream()
            .flatMap(
                source ->
                    Stream.of(
                        reference(CONFIG, source.at("configMap", "name")),
                        reference(SECRET, source.at("secret", "name"))));
    return Stream.concat(
        Stream.of(
            reference(CONFIG, volume.at("configMap", "name")),
            reference(SECRET, volume.at("secret", "secretName"))),
        projected);
  }

  private static Stream<Reference> ofContainer(Field container) {
    Stream<Reference> single =
        container.at("env").items().stream()
            .map(variable -> variable.at("valueFrom"))
            .flatMap(
                from ->
                    Stream.of(
                        reference(CONFIG, from.at("configMapKeyRef", "name")),
                        reference(SECRET, from.at("secretKeyRef", "name"))));
    Stream<Reference> whole =
        container.at("envFrom").items().stream()
            .flatMap(
                from ->
                    Stream.of(
                        reference(CONFIG, from.at("configMapRef", "name")),
                        reference(SECRET, from.at("secretRef", "name"))));
    return Stream.concat(single, whole);
  }

  private static Reference reference(String kind, Field name) {
    return new Reference(kind, name.text());
  }
}
