package dev.prr.core.artifact.evidence.parts;

import dev.prr.core.artifact.EvidenceFile;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Collects the licences of parts; what could be an address or a whole text is no name of one. */
final class Licences {

  private static final int LONGEST = 200;
  private static final int MOST = 2_000;

  private final TreeSet<String> names = new TreeSet<>();
  private int parts;
  private int unlicensed;
  private boolean said;

  void startPart() {
    said = false;
  }

  void add(Optional<String> licence) {
    if (licence.isEmpty()) {
      return;
    }
    said = true;
    String name = licence.get().strip();
    boolean plain = name.length() <= LONGEST && name.indexOf('@') < 0 && name.indexOf('\n') < 0;
    if (names.size() < MOST) {
      names.add(plain ? name : "unnamed");
    }
  }

  void endPart() {
    parts++;
    unlicensed += said ? 0 : 1;
  }

  EvidenceFile.Components components() {
    return new EvidenceFile.Components(parts, List.copyOf(names), unlicensed);
  }
}
