package dev.prr.core.document.xml;

import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML document.
 *
 * @param name without prefix
 * @param attributes by name without prefix
 * @param text of its own, without that of its children, stripped
 * @param children in written order
 * @param place where it opens
 */
public record Element(
    String name,
    Map<String, String> attributes,
    String text,
    List<Element> children,
    Location place) {

  public Element {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /** The first child of that name. */
  public Optional<Element> child(String childName) {
    return children.stream().filter(child -> child.name.equals(childName)).findFirst();
  }

  /** What lies at the end of every path of these names. */
  public List<Element> all(String... names) {
    List<Element> found = List.of(this);
    for (String step : names) {
      found =
          found.stream()
              .flatMap(element -> element.children.stream())
              .filter(child -> child.name.equals(step))
              .toList();
    }
    return found;
  }

  /** The text at the end of the first path of these names; blank is missing. */
  public Fact<String> text(String... names) {
    Element reached = this;
    for (String step : names) {
      Optional<Element> next = reached.child(step);
      if (next.isEmpty()) {
        return Fact.missing(reached.place);
      }
      reached = next.get();
    }
    return reached.text.isEmpty()
        ? Fact.missing(reached.place)
        : Fact.known(reached.text, reached.place);
  }

  public Optional<String> attribute(String attributeName) {
    return Optional.ofNullable(attributes.get(attributeName));
  }

  /** This element and everything below it, in written order. */
  public Stream<Element> descendants() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Element::descendants));
  }
}
