package dev.prr.core.service.infrastructure;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The ports that a rule of a firewall or security group opens to the whole internet. */
final class OpenPorts {

  private static final Set<String> EVERYBODY =
      Set.of("0.0.0.0/0", "::/0", "*", "internet", "any", "0.0.0.0");

  private static final String ALL = "all";

  private final Planned resource;
  private final List<Fact<String>> ports = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  private OpenPorts(Planned resource) {
    this.resource = resource;
  }

  static FactList<Fact<String>> of(Planned resource) {
    OpenPorts open = new OpenPorts(resource);
    open.read();
    List<Fact<String>> ports = open.ports.stream().distinct().toList();
    return new FactList<>(ports, open.gaps, resource.place());
  }

  private void read() {
    switch (resource.type()) {
      case "aws_security_group", "aws_default_security_group" -> {
        Field rules = Field.of(resource.values(), Dialect.CORE).at("ingress");
        noteUnknown(rules, rules.list());
        rules.items().forEach(rule -> aws(rule, "cidr_blocks", "ipv6_cidr_blocks"));
      }
      case "aws_security_group_rule" -> {
        if (resource.at("type").text().is("ingress")) {
          aws(whole(), "cidr_blocks", "ipv6_cidr_blocks");
        }
      }
      case "aws_vpc_security_group_ingress_rule" -> aws(whole(), "cidr_ipv4", "cidr_ipv6");
      case "google_compute_firewall" -> google();
      case "azurerm_network_security_rule" -> azure(whole());
      case "azurerm_network_security_group" ->
          whole().at("security_rule").items().forEach(this::azure);
      default -> {}
    }
  }

  private Field whole() {
    return Field.of(resource.values(), Dialect.CORE);
  }

  private void noteUnknown(Field field, Fact<?> fact) {
    if (fact instanceof Fact.Unknown<?> unknown && !field.node().isMissing()) {
      gaps.add(unknown.gap());
    }
  }

  private void aws(Field rule, String... sources) {
    if (isEverybody(rule, sources)) {
      boolean allProtocols = rule.at("protocol").text().is("-1");
      boolean all = allProtocols || rule.at("ip_protocol").text().is("-1");
      add(rule, all ? Fact.known(ALL, rule.place()) : range(rule));
    }
  }

  private static Fact<String> range(Field rule) {
    Fact<Integer> from = rule.at("from_port").integer();
    Fact<Integer> to = rule.at("to_port").integer();
    return from.flatMap(f -> to.map(t -> f.equals(t) ? String.valueOf(f) : f + "-" + t))
        .orDefault(ALL);
  }

  private void google() {
    Field rule = whole();
    boolean allows = !rule.at("allow").items().isEmpty();
    boolean inwards = rule.at("direction").text().orDefault("INGRESS").is("INGRESS");
    boolean on = !rule.at("disabled").bool().is(true);
    if (allows && inwards && on && isEverybody(rule, "source_ranges")) {
      for (Field allow : rule.at("allow").items()) {
        List<Field> ports = allow.at("ports").items();
        ports.forEach(port -> add(rule, port.text()));
        boolean pings = allow.at("protocol").text().is("icmp");
        if (ports.isEmpty() && !pings) {
          add(rule, Fact.known(ALL, allow.place()));
        }
      }
    }
  }

  private void azure(Field rule) {
    boolean allows = rule.at("access").text().is("Allow");
    boolean inwards = rule.at("direction").text().is("Inbound");
    if (allows
        && inwards
        && isEverybody(rule, "source_address_prefix", "source_address_prefixes")) {
      Fact<String> one = rule.at("destination_port_range").text();
      Stream.concat(
              one.isMissing() ? Stream.empty() : Stream.of(one),
              rule.at("destination_port_ranges").items().stream().map(Field::text))
          .forEach(port -> add(rule, port.map(p -> p.equals("*") ? ALL : p)));
    }
  }

  /** Sources of which one is not known leave it open whether everybody is meant. */
  private boolean isEverybody(Field rule, String... keys) {
    for (String key : keys) {
      for (Fact<String> source : sources(rule.at(key))) {
        if (source
            .ifKnown()
            .filter(s -> EVERYBODY.contains(s.toLowerCase(Locale.ROOT)))
            .isPresent()) {
          return true;
        }
        if (source instanceof Fact.Unknown<String> unknown) {
          gaps.add(unknown.gap());
        }
      }
    }
    return false;
  }

  private static List<Fact<String>> sources(Field field) {
    Optional<List<Field>> list = field.list().ifKnown();
    return list.map(items -> items.stream().map(Field::text).toList())
        .orElseGet(() -> field.node().isMissing() ? List.of() : List.of(field.text()));
  }

  private void add(Field rule, Fact<String> port) {
    Location place = rule.place();
    ports.add(port.map(text -> text).isMissing() ? Fact.known(ALL, place) : port);
  }
}
