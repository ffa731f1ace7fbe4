package dev.prr.core.history.postgres;

import dev.prr.core.history.HistoryLocation;
import dev.prr.core.workspace.Limits;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A database of its own for each test, on one server that is started when it is first needed. */
public final class TestDatabase {

  private static final AtomicInteger NUMBER = new AtomicInteger();
  public static final String ADMIN = "postgres";

  /** Started once; it ends with the process. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "60")
            .setServerConfig("shared_buffers", "32MB")
            .start();
      } catch (IOException e) {
        throw new IllegalStateException("PostgreSQL did not start", e);
      }
    }
  }

  private final String name = "prr_" + NUMBER.incrementAndGet();

  public TestDatabase() throws SQLException {
    this("");
  }

  private TestDatabase(String template) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + template);
    }
  }

  /** Another with all that is in this one. */
  TestDatabase copy() throws SQLException {
    return new TestDatabase(" template " + name);
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://localhost:" + port() + "/" + database, ADMIN, "");
  }

  public static int port() {
    return Server.RUNNING.getPort();
  }

  public String name() {
    return name;
  }

  /** As the administrator. */
  public Connection connect() throws SQLException {
    return connect(name);
  }

  void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public long count(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The three roles of the documentation, which all databases of a server share. */
  void makeRoles() throws SQLException, IOException {
    String sql = Files.readString(Path.of("../docs/sql/roles.sql"), StandardCharsets.UTF_8);
    if (count("select count(*) from pg_roles where rolname = 'prr_owner'") > 0) {
      sql = sql.substring(sql.indexOf("do $$"));
    }
    execute(sql);
  }

  public HistoryLocation.Database at(Path root) {
    return at(root, port(), Optional.of(new Login(ADMIN, "")));
  }

  public HistoryLocation.Database at(Path root, int port, Optional<Login> login) {
    String url = "jdbc:postgresql://localhost:" + port + "/" + name;
    return new HistoryLocation.Database(DatabaseUrl.of(url), login, root.resolve(".prr/spool"));
  }

  public SharedHistory history(Path root) {
    return SharedHistory.at(at(root), root, Limits.DEFAULT);
  }
}
