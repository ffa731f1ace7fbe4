package dev.prr.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.gate.GateRequest;
import dev.prr.core.gate.GateResult;
import dev.prr.core.gate.VerifyGoal;
import dev.prr.core.report.format.Format;
import dev.prr.core.report.format.Wishes;
import dev.prr.core.rule.pack.PackSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plants secrets and persons in a service and looks for them in every report of every rule. */
final class PlantedLawTest {

  /** In each thing that is planted, and nowhere else. */
  private static final String CANARY = "pl4nted";

  /** The same as the data of a Secret. */
  private static final String ENCODED = "cGw0bnRlZC0x";

  private static final String WORKLOAD =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: checkout-%1$d
        annotations: { owner: "Jane pl4nted-%1$d", contact: "jane.pl4nted-%1$d@example.org" }
      spec:
        replicas: 1
        selector: { matchLabels: { app: checkout-%1$d } }
        template:
          metadata: { labels: { app: checkout-%1$d } }
          spec:
            containers:
              - name: web
                image: registry.example.com/shop/checkout:latest
                args: ["--db=postgres://app:pl4nted-%1$d@db/shop", "--token=pl4nted-%1$d"]
                env:
                  - { name: DB_PASSWORD, value: "pl4nted-%1$d" }
                  - { name: API_KEY, value: "pl4nted-%1$d" }
      ---
      apiVersion: v1
      kind: Secret
      metadata: { name: keys-%1$d }
      stringData: { password: "pl4nted-%1$d", key: "pl4nted-%1$d" }
      data: { token: cGw0bnRlZC0x }
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata: { name: settings-%1$d }
      data:
        application.properties: |
          spring.datasource.password=pl4nted-%1$d
          mail.from=jane.pl4nted-%1$d@example.org
      """;

  private static final String ALERT =
      """
            - alert: Burn%1$d
              expr: rate(errors{token="pl4nted-%1$d"}[5m]) > 1
              labels: { severity: critical, password: "pl4nted-%1$d" }
              annotations:
                summary: "Call Jane pl4nted-%1$d"
                runbook_url: https://jane:pl4nted-%1$d@wiki.example.com/burn
      """;

  /** How many of each thing. */
  private static final int NUMBER = 20;

  @TempDir Path temp;
  private int planted;

  @Test
  void no_secret_and_no_person_is_in_any_report() throws IOException {
    plant();
    GateResult result =
        VerifyGoal.run(
            GateRequest.of(temp, Instant.parse("2026-06-01T12:00:00Z"))
                .packs(List.of(new PackSource(getClass().getClassLoader(), List.of("all"))))
                .reports(Wishes.of(List.of("all")))
                .build());

    assertEquals(GateResult.Ending.FAILED, result.ending(), result.lastLine());
    List<String> found = new ArrayList<>();
    found.addAll(linesWith(CANARY, "console", result.text()));
    int files = 0;
    try (Stream<Path> written = Files.list(temp.resolve("target/prr"))) {
      for (Path file : written.sorted().toList()) {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        found.addAll(linesWith(CANARY, file.getFileName().toString(), text));
        found.addAll(linesWith(ENCODED, file.getFileName().toString(), text));
        files++;
      }
    }
    assertTrue(files > Format.values().length, "too little was written to mean anything");
    System.out.printf("planted: %d, found: %d%n", planted, found.size());
    assertEquals(List.of(), found);
  }

  private static List<String> linesWith(String canary, String where, String text) {
    return text.lines()
        .filter(line -> line.contains(canary))
        .map(line -> where + ": " + line.strip())
        .limit(5)
        .toList();
  }

  private void plant() throws IOException {
    write(
        "prr.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Service
        metadata: { name: checkout, team: payments }
        spec: { tier: 1, stage: operate, role: service }
        """);
    write(
        "catalog-info.yaml",
        """
        apiVersion: backstage.io/v1alpha1
        kind: Component
        metadata:
          name: checkout
          annotations: { pagerduty.com/integration-key: pl4nted-0 }
        spec: { type: service, lifecycle: production, owner: "user:jane.pl4nted" }
        """);
    write("CODEOWNERS", "* @jane-pl4nted jane.pl4nted@example.org\n/deploy/ @org/payments\n");
    write(
        "docs/runbooks/burn.md",
        "# Burn\n\nCall Jane pl4nted, +49 pl4nted. Password: pl4nted\n\n## Mitigation\n\nx\n");
    write(
        "Dockerfile", "FROM alpine\nENV PASSWORD=pl4nted\nRUN curl https://u:pl4nted@x.example\n");
    write("src/main/resources/application.yaml", "db: { password: pl4nted, user: jane.pl4nted }\n");
    StringBuilder workloads = new StringBuilder();
    StringBuilder alerts = new StringBuilder("groups:\n  - name: shop\n    rules:\n");
    for (int i = 0; i < NUMBER; i++) {
      workloads.append(WORKLOAD.formatted(i)).append("---\n");
      alerts.append(ALERT.formatted(i));
    }
    write("deploy/checkout.yaml", workloads.toString());
    write("monitoring/alerts.yaml", alerts.toString());
  }

  private void write(String path, String text) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    planted += text.split(CANARY, -1).length - 1;
  }
}
