package dev.prr.core.artifact.dashboard;

import dev.prr.core.artifact.Dashboard.Datasource;
import dev.prr.core.artifact.Dashboard.Panel;
import dev.prr.core.document.Field;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The panels of a classic dashboard: in a list, some of them rows that hold others when folded; in
 * rows alone before schema version 16.
 */
final class ClassicPanels {

  private final List<Panel> panels = new ArrayList<>();
  private final List<Datasource> datasources = new ArrayList<>();

  static ClassicPanels of(Field dashboard) {
    ClassicPanels found = new ClassicPanels();
    Deque<Field> open = new ArrayDeque<>();
    push(dashboard.at("panels"), open);
    dashboard.at("rows").items().forEach(row -> push(row.at("panels"), open));
    while (!open.isEmpty()) {
      Field panel = open.pop();
      push(panel.at("panels"), open);
      found.add(panel);
    }
    return found;
  }

  private static void push(Field panels, Deque<Field> open) {
    List<Field> items = panels.items();
    for (int i = items.size() - 1; i >= 0; i--) {
      open.push(items.get(i));
    }
  }

  private void add(Field panel) {
    Queries queries = new Queries();
    for (Field target : panel.at("targets").items()) {
      if (!target.at("hide").bool().is(true)) {
        queries.add(target);
      }
      Datasources.add(target.at("datasource"), datasources);
    }
    if (!panel.at("type").text().is("row")) {
      Datasources.add(panel.at("datasource"), datasources);
    }
    panels.add(queries.panel(panel.at("title").text(), panel));
  }

  List<Panel> panels() {
    return panels;
  }

  List<Datasource> datasources() {
    return datasources;
  }
}
