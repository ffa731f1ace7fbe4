package dev.prr.core.rule.pack;

import dev.prr.core.rule.Digest;
import dev.prr.core.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All rules of one artifact. */
record Shelf(String version, List<Entry> entries) {

  /** A rule with its text. */
  record Entry(Rule rule, String text) {}

  Shelf {
    entries = entries.stream().sorted(Comparator.comparing(e -> e.rule().id())).toList();
  }

  /** The rules that go by a name here. */
  Optional<Pack> pack(String name) {
    List<Entry> members = entries.stream().flatMap(entry -> member(entry, name).stream()).toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Pack(name, version, digest(members), members.stream().map(Entry::rule).toList()));
  }

  private static Optional<Entry> member(Entry entry, String name) {
    return StageProfile.called(name)
        .map(profile -> profile.seen(entry.rule()).map(rule -> new Entry(rule, entry.text())))
        .orElseGet(() -> Optional.of(entry).filter(e -> isCalled(e.rule(), name)));
  }

  private static boolean isCalled(Rule rule, String name) {
    return name.equals(Pack.ALL)
        || rule.mustHave().group().equals(name)
        || rule.mustHave().profiles().contains(name);
  }

  /** Over id and text of each; how lines end is not the author's doing. */
  private static String digest(List<Entry> members) {
    List<String> parts = new ArrayList<>();
    for (Entry entry : members) {
      parts.add(entry.rule().id());
      parts.add(entry.text().replace("\r\n", "\n"));
    }
    return Digest.of(parts);
  }
}
