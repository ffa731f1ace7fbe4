package dev.prr.core.history.postgres;

import dev.prr.core.history.Audit;
import dev.prr.core.history.chain.ChainAudit;
import dev.prr.core.history.chain.Checkpoint;
import dev.prr.core.history.chain.RowAudit;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.Judgement;
import dev.prr.core.history.record.Kept;
import dev.prr.core.history.record.RecordReader;
import dev.prr.core.history.record.Run;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a history in a database: the chain, what its records name, what waits to be sealed, and
 * that the columns that are searched say what the records say.
 */
final class DatabaseAudit {

  /** Enough to see what happened; the first is the one that counts. */
  private static final int MOST_PROBLEMS = 20;

  private static final int BATCH = 100;

  /** What the triggers would derive from the record today, beside what stands in the rows. */
  private static final String STALE_RUN =
      """
      select r.id
      from prr.run r,
        lateral (select convert_from(r.record, 'UTF8')::jsonb offset 0) as x (json)
      where r.id = any(?) and (
        r.instant is distinct from (json ->> 'instant')::timestamptz
        or r.verdict is distinct from json ->> 'verdict'
        or array(
             select (s.service, s.team, s.verdict, s.judgement, s.instant)::text
             from prr.run_service s where s.run = r.id order by 1)
           is distinct from array(
             select (e ->> 'service', e ->> 'team', e ->> 'verdict',
                     decode(e ->> 'judgement', 'hex'), r.instant)::text
             from jsonb_array_elements(json -> 'services') e order by 1))
      """;

  /** Without the offset the planner would parse the record once for each key. */
  private static final String STALE_JUDGEMENT =
      """
      select j.id
      from prr.judgement j,
        lateral (select convert_from(j.record, 'UTF8')::jsonb offset 0) as x (json)
      where j.id = any(?) and (
        (j.service, j.team, j.tier::text, j.stage, j.verdict, encode(j.facts, 'hex'))
          is distinct from
        (json ->> 'service', json ->> 'team', json ->> 'tier', json ->> 'stage',
         json ->> 'verdict', json ->> 'facts')
        or j.decisions is distinct from array(
          select (d ->> 'rule') || '=' || (d ->> 'decision') as decision
          from jsonb_array_elements(json -> 'decisions') d
          union
          select '=' || (d ->> 'decision') from jsonb_array_elements(json -> 'decisions') d
          order by decision))
      """;

  private static final String UNSEALED =
      "select '%1$s', r.id from prr.%1$s r where not exists (select from prr.link l where"
          + " l.id = r.id) and not exists (select from prr.pending p where p.id = r.id) limit "
          + MOST_PROBLEMS;

  private final Connection connection;
  private final int snapshotLimit;
  private final List<LeftOut> problems = new ArrayList<>();
  private final Set<Digest> checked = new HashSet<>();
  private final List<Run> batch = new ArrayList<>();
  private long judgements;

  DatabaseAudit(Connection connection, int snapshotLimit) {
    this.connection = connection;
    this.snapshotLimit = snapshotLimit;
  }

  Audit run(Optional<Checkpoint> checkpoint, Optional<Digest> record) throws SQLException {
    // A writer may be at work: what it adds comes behind the tip, and is not looked at.
    SealedRows rows = new SealedRows(connection);
    RowAudit chain = new RowAudit("prr.link", rows.tip(), checkpoint, record);
    boolean whole = true;
    List<SealedRows.Row> page = rows.next();
    while (whole && !page.isEmpty()) {
      for (SealedRows.Row row : page) {
        whole = whole && link(row, chain);
      }
      page = rows.next();
    }
    List<SealedRows.Row> waiting = rows.waiting();
    for (SealedRows.Row row : waiting) {
      check(row);
    }
    flush();
    unsealed("run");
    unsealed("review");
    ChainAudit.Outcome outcome = chain.done();
    outcome.broken().ifPresent(broken -> problems.add(0, problem(broken)));
    List<String> notes =
        record.isPresent() && outcome.proof().isEmpty()
            ? List.of("The record " + record.get() + " is not sealed in this history.")
            : List.of();
    return new Audit(
        0,
        waiting.size(),
        judgements,
        outcome.reached(),
        problems,
        notes,
        outcome.witness(),
        outcome.proof());
  }

  private static LeftOut problem(ChainAudit.Broken broken) {
    Location place = new Location(new SourcePath(broken.file()), broken.line(), 1);
    return new LeftOut(Reason.MALFORMED, broken.why(), place);
  }

  private boolean link(SealedRows.Row row, RowAudit chain) throws SQLException {
    boolean fits =
        chain.take(row.sequence(), row.kind(), row.id(), row.previous(), row.hash(), row.record());
    if (fits) {
      check(row);
    }
    return fits;
  }

  private void check(SealedRows.Row row) throws SQLException {
    if (row.kind().equals(Run.KIND)) {
      Found<Run> found = Rows.found("run", row.id(), row.record(), RecordReader::run);
      add(found);
      if (found instanceof Found.Whole<Run> whole) {
        batch.add(whole.kept());
      }
      if (batch.size() >= BATCH) {
        flush();
      }
    } else {
      add(Rows.found("review", row.id(), row.record(), RecordReader::review));
    }
  }

  private void add(Found<? extends Kept> found) {
    if (found instanceof Found.Damaged<? extends Kept> damaged) {
      add(damaged.problem());
    }
  }

  private void add(LeftOut problem) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(problem);
    }
  }

  private void flush() throws SQLException {
    Set<Digest> runs = new LinkedHashSet<>();
    Set<Digest> named = new LinkedHashSet<>();
    for (Run run : batch) {
      runs.add(run.id());
      for (Run.ServiceJudgement service : run.services()) {
        judgements++;
        if (checked.add(service.judgement())) {
          named.add(service.judgement());
        }
      }
    }
    batch.clear();
    stale("run", STALE_RUN, runs);
    stale("judgement", STALE_JUDGEMENT, named);
    Map<Digest, byte[]> bytes = Judgements.bytes(connection, "judgement", "record", named);
    Set<Digest> facts = new LinkedHashSet<>();
    for (Digest id : named) {
      Found<Judgement> found = Judgements.found(id, bytes.getOrDefault(id, new byte[0]));
      add(found);
      if (found instanceof Found.Whole<Judgement> whole && checked.add(whole.kept().facts())) {
        facts.add(whole.kept().facts());
      }
    }
    facts(facts);
  }

  /** That there are none is no damage: they may have been too large, or older than is kept. */
  private void facts(Set<Digest> ids) throws SQLException {
    Map<Digest, byte[]> packed = Judgements.bytes(connection, "facts", "packed", ids);
    for (Digest id : packed.keySet()) {
      try {
        RecordWriter.facts(id, packed, snapshotLimit);
      } catch (IOException changed) {
        add(
            Rows.problem(
                "facts",
                id,
                Reason.MALFORMED,
                "It cannot be unpacked to what was written: it was changed."));
      }
    }
  }

  private void stale(String table, String sql, Set<Digest> ids) throws SQLException {
    byte[][] wanted = ids.stream().map(Rows::bytes).toArray(byte[][]::new);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setArray(1, connection.createArrayOf("bytea", wanted));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          add(
              Rows.problem(
                  table,
                  Rows.digest(rows.getBytes(1)),
                  Reason.MALFORMED,
                  "The columns that are searched do not say what the record says: they were"
                      + " changed."));
        }
      }
    }
  }

  private void unsealed(String table) throws SQLException {
    try (PreparedStatement query = connection.prepareStatement(UNSEALED.formatted(table));
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        add(
            Rows.problem(
                table,
                Rows.digest(rows.getBytes(2)),
                Reason.MALFORMED,
                "It is neither sealed nor does it wait for that: its link was removed."));
      }
    }
  }
}
