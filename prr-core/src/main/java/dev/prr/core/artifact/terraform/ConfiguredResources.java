package dev.prr.core.artifact.terraform;

import dev.prr.core.document.Field;
import dev.prr.core.document.Mapping;
import dev.prr.core.document.Node;
import dev.prr.core.document.Scalar;
import dev.prr.core.document.Sequence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the configuration in a plan says of each resource: its arguments and what they refer to. */
final class ConfiguredResources {

  /** One resource block. */
  record Configured(SortedMap<String, List<String>> references, Optional<String> provider) {
    static final Configured NOTHING = new Configured(new TreeMap<>(), Optional.empty());
  }

  private final Map<String, Configured> resources = new HashMap<>();
  private final Map<String, String> regions = new HashMap<>();

  void addProvider(String key, Field provider) {
    for (String argument : List.of("region", "location")) {
      provider
          .at("expressions", argument, "constant_value")
          .text()
          .ifKnown()
          .ifPresent(region -> regions.put(key, region));
    }
  }

  /** How many values were kept. */
  int add(String module, Field resource) {
    SortedMap<String, List<String>> references = new TreeMap<>();
    int kept = 1;
    for (Map.Entry<String, Field> argument : resource.at("expressions").fields()) {
      List<String> found =
          argument
              .getValue()
              .node()
              .ifKnown()
              .map(ConfiguredResources::referencesIn)
              .orElse(List.of());
      references.put(argument.getKey(), found);
      kept += 1 + found.size();
    }
    String key =
        key(
            module,
            resource.at("type").text().ifKnown().orElse(""),
            resource.at("name").text().ifKnown().orElse(""));
    resources.put(
        key, new Configured(references, resource.at("provider_config_key").text().ifKnown()));
    return kept;
  }

  private static List<String> referencesIn(Node expression) {
    List<String> found = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>(List.of(expression));
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Mapping mapping) {
        for (Mapping.Entry entry : mapping.entries()) {
          if (entry.key().text().equals("references")
              && entry.value() instanceof Sequence references) {
            references.items().forEach(item -> reference(item).ifPresent(found::add));
          } else {
            open.push(entry.value());
          }
        }
      } else if (node instanceof Sequence sequence) {
        sequence.items().forEach(open::push);
      }
    }
    return found.stream().distinct().sorted().toList();
  }

  /** The first two words: {@code aws_s3_bucket.logs}, {@code var.bucket}, {@code module.data}. */
  private static Optional<String> reference(Node item) {
    if (!(item instanceof Scalar scalar)) {
      return Optional.empty();
    }
    String text = scalar.text();
    int dot = text.indexOf('.');
    int end = dot + 1;
    while (end < text.length() && text.charAt(end) != '.' && text.charAt(end) != '[') {
      end++;
    }
    return dot < 0 ? Optional.empty() : Optional.of(text.substring(0, end));
  }

  Configured of(ResourceChange change) {
    String module = String.join("/", change.modules());
    return resources.getOrDefault(key(module, change.type(), change.name()), Configured.NOTHING);
  }

  /** Where the provider of a resource works, if that is written as a constant. */
  Optional<String> regionOf(Configured configured) {
    return configured
        .provider()
        .map(key -> key.substring(key.lastIndexOf(':') + 1))
        .flatMap(key -> Optional.ofNullable(regions.get(key)));
  }

  private static String key(String module, String type, String name) {
    return module + "|" + type + "." + name;
  }
}
