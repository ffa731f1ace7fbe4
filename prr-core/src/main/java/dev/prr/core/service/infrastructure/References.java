package dev.prr.core.service.infrastructure;

import dev.prr.core.fact.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which resource refers to which: by a reference in the same module, or by the name of a bucket.
 * What is handed in from another module is not followed.
 */
public final class References {

  /** What protects an entry is tied to it by a resource of its own kind. */
  private static final String FIREWALL = "aws_wafv2_web_acl_association";

  private static final Set<String> ENTRIES =
      Set.of("aws_lb", "aws_alb", "aws_api_gateway_stage", "aws_apigatewayv2_stage");

  private final Map<Planned, List<Planned>> to = new HashMap<>();
  private final Map<Planned, List<Planned>> from = new HashMap<>();
  private final List<Planned> loose = new ArrayList<>();

  References(List<Planned> resources) {
    Map<String, List<Planned>> named = new HashMap<>();
    Map<String, Planned> buckets = new HashMap<>();
    for (Planned resource : resources) {
      named
          .computeIfAbsent(key(resource, resource.resource().reference()), k -> new ArrayList<>())
          .add(resource);
      if (resource.is("aws_s3_bucket")) {
        resource.ifText("bucket").ifPresent(name -> buckets.put(name, resource));
      }
    }
    resources.forEach(resource -> link(resource, named, buckets));
  }

  private static String key(Planned resource, String reference) {
    return String.join("/", resource.resource().modules()) + "|" + reference;
  }

  private void link(
      Planned resource, Map<String, List<Planned>> named, Map<String, Planned> buckets) {
    Set<Planned> targets = new HashSet<>();
    boolean leadsOut = false;
    for (List<String> references : resource.resource().references().values()) {
      for (String reference : references) {
        List<Planned> all = named.getOrDefault(key(resource, reference), List.of());
        targets.addAll(sameKey(resource, all));
        leadsOut |= reference.startsWith("var.") || reference.startsWith("module.");
      }
    }
    if (resource.type().startsWith("aws_s3_bucket_")) {
      resource.ifText("bucket").map(buckets::get).ifPresent(targets::add);
    }
    targets.remove(resource);
    for (Planned target : inOrder(targets)) {
      to.computeIfAbsent(target, t -> new ArrayList<>()).add(resource);
      from.computeIfAbsent(resource, r -> new ArrayList<>()).add(target);
    }
    if (leadsOut && targets.isEmpty()) {
      loose.add(resource);
    }
  }

  /** Of several made by one block, the one with the same key; else all of them. */
  private static List<Planned> sameKey(Planned resource, List<Planned> targets) {
    String key = keyOf(resource);
    List<Planned> same = targets.stream().filter(t -> keyOf(t).equals(key)).toList();
    return key.isEmpty() || same.isEmpty() ? targets : same;
  }

  private static String keyOf(Planned resource) {
    String address = resource.address();
    int bracket = address.lastIndexOf('[');
    return bracket < 0 || !address.endsWith("]") ? "" : address.substring(bracket);
  }

  private static List<Planned> inOrder(Set<Planned> targets) {
    return targets.stream().sorted(Comparator.comparing(Planned::address)).toList();
  }

  /** What refers to it. */
  public List<Planned> to(Planned resource) {
    return to.getOrDefault(resource, List.of());
  }

  /** What it refers to. */
  public List<Planned> from(Planned resource) {
    return from.getOrDefault(resource, List.of());
  }

  /** Why more may refer to it: a resource about its kind is given what another module hands in. */
  public Optional<Gap> gap(Planned resource) {
    return loose.stream()
        .filter(other -> isAbout(other.type(), resource.type()))
        .findFirst()
        .map(
            other ->
                new Gap(
                    Gap.Reason.AMBIGUOUS,
                    "What "
                        + other.address()
                        + " belongs to is handed in from another module, so it may belong here.",
                    other.place()));
  }

  private static boolean isAbout(String type, String subject) {
    return type.startsWith(subject + "_") || (type.equals(FIREWALL) && ENTRIES.contains(subject));
  }
}
