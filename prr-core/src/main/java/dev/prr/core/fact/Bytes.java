package dev.prr.core.fact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An amount of memory or storage, written as Kubernetes does: {@code 256Mi}, {@code 1G}.
 *
 * @param count bytes, an exact decimal (a quantity may be a fraction)
 */
public record Bytes(BigDecimal count) implements Comparable<Bytes> {

  private record Suffix(String text, BigDecimal factor) {}

  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
  private static final BigDecimal KILO = BigDecimal.valueOf(1000);
  private static final List<Suffix> BINARY =
      List.of(
          new Suffix("Ei", KIBI.pow(6)),
          new Suffix("Pi", KIBI.pow(5)),
          new Suffix("Ti", KIBI.pow(4)),
          new Suffix("Gi", KIBI.pow(3)),
          new Suffix("Mi", KIBI.pow(2)),
          new Suffix("Ki", KIBI));
  private static final List<Suffix> DECIMAL =
      List.of(
          new Suffix("E", KILO.pow(6)),
          new Suffix("P", KILO.pow(5)),
          new Suffix("T", KILO.pow(4)),
          new Suffix("G", KILO.pow(3)),
          new Suffix("M", KILO.pow(2)),
          new Suffix("k", KILO),
          new Suffix("m", new BigDecimal("0.001")));

  /** From a Kubernetes quantity; a plain number counts bytes. */
  public static Optional<Bytes> parse(String text) {
    return suffixOf(text, BINARY)
        .or(() -> suffixOf(text, DECIMAL))
        .map(
            suffix ->
                Numbers.decimal(text.substring(0, text.length() - suffix.text().length()))
                    .map(n -> new Bytes(n.multiply(suffix.factor()).stripTrailingZeros())))
        .orElseGet(() -> Numbers.decimal(text).map(n -> new Bytes(n.stripTrailingZeros())));
  }

  private static Optional<Suffix> suffixOf(String text, List<Suffix> suffixes) {
    return suffixes.stream().filter(s -> text.endsWith(s.text())).findFirst();
  }

  @Override
  public int compareTo(Bytes other) {
    return count.compareTo(other.count);
  }

  /** In the largest binary unit that divides it, else in bytes. */
  @Override
  public String toString() {
    return BINARY.stream()
        .filter(s -> count.signum() != 0 && count.remainder(s.factor()).signum() == 0)
        .findFirst()
        .map(s -> Numbers.print(count.divide(s.factor())) + s.text())
        .orElseGet(() -> Numbers.print(count));
  }
}
