package dev.prr.core.history.postgres;

import dev.prr.core.history.ReviewFilter;
import dev.prr.core.history.record.Found;
import dev.prr.core.history.record.HeldReview;
import dev.prr.core.history.record.RecordReader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The reviews that a filter asks for; there are few, so they come at once. */
final class ReviewQuery {

  private ReviewQuery() {}

  static List<Found<HeldReview>> all(Connection connection, ReviewFilter filter)
      throws SQLException {
    List<Object> values = new ArrayList<>();
    List<Found<HeldReview>> all = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(sql(filter, values))) {
      RunQuery.bind(connection, query, values);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          all.add(
              Rows.found(
                  "review", Rows.digest(rows.getBytes(1)), rows.getBytes(2), RecordReader::review));
        }
      }
    }
    return all;
  }

  static String sql(ReviewFilter filter, List<Object> values) {
    StringBuilder sql = new StringBuilder("select v.id, v.record from prr.review v where true");
    filter
        .subject()
        .ifPresent(
            subject -> {
              sql.append(" and v.scope = ? and v.subject = ?");
              values.add(subject.scope().id());
              values.add(subject.id());
            });
    filter
        .kind()
        .ifPresent(
            kind -> {
              sql.append(" and v.kind = ?");
              values.add(kind.id());
            });
    filter
        .period()
        .ifPresent(
            period -> {
              sql.append(" and v.period = ?");
              values.add(period.toString());
            });
    return sql.append(" order by v.held, v.id").toString();
  }
}
