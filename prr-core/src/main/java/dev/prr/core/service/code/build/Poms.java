package dev.prr.core.service.code.build;

import dev.prr.core.document.Document;
import dev.prr.core.document.xml.Element;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.code.Build.Tool;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The poms of a repository. Properties are looked up in a pom and in its parents as far as these
 * lie in the repository.
 */
final class Poms {

  private static final int MOST_PARENTS = 16;
  private static final int MOST_REPLACEMENTS = 32;

  /** Parents that bring versions and no libraries of their own. */
  private static final List<String> KNOWN_PARENTS =
      List.of("org.springframework.boot:", "io.micronaut.", "io.helidon.", "io.quarkus:");

  private final Map<String, Element> byPath = new HashMap<>();
  private final Set<String> modules = new HashSet<>();

  void add(Document.Xml pom) {
    byPath.put(pom.path().value(), pom.root());
    modules.add(idOf(pom.root()));
  }

  private static String idOf(Element project) {
    String group =
        project
            .text("groupId")
            .ifKnown()
            .or(() -> project.text("parent", "groupId").ifKnown())
            .orElse("");
    return group + ":" + project.text("artifactId").ifKnown().orElse("");
  }

  BuildFile read(Document.Xml pom) {
    Element project = pom.root();
    List<Element> chain = chain(pom);
    Map<String, String> properties = properties(chain);
    List<Library> libraries = new ArrayList<>();
    for (Element element : named(project)) {
      libraries.add(library(element, properties));
    }
    return new BuildFile(
        project.text("artifactId").ifKnown().orElse(pom.path().value()),
        pom.path(),
        Tool.MAVEN,
        libraries,
        libraries.stream().filter(l -> !modules.contains(l.id()) && isMoving(l)).toList(),
        Fact.missing(project.place()),
        hidden(chain.get(chain.size() - 1)),
        project.place());
  }

  /** The pom and its parents, as far as they lie here. */
  private List<Element> chain(Document.Xml pom) {
    List<Element> chain = new ArrayList<>(List.of(pom.root()));
    String folder = pom.path().folder();
    for (int i = 0; i < MOST_PARENTS; i++) {
      Element last = chain.get(chain.size() - 1);
      Optional<Element> parent = last.child("parent");
      if (parent.isEmpty()) {
        break;
      }
      String relative = parent.get().text("relativePath").ifKnown().orElse("../pom.xml");
      Optional<String> path = path(folder, relative);
      Element found = path.map(byPath::get).orElse(null);
      if (found == null || !isMeant(parent.get(), found)) {
        break;
      }
      chain.add(found);
      folder = new SourcePath(path.orElseThrow()).folder();
    }
    return chain;
  }

  private static boolean isMeant(Element parent, Element found) {
    return parent.text("artifactId").ifKnown().equals(found.text("artifactId").ifKnown());
  }

  /** Empty for what lies outside. */
  private static Optional<String> path(String folder, String relative) {
    List<String> segments = new ArrayList<>();
    for (String segment : (folder + "/" + relative).split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.isEmpty()) {
          return Optional.empty();
        }
        segments.remove(segments.size() - 1);
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.add(segment);
      }
    }
    String joined = String.join("/", segments);
    return joined.isEmpty()
        ? Optional.empty()
        : Optional.of(joined.endsWith(".xml") ? joined : joined + "/pom.xml");
  }

  private static Map<String, String> properties(List<Element> chain) {
    Map<String, String> properties = new HashMap<>();
    for (Element project : chain) {
      for (Element property : project.all("properties")) {
        property.children().forEach(child -> properties.putIfAbsent(child.name(), child.text()));
      }
    }
    return properties;
  }

  /** Dependencies, managed ones, plugins with their own dependencies, extensions, the parent. */
  private static List<Element> named(Element project) {
    List<Element> found = new ArrayList<>(project.all("parent"));
    List<Element> roots = new ArrayList<>(List.of(project));
    roots.addAll(project.all("profiles", "profile"));
    for (Element root : roots) {
      found.addAll(root.all("dependencies", "dependency"));
      found.addAll(root.all("dependencyManagement", "dependencies", "dependency"));
      found.addAll(root.all("build", "extensions", "extension"));
      List<Element> plugins = new ArrayList<>(root.all("build", "plugins", "plugin"));
      plugins.addAll(root.all("build", "pluginManagement", "plugins", "plugin"));
      for (Element plugin : plugins) {
        found.add(plugin);
        found.addAll(plugin.all("dependencies", "dependency"));
      }
    }
    return found;
  }

  private static Library library(Element element, Map<String, String> properties) {
    String group = element.text("groupId").ifKnown().orElse("org.apache.maven.plugins");
    String artifact = element.text("artifactId").ifKnown().orElse("");
    Fact<String> version = element.text("version");
    return new Library(
        replaced(group, properties) + ":" + replaced(artifact, properties),
        version.ifKnown().map(v -> replaced(v, properties)),
        version.isMissing() ? element.place() : version.place());
  }

  private static String replaced(String text, Map<String, String> properties) {
    String result = text;
    int start = result.indexOf("${");
    for (int i = 0; i < MOST_REPLACEMENTS && start >= 0; i++) {
      int end = result.indexOf('}', start);
      String value = end < 0 ? null : properties.get(result.substring(start + 2, end));
      if (value == null) {
        start = result.indexOf("${", start + 2);
      } else {
        result = result.substring(0, start) + value + result.substring(end + 1);
        start = result.indexOf("${", start);
      }
      if (result.length() > 1_000) {
        return text;
      }
    }
    return result;
  }

  private static boolean isMoving(Library library) {
    String version = library.version().orElse("");
    boolean range =
        (version.startsWith("[") || version.startsWith("(")) && version.indexOf(',') >= 0;
    return range
        || version.endsWith("-SNAPSHOT")
        || version.equals("LATEST")
        || version.equals("RELEASE");
  }

  private static Optional<Gap> hidden(Element last) {
    return last.child("parent")
        .filter(parent -> KNOWN_PARENTS.stream().noneMatch(idOf(parent)::startsWith))
        .map(
            parent ->
                new Gap(
                    Gap.Reason.ELSEWHERE,
                    "The parent of this pom is not in the repository and may bring more.",
                    parent.place()));
  }
}
