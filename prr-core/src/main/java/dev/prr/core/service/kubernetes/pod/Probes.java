package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Container.Probe;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads the probes of a container and judges whether liveness is safe. */
final class Probes {

  private static final int DEFAULT_PERIOD = 10;
  private static final int DEFAULT_FAILURES = 3;
  private static final List<String> HANDLERS = List.of("httpGet", "tcpSocket", "exec", "grpc");

  /** Spring Boot's whole health, databases and all; its liveness group lies below this path. */
  private static final String AGGREGATED_HEALTH = "/actuator/health";

  private Probes() {}

  static Fact<Probe> read(Field probe) {
    return probe.node().flatMap(node -> hasHandler(probe) ? known(probe) : noHandler(probe));
  }

  private static boolean hasHandler(Field probe) {
    return HANDLERS.stream().anyMatch(handler -> probe.at(handler).isPresent());
  }

  private static Fact<Probe> known(Field probe) {
    return Fact.known(new Probe(path(probe), period(probe), probe.place()), probe.place());
  }

  private static Fact<Probe> noHandler(Field probe) {
    return Fact.unknown(
        Gap.Reason.WRONG_SHAPE,
        "This probe does not say what to ask; give it an httpGet, tcpSocket, exec or grpc.",
        probe.place());
  }

  private static Fact<String> path(Field probe) {
    Field http = probe.at("httpGet");
    return http.isPresent() ? http.at("path").text().orDefault("/") : Fact.missing(probe.place());
  }

  private static Fact<Duration> period(Field probe) {
    return probe.at("periodSeconds").integer().orDefault(DEFAULT_PERIOD).map(Duration::ofSeconds);
  }

  /**
   * Whether liveness leaves a busy or waiting container alone. It does not when it asks what
   * readiness asks and gives up no later, or when it asks for the health of everything behind it.
   * The same question with more patience is the pattern of the Kubernetes documentation.
   */
  static Fact<Boolean> livenessSafe(Field container) {
    Field liveness = container.at("livenessProbe");
    Field readiness = container.at("readinessProbe");
    if (read(liveness) instanceof Fact.Known<Probe> known) {
      boolean aggregated = known.value().path().map(Probes::isAggregated).is(true);
      boolean repeated =
          read(readiness).isKnown()
              && question(liveness, container).equals(question(readiness, container))
              && patience(liveness) <= patience(readiness);
      return Fact.known(!aggregated && !repeated, liveness.place());
    }
    return read(liveness).map(never -> true);
  }

  private static boolean isAggregated(String path) {
    return path.endsWith(AGGREGATED_HEALTH) || path.endsWith(AGGREGATED_HEALTH + "/");
  }

  /** Seconds until a failing probe counts. */
  private static long patience(Field probe) {
    return (long) value(probe, "failureThreshold", DEFAULT_FAILURES)
        * value(probe, "periodSeconds", DEFAULT_PERIOD);
  }

  private static int value(Field probe, String key, int byDefault) {
    return probe.at(key).integer().ifKnown().orElse(byDefault);
  }

  /** What a probe asks, in a form that two probes share if they ask the same. */
  private static String question(Field probe, Field container) {
    Field http = probe.at("httpGet");
    if (http.isPresent()) {
      return "http"
          + Map.of(
              "path", text(http, "path", "/"),
              "scheme", text(http, "scheme", "HTTP"),
              "port", port(http, container));
    }
    Field exec = probe.at("exec", "command");
    if (exec.isPresent()) {
      return "exec "
          + exec.items().stream()
              .map(word -> word.text().ifKnown().orElse(""))
              .collect(Collectors.joining("\0"));
    }
    Field grpc = probe.at("grpc");
    return grpc.isPresent()
        ? "grpc " + port(grpc, container) + " " + text(grpc, "service", "")
        : "tcp " + port(probe.at("tcpSocket"), container);
  }

  private static String text(Field field, String key, String byDefault) {
    return field.at(key).text().ifKnown().orElse(byDefault);
  }

  /** A port by number, also where the probe names it. */
  private static String port(Field handler, Field container) {
    String port = text(handler, "port", "");
    return container.at("ports").items().stream()
        .filter(declared -> text(declared, "name", "").equals(port))
        .map(declared -> text(declared, "containerPort", port))
        .findFirst()
        .orElse(port);
  }
}
