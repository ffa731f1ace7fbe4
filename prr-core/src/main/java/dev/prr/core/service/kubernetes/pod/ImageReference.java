package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Container.Image;
import java.util.Optional;

/**
 * The parts of an image reference, {@code host:5000/team/web:1.4@sha256:...}, split as container
 * runtimes do: what stands before the first slash is a registry if it has a dot or a port or is
 * {@code localhost}.
 *
 * @param registry {@code docker.io} where none is named
 * @param name the last part of the repository, {@code web}
 */
record ImageReference(String registry, String name, Optional<String> tag, Optional<String> digest) {

  private static final String DEFAULT_REGISTRY = "docker.io";

  static ImageReference parse(String text) {
    int at = text.indexOf('@');
    String tagged = at < 0 ? text : text.substring(0, at);
    Optional<String> digest = at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1));
    int slash = tagged.lastIndexOf('/');
    int colon = tagged.indexOf(':', slash + 1);
    Optional<String> tag = colon < 0 ? Optional.empty() : Optional.of(tagged.substring(colon + 1));
    String repository = colon < 0 ? tagged : tagged.substring(0, colon);
    return new ImageReference(
        registryOf(repository),
        repository.substring(slash + 1),
        tag.filter(t -> !t.isEmpty()),
        digest.filter(d -> !d.isEmpty()));
  }

  private static String registryOf(String repository) {
    int slash = repository.indexOf('/');
    String first = slash < 0 ? "" : repository.substring(0, slash);
    boolean isHost = first.contains(".") || first.contains(":") || first.equals("localhost");
    return isHost ? first : DEFAULT_REGISTRY;
  }

  /** The facts about the image a container names. */
  static Image read(Field image) {
    Fact<String> reference = image.text().flatMap(text -> filledIn(text, image));
    Fact<ImageReference> parsed = reference.map(ImageReference::parse);
    return new Image(
        reference,
        parsed.map(ImageReference::registry),
        parsed.flatMap(p -> orMissing(p.tag(), image)),
        parsed.flatMap(p -> orMissing(p.digest(), image)));
  }

  /** An image that a build tool still has to fill in says nothing about what will run. */
  private static Fact<String> filledIn(String text, Field image) {
    boolean template = text.contains("$") || text.contains("{{") || text.contains("://");
    return template
        ? Fact.unknown(
            Gap.Reason.UNRENDERED,
            "This image is filled in by a tool; render it first and judge the output.",
            image.place())
        : Fact.known(text, image.place());
  }

  private static Fact<String> orMissing(Optional<String> part, Field image) {
    return part.map(p -> Fact.known(p, image.place())).orElseGet(() -> Fact.missing(image.place()));
  }
}
