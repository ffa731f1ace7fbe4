package dev.prr.core.history.file;

import dev.prr.core.evaluate.Outcome;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.record.Basis;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Ruling;
import dev.prr.core.history.record.Run;
import dev.prr.core.history.snapshot.RawKeys;
import dev.prr.core.history.snapshot.Snapshot;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Service;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import dev.prr.core.workspace.Limits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Records as a real run makes them. */
public final class Samples {

  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  public static final SortedSet<String> NO_PROPERTIES =
      Collections.unmodifiableSortedSet(new TreeSet<>());
  public static final Basis BASIS =
      new Basis(
          Optional.of("4f1d0e2c9b7a"),
          Optional.empty(),
          "1.0.0",
          List.of(new Basis.Pack("core", "1.0.0", digest("core"))),
          digest("policy"));

  private Samples() {}

  public static Digest digest(String of) {
    return Digest.of(of.getBytes(StandardCharsets.UTF_8));
  }

  public static Ruling failed(String rule, int findings) {
    List<String> fingerprints =
        IntStream.range(0, findings).mapToObj(i -> digest(rule + i).hex()).toList();
    return new Ruling(
        rule,
        Outcome.FAILED,
        DecisionKind.FAIL,
        Severity.BLOCKER,
        fingerprints,
        findings,
        Optional.empty(),
        List.of());
  }

  public static Ruling passed(String rule) {
    return new Ruling(
        rule,
        Outcome.PASSED,
        DecisionKind.PASS,
        Severity.MAJOR,
        List.of(),
        0,
        Optional.empty(),
        List.of());
  }

  /** A judgement whose content depends on the number. */
  public static Judgement judgement(String service, int number) {
    return new Judgement(
        service,
        Optional.of("shop"),
        BASIS,
        digest("facts " + number),
        Tier.TIER1,
        Stage.LAUNCH,
        Verdict.NOT_READY,
        List.of(passed("slo-exists"), failed("alert-has-runbook", 2)));
  }

  public static Run run(String id, Instant instant, Judgement... judgements) {
    return Run.of(id, instant, Verdict.NOT_READY, List.of(judgements), NO_PROPERTIES);
  }

  /** The facts of two services, as a run wrote them. */
  public static List<Snapshot> snapshots() {
    Path kept = Path.of("src/test/resources/dev/prr/core/history/released/schema-2/snapshots");
    try (Stream<Path> files = Files.walk(kept)) {
      List<Service> services = new ArrayList<>();
      for (Path file : files.filter(Files::isRegularFile).sorted().limit(2).toList()) {
        try (GZIPInputStream gzip = new GZIPInputStream(Files.newInputStream(file))) {
          services.add(Snapshot.read(gzip.readAllBytes()));
        }
      }
      return Snapshot.of(services, RawKeys.NONE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A board's decision. */
  public static HeldReview review() {
    LocalDate held = LocalDate.parse("2026-11-20");
    return HeldReview.of(
            HeldReview.Kind.READINESS,
            HeldReview.Subject.service("checkout"),
            held,
            held.plusYears(1),
            HeldReview.Decision.APPROVED)
        .attendedBy(List.of("senior-engineers", "management"));
  }

  /** The history where nobody names another folder. */
  public static FileHistory beside(Path root, Limits limits) {
    return beside(root, limits, Disk.local());
  }

  public static FileHistory beside(Path root, Limits limits, Disk disk) {
    return FileHistory.in(root, root.resolve(".prr/history"), limits, disk);
  }
}
