package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import java.util.ArrayList;
import java.util.List;

/** What of the host a pod can reach: {@code network}, {@code pid}, {@code ipc}, {@code path}. */
public final class HostAccess {

  private HostAccess() {}

  public static FactList<Fact<String>> of(Field pod) {
    List<Fact<String>> reached = new ArrayList<>();
    List<Gap> gaps = new ArrayList<>();
    namespace(pod.at("hostNetwork"), "network", reached, gaps);
    namespace(pod.at("hostPID"), "pid", reached, gaps);
    namespace(pod.at("hostIPC"), "ipc", reached, gaps);
    Fact<List<Field>> volumes = pod.at("volumes").list();
    volumes.ifKnown().orElse(List.of()).stream()
        .map(volume -> volume.at("hostPath"))
        .filter(Field::isPresent)
        .forEach(path -> reached.add(Fact.known("path", path.place())));
    if (volumes instanceof Fact.Unknown<List<Field>> unknown) {
      gaps.add(unknown.gap());
    }
    return new FactList<>(reached, gaps.stream().distinct().toList(), pod.place());
  }

  private static void namespace(
      Field field, String name, List<Fact<String>> reached, List<Gap> gaps) {
    Fact<Boolean> shared = field.bool();
    if (shared.is(true)) {
      reached.add(shared.map(yes -> name));
    } else if (shared instanceof Fact.Unknown<Boolean> unknown) {
      gaps.add(unknown.gap());
    }
  }
}
