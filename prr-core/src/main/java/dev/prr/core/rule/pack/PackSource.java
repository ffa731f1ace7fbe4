package dev.prr.core.rule.pack;

import java.util.List;

/**
 * Where packs are looked for.
 *
 * @param loader its resources are read, nothing of it is run
 * @param names the packs that are wanted of it
 */
public record PackSource(ClassLoader loader, List<String> names) {

  public PackSource {
    names = List.copyOf(names);
  }
}
