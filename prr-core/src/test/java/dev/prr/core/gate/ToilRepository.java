package dev.prr.core.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** A small governance repository of four teams with exports of four trackers. */
final class ToilRepository {

  static final Instant NOW = Instant.parse("2026-10-20T09:00:00Z");

  private final Path root;

  ToilRepository(Path root) throws IOException {
    this.root = root;
    write(
        "prr/organization.yaml",
        """
        apiVersion: prr.dev/v1
        kind: Organization
        metadata: { name: example }
        spec:
          teams:
            - { id: payments, group: commerce, size: 7, services: [checkout, ledger], aliases: [PAY] }
            - { id: platform, group: core, size: 9, services: [cluster] }
            - { id: search, group: commerce, size: 5, services: [search] }
            - { id: tiny, group: core, size: 2, aliases: [TNY] }
        """);
    write(
        "prr/reviews/toil/2026-Q3/import.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilImport
        metadata: { period: 2026-Q3 }
        spec:
          files:
            - { path: exports/jira.csv, format: jira, categories: { certs: certificates } }
            - { path: exports/search.json, format: github, team: search, label: toil }
            - { path: exports/platform.csv, format: gitlab, team: platform }
            - path: exports/own.csv
              format: csv
              dates: dd/MM/yyyy
              columns: { title: Was, team: Wer, hours: Stunden, key: Nr, created: Seit }
        """);
    write(
        "prr/reviews/toil/2026-Q3/exports/jira.csv",
        """
        Summary,Issue key,Project key,Status,Assignee,Reporter,Created,Updated,Resolved,Labels,Labels,Custom field (Toil hours),Custom field (Effort)
        Renew TLS certificates of checkout by hand,PAY-1,PAY,Open,Quinn Harrowgate,Vesper Lindqvist,03/Feb/26 9:12 AM,01/Sep/26 10:00 AM,,certs,help-wanted,12,small
        "Restart stuck consumers, see Quinn",PAY-2,PAY,In Progress,,,12/Jun/26 1:00 PM,,,toil,,"6,5",
        Old and done,PAY-3,PAY,Done,,,12/Jan/26 1:00 PM,14/Mar/26 8:00 AM,14/Mar/26 8:00 AM,,,4,
        Reindex by hand,PAY-4,PAY,Open,,,31.31.2026,,,,,4,
        Ask for more memory,TNY-9,TNY,Open,,,02/Jun/26 1:00 PM,,,,,3,
        Lost row,NONE-1,NONE,Open,,,02/Jun/26 1:00 PM,,,,,3,
        """);
    write(
        "prr/reviews/toil/2026-Q3/exports/search.json",
        """
        [
         {"number": 44, "title": "Certificate renewal for the search ingress", "state": "OPEN",
          "author": {"login": "vlindqvist", "name": "Vesper Lindqvist"}, "body": "ping @qharrow",
          "labels": [{"name": "toil"}, {"name": "hours: 4"}, {"name": "category/certificates"}],
          "createdAt": "2026-05-01T10:00:00Z", "updatedAt": "2026-08-01T10:00:00Z", "closedAt": null},
         {"number": 45, "title": "Nothing to do with toil", "state": "OPEN", "labels": [],
          "createdAt": "2026-05-01T10:00:00Z"},
         {"number": 46, "title": "Free disk space on the index hosts", "state": "OPEN",
          "labels": [{"name": "toil"}], "createdAt": "2026-05-01T10:00:00Z"}
        ]
        """);
    write(
        "prr/reviews/toil/2026-Q3/exports/platform.csv",
        """
        Title,Description,Issue ID,State,Author,Assignee,Created At (UTC),Updated At (UTC),Closed At (UTC),Labels
        Rotate certificates of the gateway,by Quinn Harrowgate,7,Open,Quinn Harrowgate,,2026-04-01 08:00:00,2026-09-01 08:00:00,,"hours::9,automatable"
        Clean up disk space on build agents,,8,Open,,,2025-04-01 08:00:00,2026-09-01 08:00:00,,"hours::5"
        """);
    write(
        "prr/reviews/toil/2026-Q3/exports/own.csv",
        """
        Nr;Was;Wer;Stunden;Seit
        1;Restart consumers after broker failover;platform;2;01/07/2026
        """);
    write(
        "prr/reviews/toil/2026-Q3/surveys/payments.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilSurvey
        metadata: { team: payments, period: 2026-Q3 }
        spec:
          method: survey
          answers: 6
          share: { typical: 55%, low: 40%, high: 70% }
          categories: { certificates: 20%, on-call: 25% }
        """);
    write(
        "prr/reviews/toil/2026-Q3/surveys/search.yaml",
        """
        apiVersion: prr.dev/v1
        kind: ToilSurvey
        metadata: { team: search }
        spec: { method: survey, answers: 2, share: { typical: 33%, low: 11%, high: 44% } }
        """);
  }

  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  GateResult run() {
    return ToilReviewGoal.run(GateRequest.of(root, NOW).build(), "");
  }

  String output(String name) throws IOException {
    return Files.readString(root.resolve("target/prr/reviews/toil/2026-Q3/" + name));
  }
}
