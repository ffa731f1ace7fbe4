package dev.prr.core.history.postgres;

import dev.prr.core.history.HistoryFilter;
import dev.prr.core.history.record.Digest;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.RecordReader;
import dev.prr.core.history.record.Run;
import dev.prr.core.verdict.DecisionKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The runs that a filter asks for, the youngest first, a page at a time: each page goes on behind
 * the last row of the one before, so that an index is all that is read and no transaction stays
 * open.
 */
final class RunQuery {

  /** Where a page ended. */
  private record Row(OffsetDateTime instant, Digest run) {}

  private final HistoryFilter filter;
  private Optional<Row> last = Optional.empty();
  private boolean more = true;

  RunQuery(HistoryFilter filter) {
    this.filter = filter;
  }

  /** Whether there can be another page. */
  boolean hasMore() {
    return more;
  }

  /** The next at most so many. */
  List<Found<Run>> page(Connection connection, int size) throws SQLException {
    List<Found<Run>> page = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql(values))) {
      values.add(size);
      bind(connection, query, values);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          Digest id = Rows.digest(rows.getBytes("run"));
          last = Optional.of(new Row(rows.getObject("instant", OffsetDateTime.class), id));
          byte[] record = rows.getBytes("record");
          page.add(Rows.found("run", id, record == null ? new byte[0] : record, RecordReader::run));
        }
      }
    }
    more = page.size() == size;
    return page;
  }

  /** What makes the statement; its last value is how many rows. */
  String sql(List<Object> values) {
    boolean byService = filter.service().isPresent() || filter.team().isPresent();
    StringBuilder sql = new StringBuilder();
    String time;
    String id;
    if (byService) {
      time = "s.instant";
      id = "s.run";
      // The record of each row of the page is looked up, so that the planner never joins all runs.
      sql.append("select p.run, p.instant, (select r.record from prr.run r where r.id = p.run)")
          .append(" as record from (select distinct on (s.instant, s.run) s.run, s.instant")
          .append(" from prr.run_service s where true");
      filter.service().ifPresent(service -> and(sql, " and s.service = ?", service, values));
      filter.team().ifPresent(team -> and(sql, " and s.team = ?", team, values));
      service(sql, values);
    } else {
      time = "r.instant";
      id = "r.id";
      sql.append("select r.id as run, r.instant as instant, r.record as record from prr.run r")
          .append(" where true");
      if (filter.tier().isPresent() || asksForDecisions()) {
        sql.append(" and exists (select from prr.run_service s where s.run = r.id");
        service(sql, values);
        sql.append(')');
      }
    }
    filter.from().ifPresent(day -> and(sql, " and " + time + " >= ?", start(day), values));
    filter.to().ifPresent(day -> and(sql, " and " + time + " < ?", start(day.plusDays(1)), values));
    last.ifPresent(
        row -> {
          and(sql, " and (" + time + ", " + id + ") < (?, ?)", row.instant(), values);
          values.add(Rows.bytes(row.run()));
        });
    sql.append(" order by " + time + " desc, " + id + " desc limit ?");
    return sql.append(byService ? ") p order by p.instant desc, p.run desc" : "").toString();
  }

  private void service(StringBuilder sql, List<Object> values) {
    filter
        .tier()
        .ifPresent(
            tier ->
                and(
                    sql,
                    " and (s.tier is null or s.tier = ?)",
                    Integer.valueOf(tier.id()),
                    values));
    if (asksForDecisions()) {
      sql.append(" and exists (select from prr.judgement j where j.id = s.judgement");
      and(sql, " and j.decisions && ?)", words(), values);
    }
  }

  private static void and(StringBuilder sql, String condition, Object value, List<Object> values) {
    sql.append(condition);
    values.add(value);
  }

  private boolean asksForDecisions() {
    return filter.rule().isPresent() || filter.decision().isPresent();
  }

  /** As they stand in the array of a judgement. */
  private String[] words() {
    String rule = filter.rule().orElse("");
    return filter
        .decision()
        .map(Stream::of)
        .orElseGet(() -> Stream.of(DecisionKind.values()))
        .map(decision -> rule + "=" + decision.id())
        .toArray(String[]::new);
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay().atOffset(ZoneOffset.UTC);
  }

  static void bind(Connection connection, PreparedStatement query, List<Object> values)
      throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      Object value = values.get(i);
      if (value instanceof byte[] bytes) {
        query.setBytes(i + 1, bytes);
      } else if (value instanceof String[] words) {
        query.setArray(i + 1, connection.createArrayOf("text", words));
      } else if (value instanceof byte[][] ids) {
        query.setArray(i + 1, connection.createArrayOf("bytea", ids));
      } else {
        query.setObject(i + 1, value);
      }
    }
  }
}
