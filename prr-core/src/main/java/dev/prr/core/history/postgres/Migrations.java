package dev.prr.core.history.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings the tables to what this PRR knows: numbered SQL files, each applied once, all that are
 * missing in one transaction, by one visitor at a time. Forward only.
 */
final class Migrations {

  /** In order, never changed once they were released; the number of one is its place here. */
  static final List<String> FILES = List.of("001-history.sql");

  private static final String GRANTS = "grants.sql";
  private static final long LOCK = 7_239_512_600L;

  private final List<String> files;

  Migrations(List<String> files) {
    this.files = files;
  }

  /** Returns when the tables are those of this version. */
  void check(Connection connection) throws SQLException, DatabaseTrouble {
    if (version(connection) != files.size()) {
      migrate(connection);
    }
    connection.commit();
  }

  private void migrate(Connection connection) throws SQLException, DatabaseTrouble {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(" + LOCK + ")");
      int version = version(connection);
      if (version > files.size()) {
        throw new DatabaseTrouble(
            "Its tables have version "
                + version
                + " and this PRR knows up to "
                + files.size()
                + ". Use the newer PRR that made them");
      }
      if (version < files.size()) {
        becomeOwner(statement);
        if (version == 0) {
          statement.execute("create schema prr");
          statement.execute(
              "create table prr.version (number integer primary key, name text not null,"
                  + " applied timestamptz not null default now())");
        }
        for (int next = version; next < files.size(); next++) {
          statement.execute(text(files.get(next)));
          statement.execute(
              "insert into prr.version (number, name) values ("
                  + (next + 1)
                  + ", '"
                  + files.get(next)
                  + "')");
        }
        statement.execute(text(GRANTS));
        statement.execute("reset role");
      }
    } catch (SQLException e) {
      connection.rollback();
      if ("42501".equals(e.getSQLState())) {
        throw new DatabaseTrouble(
            "Its tables are missing or older than this PRR, and this login may not make them. Run"
                + " prr:history once as a login with the role prr_owner",
            e);
      }
      throw e;
    }
  }

  /** So that everything belongs to one role, whoever of its members makes it. */
  private static void becomeOwner(Statement statement) throws SQLException {
    try (ResultSet member =
        statement.executeQuery(
            "select exists (select from pg_roles o where o.rolname = 'prr_owner'"
                + " and pg_has_role(current_user, o.oid, 'member') and coalesce((select s.nspowner"
                + " from pg_namespace s where s.nspname = 'prr') = o.oid,"
                + " has_database_privilege(o.oid, current_database(), 'CREATE')))")) {
      if (!member.next() || !member.getBoolean(1)) {
        return;
      }
    }
    statement.execute("set local role prr_owner");
  }

  private static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Not to_regclass: what that has not found once, it may not find after waiting for a lock.
      try (ResultSet there =
          statement.executeQuery(
              "select from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                  + " where n.nspname = 'prr' and c.relname = 'version'")) {
        if (!there.next()) {
          return 0;
        }
      }
      try (ResultSet version =
          statement.executeQuery("select coalesce(max(number), 0) from prr.version")) {
        return version.next() ? version.getInt(1) : 0;
      }
    }
  }

  static String text(String name) {
    try (InputStream in = Migrations.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the jar of PRR has no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the jar of PRR cannot be read: " + name, e);
    }
  }
}
