package dev.prr.core.service.kubernetes.pod;

import dev.prr.core.document.Field;
import dev.prr.core.fact.Bytes;
import dev.prr.core.fact.Cores;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.Container.Resources;
import java.util.List;
import java.util.function.Function;

/**
 * What a container asks for and may use, with the defaults of the cluster: a limit without a
 * request is also the request, and what is set for the whole pod ({@code spec.resources}) covers
 * each of its containers. An amount of nought is none.
 */
final class ResourceAmounts {

  private ResourceAmounts() {}

  static Resources requests(Field container, Field pod) {
    return read(
        List.of(
            container.at("resources", "requests"),
            container.at("resources", "limits"),
            pod.at("resources", "requests"),
            pod.at("resources", "limits")));
  }

  static Resources limits(Field container, Field pod) {
    return read(List.of(container.at("resources", "limits"), pod.at("resources", "limits")));
  }

  private static Resources read(List<Field> amounts) {
    return new Resources(
        first(amounts, ResourceAmounts::cores), first(amounts, ResourceAmounts::bytes));
  }

  private static Fact<Cores> cores(Field amounts) {
    Field cpu = amounts.at("cpu");
    return cpu.parsed(Cores::parse, "an amount of CPU such as 500m")
        .flatMap(c -> orNone(c, c.count().signum(), cpu));
  }

  private static Fact<Bytes> bytes(Field amounts) {
    Field memory = amounts.at("memory");
    return memory
        .parsed(Bytes::parse, "an amount of memory such as 256Mi")
        .flatMap(b -> orNone(b, b.count().signum(), memory));
  }

  private static <T> Fact<T> orNone(T amount, int signum, Field field) {
    return signum > 0 ? Fact.known(amount, field.place()) : Fact.missing(field.place());
  }

  /** The first that is written; if none is, missing where the first should be. */
  private static <T> Fact<T> first(List<Field> amounts, Function<Field, Fact<T>> reader) {
    Fact<T> wanted = reader.apply(amounts.get(0));
    for (Field amount : amounts) {
      Fact<T> found = reader.apply(amount);
      if (!found.isMissing()) {
        return found;
      }
    }
    return wanted;
  }
}
