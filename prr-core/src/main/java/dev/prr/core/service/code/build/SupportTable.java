package dev.prr.core.service.code.build;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The last days with security fixes for everybody: of Java those of Eclipse Temurin, of Debian
 * those of its long-term support. The dates are those that endoflife.date had collected on the day
 * of the table.
 */
final class SupportTable {

  static final LocalDate DATE = LocalDate.of(2026, 8, 22);

  /** A cycle and its last day a line. */
  private static final Map<String, String> WRITTEN =
      Map.of(
          "spring-boot",
          """
          1.5 2019-08-06
          2.0 2019-03-01
          2.1 2019-10-30
          2.2 2020-10-16
          2.3 2021-05-20
          2.4 2021-11-18
          2.5 2022-05-19
          2.6 2022-11-24
          2.7 2023-06-30
          3.0 2023-12-31
          3.1 2024-06-30
          3.2 2024-12-31
          3.3 2025-06-30
          3.4 2025-12-31
          3.5 2026-06-30
          4.0 2026-12-31
          4.1 2027-07-31
          """,
          "java",
          """
          8 2030-12-31
          11 2027-10-31
          16 2021-09-30
          17 2027-10-31
          18 2022-09-30
          19 2023-03-31
          20 2023-09-19
          21 2029-12-31
          22 2024-09-17
          23 2025-03-18
          24 2025-09-16
          25 2031-09-30
          26 2026-09-15
          """,
          "amazon-corretto",
          """
          8 2030-12-31
          11 2032-01-31
          15 2021-04-20
          16 2021-10-19
          17 2029-10-31
          18 2022-10-18
          19 2023-04-19
          20 2023-10-17
          21 2030-10-31
          22 2024-10-15
          23 2025-04-30
          24 2025-10-31
          25 2032-10-31
          26 2026-10-31
          """,
          "node",
          """
          8 2019-12-31
          9 2018-06-30
          10 2021-04-30
          11 2019-06-30
          12 2022-04-30
          13 2020-06-01
          14 2023-04-30
          15 2021-06-01
          16 2023-09-11
          17 2022-06-01
          18 2025-04-30
          19 2023-06-01
          20 2026-04-30
          21 2024-06-01
          22 2027-04-30
          23 2025-06-01
          24 2028-04-30
          25 2026-06-01
          26 2029-04-30
          """,
          "python",
          """
          2.7 2020-01-01
          3.5 2020-09-30
          3.6 2021-12-23
          3.7 2023-06-27
          3.8 2024-10-07
          3.9 2025-10-31
          3.10 2026-10-31
          3.11 2027-10-31
          3.12 2028-10-31
          3.13 2029-10-31
          3.14 2030-10-31
          """,
          "debian",
          """
          8 2020-06-30
          9 2022-07-01
          10 2024-06-30
          11 2026-08-31
          12 2028-06-30
          13 2030-06-30
          """,
          "ubuntu",
          """
          16.04 2021-04-02
          16.10 2017-07-20
          17.04 2018-01-13
          17.10 2018-07-19
          18.04 2023-05-31
          18.10 2019-07-18
          19.04 2020-01-23
          19.10 2020-07-06
          20.04 2025-05-31
          20.10 2021-07-22
          21.04 2022-01-20
          21.10 2022-07-14
          22.04 2027-04-01
          22.10 2023-07-20
          23.04 2024-01-20
          23.10 2024-07-12
          24.04 2029-05-31
          24.10 2025-07-10
          25.04 2026-01-17
          25.10 2026-07-01
          26.04 2031-04-30
          """,
          "alpine",
          """
          3.8 2020-05-01
          3.9 2020-11-01
          3.10 2021-05-01
          3.11 2021-11-01
          3.12 2022-05-01
          3.13 2022-11-01
          3.14 2023-05-01
          3.15 2023-11-01
          3.16 2024-05-23
          3.17 2024-11-22
          3.18 2025-05-09
          3.19 2025-11-01
          3.20 2026-04-01
          3.21 2026-11-01
          3.22 2027-05-01
          3.23 2027-11-01
          3.24 2028-06-01
          """,
          "centos",
          """
          6 2020-11-30
          7 2024-06-30
          8 2021-12-31
          """);

  private static final Map<String, Map<String, LocalDate>> DAYS =
      WRITTEN.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> days(e.getValue())));

  private SupportTable() {}

  private static Map<String, LocalDate> days(String written) {
    return written
        .lines()
        .map(line -> line.split(" ", 2))
        .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> LocalDate.parse(row[1])));
  }

  static boolean knows(String product) {
    return DAYS.containsKey(product);
  }

  /** Empty where the table does not know the cycle. */
  static Optional<LocalDate> lastDay(String product, String cycle) {
    return Optional.ofNullable(DAYS.getOrDefault(product, Map.of()).get(cycle));
  }
}
