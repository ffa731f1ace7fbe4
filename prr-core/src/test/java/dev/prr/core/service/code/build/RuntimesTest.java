package dev.prr.core.service.code.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.service.code.RuntimeVersion;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimesTest {

  private static final Location PLACE = Location.startOf(new SourcePath("Dockerfile"));

  @ParameterizedTest
  @CsvSource({
    "node:16-alpine, node, 16, 2023-09-11",
    "docker.io/library/python:3.10.4-slim, python, 3.10, 2026-10-31",
    "eclipse-temurin:21-jre, java, 21, 2029-12-31",
    "amazoncorretto:17, amazon-corretto, 17, 2029-10-31",
    "debian:12.5-slim, debian, 12, 2028-06-30",
    "ubuntu:22.04, ubuntu, 22.04, 2027-04-01",
    "alpine:3.20.1, alpine, 3.20, 2026-04-01",
    "centos:7, centos, 7, 2024-06-30"
  })
  void an_image_tells_what_it_stands_on(String image, String name, String cycle, LocalDate last) {
    RuntimeVersion runtime = Runtimes.ofImage(image, PLACE).orElseThrow();

    assertTrue(runtime.name().is(name));
    assertTrue(runtime.cycle().is(cycle));
    assertTrue(runtime.supportedUntil().is(last));
    assertTrue(runtime.tableDate().is(SupportTable.DATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"scratch", "node", "node:lts", "node:", "acme/node-base:16", "alpine:edge"})
  void an_image_without_a_known_product_and_a_number_tells_nothing(String image) {
    assertEquals(Optional.empty(), Runtimes.ofImage(image, PLACE));
  }

  @Test
  void a_cycle_that_the_table_does_not_know_has_no_last_day() {
    assertTrue(
        Runtimes.ofImage("eclipse-temurin:99", PLACE).orElseThrow().supportedUntil().isMissing());
    assertTrue(Runtimes.ofImage("python:3", PLACE).orElseThrow().supportedUntil().isMissing());
  }
}
