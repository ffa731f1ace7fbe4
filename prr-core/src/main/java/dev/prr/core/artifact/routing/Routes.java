package dev.prr.core.artifact.routing;

import dev.prr.core.artifact.AlertRouting.Receiver;
import dev.prr.core.artifact.AlertRouting.Route;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;

/** Reads a tree of routes with its receivers; no deeper than documents may nest. */
final class Routes {

  private final Spelling spelling;

  private Routes(Spelling spelling) {
    this.spelling = spelling;
  }

  static Routes spelled(Spelling spelling) {
    return new Routes(spelling);
  }

  Fact<Route> root(Field route) {
    return route.node().map(node -> route(route));
  }

  private Route route(Field route) {
    return new Route(
        route.at("receiver").text(),
        texts(route.at(spelling.groupBy())),
        Matchers.of(route),
        route.at("continue").bool().orDefault(false),
        route.at("routes").items().stream().map(this::route).toList(),
        route.place());
  }

  private static List<Fact<String>> texts(Field list) {
    Fact<List<Field>> items = list.list();
    if (items.isKnown() || items.isMissing()) {
      return list.items().stream().map(Field::text).toList();
    }
    return List.of(list.text());
  }

  /** The receivers of a list, each with its integrations. */
  List<Receiver> receivers(Field list) {
    List<Receiver> receivers = new ArrayList<>();
    for (Field receiver : list.items()) {
      receivers.add(
          new Receiver(
              receiver.at("name").text(), Integrations.of(receiver, spelling), receiver.place()));
    }
    return receivers;
  }

  List<Location> inhibits(Field config) {
    return config.at(spelling.inhibits()).items().stream().map(Field::place).toList();
  }
}
