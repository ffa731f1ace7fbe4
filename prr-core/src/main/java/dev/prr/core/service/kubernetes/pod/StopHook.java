package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Durations;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.fact.Numbers;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How long the {@code preStop} hook of a container takes, as far as that is written. */
final class StopHook {

  private static final BigDecimal MILLIS = BigDecimal.valueOf(1000);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** Commands that return at once: they signal, note or end, and wait for nothing. */
  private static final Set<String> INSTANT =
      Set.of("kill", "killall", "pkill", "nginx", "echo", "touch", "rm", "true", ":", "exit");

  private static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash");

  private StopHook() {}

  /** Nought where there is no hook, unknown where the hook does something else than sleep. */
  static Fact<Duration> drainTime(Field container) {
    Field hook = container.at("lifecycle", "preStop");
    if (!hook.isPresent()) {
      return hook.node().map(never -> Duration.ZERO).orDefault(Duration.ZERO);
    }
    if (hook.at("sleep").isPresent()) {
      return hook.at("sleep", "seconds").integer().orDefault(0).map(Duration::ofSeconds);
    }
    Field command = hook.at("exec", "command");
    List<String> words =
        command.items().stream().flatMap(word -> word.text().ifKnown().stream()).toList();
    return ofWords(words)
        .map(time -> Fact.known(time, command.place()))
        .orElseGet(() -> opaque(hook));
  }

  private static Fact<Duration> opaque(Field hook) {
    return Fact.unknown(
        Gap.Reason.UNREADABLE,
        "How long this stop hook takes cannot be told from its command; use preStop.sleep, or sleep"
            + " for a fixed number of seconds.",
        hook.place());
  }

  private static Optional<Duration> ofWords(List<String> words) {
    boolean script =
        words.size() == 3
            && SHELLS.contains(programOf(words.get(0)))
            && words.get(1).startsWith("-")
            && words.get(1).endsWith("c");
    return script ? ofScript(words.get(2)) : ofCommand(words);
  }

  /** Commands one after the other; the sum of their sleeps if nothing else takes time. */
  private static Optional<Duration> ofScript(String script) {
    Optional<Duration> sum = Optional.of(Duration.ZERO);
    for (String command : script.replace("&&", ";").replace('\n', ';').split(";", -1)) {
      String stripped = command.strip();
      if (!stripped.isEmpty()) {
        Optional<Duration> time = ofCommand(List.of(stripped.split("[ \t]+", -1)));
        sum = sum.flatMap(soFar -> time.map(soFar::plus));
      }
    }
    return sum;
  }

  private static Optional<Duration> ofCommand(List<String> words) {
    if (words.isEmpty() || words.stream().anyMatch(StopHook::runsAnother)) {
      return Optional.empty();
    }
    String program = programOf(words.get(0));
    if (program.equals("sleep") && words.size() == 2) {
      return seconds(words.get(1));
    }
    return INSTANT.contains(program) ? Optional.of(Duration.ZERO) : Optional.empty();
  }

  private static boolean runsAnother(String word) {
    return word.contains("|") || word.contains("`") || word.contains("$(");
  }

  private static String programOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** As {@code sleep} takes it: seconds, also with a unit. */
  private static Optional<Duration> seconds(String text) {
    return Numbers.decimal(text)
        .filter(n -> n.signum() >= 0 && n.compareTo(LONGEST) < 0)
        .map(n -> Duration.ofMillis(n.multiply(MILLIS).longValue()))
        .or(() -> Durations.parse(text));
  }
}
