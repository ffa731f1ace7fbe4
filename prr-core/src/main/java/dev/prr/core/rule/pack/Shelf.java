package dev.prr.core.rule.pack;

import dev.prr.core.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** All rules of one artifact. */
record Shelf(String version, List<Entry> entries) {

  /** A rule with its text. */
  record Entry(Rule rule, String text) {}

  Shelf {
    entries = entries.stream().sorted(Comparator.comparing(e -> e.rule().id())).toList();
  }

  /** The rules that go by a name here. */
  Optional<Pack> pack(String name) {
    List<Entry> members = entries.stream().filter(entry -> isCalled(entry.rule(), name)).toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Pack(name, version, digest(members), members.stream().map(Entry::rule).toList()));
  }

  SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    for (Entry entry : entries) {
      names.add(Pack.ALL);
      names.add(entry.rule().mustHave().group());
      names.addAll(entry.rule().mustHave().profiles());
    }
    return names;
  }

  private static boolean isCalled(Rule rule, String name) {
    return name.equals(Pack.ALL)
        || rule.mustHave().group().equals(name)
        || rule.mustHave().profiles().contains(name);
  }

  /** Over id and text of each, parted so that no two lists of rules give the same bytes. */
  private static String digest(List<Entry> members) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      for (Entry entry : members) {
        byte[] text = entry.text().getBytes(StandardCharsets.UTF_8);
        sha.update((entry.rule().id() + " " + text.length + "\n").getBytes(StandardCharsets.UTF_8));
        sha.update(text);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (NoSuchAlgorithmException everyJavaPlatformHasIt) {
      throw new IllegalStateException(everyJavaPlatformHasIt);
    }
  }
}
