package dev.prr.core.artifact.evidence.operation;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Call;
import dev.prr.core.workspace.Limits;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects calls, each once; names that are none, or could be an address, are left out. */
final class CallList {

  private static final int LONGEST = 253;

  private final Limits limits;
  private final Set<Call> calls = new LinkedHashSet<>();

  CallList(Limits limits) {
    this.limits = limits;
  }

  CallList like() {
    return new CallList(limits);
  }

  int most() {
    return limits.evidenceItems();
  }

  void add(String from, String to) {
    if (isName(from) && isName(to) && calls.size() < most()) {
      calls.add(new Call(from, to));
    }
  }

  private static boolean isName(String text) {
    return !text.isBlank() && text.length() <= LONGEST && text.indexOf('@') < 0;
  }

  boolean isEmpty() {
    return calls.isEmpty();
  }

  EvidenceFile.Calls content() {
    return new EvidenceFile.Calls(List.copyOf(calls));
  }
}
