package dev.prr.core.artifact.terraform;

import java.util.ArrayList;
import java.util.List;

/** The parts of an address such as {@code module.db["a.b"].aws_db_instance.main[0]}. */
final class Address {

  private static final String MODULE = "module";

  private Address() {}

  /** The names of the module calls in it, from the root, without their keys. */
  static List<String> modules(String moduleAddress) {
    List<String> parts = parts(moduleAddress);
    List<String> names = new ArrayList<>();
    for (int i = 0; i + 1 < parts.size() && parts.get(i).equals(MODULE); i += 2) {
      names.add(parts.get(i + 1));
    }
    return names;
  }

  /** What lies between dots, without what stands in brackets. */
  private static List<String> parts(String address) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int brackets = 0;
    boolean quoted = false;
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (brackets > 0 && c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '[' || c == ']')) {
        brackets += c == '[' ? 1 : -1;
      } else if (brackets == 0 && c == '.') {
        parts.add(part.toString());
        part.setLength(0);
      } else if (brackets == 0) {
        part.append(c);
      }
    }
    parts.add(part.toString());
    return parts;
  }

  /** The same with keys that may name a person cut out. */
  static String shown(String address) {
    int at = address.indexOf('@');
    int from = at < 0 ? -1 : address.lastIndexOf('[', at);
    int to = at < 0 ? -1 : address.indexOf(']', at);
    return from < 0 || to < 0
        ? address
        : shown(address.substring(0, from) + "[...]" + address.substring(to + 1));
  }
}
