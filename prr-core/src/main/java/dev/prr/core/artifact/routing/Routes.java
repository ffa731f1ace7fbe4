package dev.prr.core.artifact.routing;

import dev.prr.core.artifact.AlertRouting.Route;
import dev.prr.core.artifact.AlertRouting.Receiver;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads a tree of routes with its receivers; no deeper than documents may nest. */
final class Routes {

  private final Spelling spelling;
  private final Function<String, String> receiverName;

  private Routes(Spelling spelling, Function<String, String> receiverName) {
    this.spelling = spelling;
    this.receiverName = receiverName;
  }

  static Routes spelled(Spelling spelling) {
    return new Routes(spelling, name -> name);
  }

  /**
   * Where nothing may be shown receivers have numbers instead of names.
   *
   * @param receivers the list they are counted in
   */
  static Routes hidden(Spelling spelling, Field receivers) {
    Map<String, String> numbers = new HashMap<>();
    int number = 0;
    for (Field receiver : receivers.items()) {
      number++;
      String hidden = "number " + number;
      receiver.at("name").text().ifKnown().ifPresent(name -> numbers.putIfAbsent(name, hidden));
    }
    return new Routes(spelling, name -> numbers.getOrDefault(name, "without a number"));
  }

  Fact<Route> root(Field route) {
    return route.node().map(node -> route(route));
  }

  private Route route(Field route) {
    return new Route(
        route.at("receiver").text().map(receiverName),
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
              receiver.at("name").text().map(receiverName),
              Integrations.of(receiver, spelling),
              receiver.place()));
    }
    return receivers;
  }

  List<Location> inhibits(Field config) {
    return config.at(spelling.inhibits()).items().stream().map(Field::place).toList();
  }
}
