package dev.prr.core.service.identity;

import java.util.Locale;

/**
 * A reference of a Backstage catalogue, {@code [kind:][namespace/]name}.
 *
 * @param kind in lower case; empty where none is written
 * @param name without kind and namespace, letter case as written
 */
record EntityRef(String kind, String name) {

  static EntityRef parse(String text) {
    String written = text.strip();
    int colon = written.indexOf(':');
    String rest = written.substring(colon + 1);
    String kind = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
    return new EntityRef(kind, rest.substring(rest.lastIndexOf('/') + 1));
  }

  /** The form in which names are compared: catalogues do not tell letter case apart. */
  String key() {
    return name.toLowerCase(Locale.ROOT);
  }
}
