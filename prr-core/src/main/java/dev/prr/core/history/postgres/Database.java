package dev.prr.core.history.postgres;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Visits a database, one connection a visit. A visit is over at its deadline whatever the network
 * does: it runs on a thread of its own that is left behind, with its connection cut.
 */
final class Database {

  /** What is done there. */
  interface Work<T> {
    T on(Connection connection, Deadline deadline) throws SQLException, DatabaseTrouble;
  }

  private static final int SECOND = 1000;

  private final DatabaseUrl url;
  private final Optional<Login> login;
  private final Duration connect;

  Database(DatabaseUrl url, Optional<Login> login, Duration connect) {
    this.url = url;
    this.login = login;
    this.connect = connect;
  }

  /** Does work there, or says why not. What was committed by then stays. */
  <T> T visit(Duration total, Work<T> work) throws DatabaseTrouble {
    Deadline deadline = Deadline.in(total);
    AtomicReference<@Nullable Connection> open = new AtomicReference<>();
    FutureTask<T> task = new FutureTask<>(() -> work(work, deadline, open));
    Thread thread = new Thread(task, "prr-history");
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(total.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      cut(open.get());
      throw new DatabaseTrouble(DatabaseTrouble.SLOW, slow);
    } catch (InterruptedException stopped) {
      cut(open.get());
      Thread.currentThread().interrupt();
      throw new DatabaseTrouble("The build was stopped. Run again", stopped);
    } catch (ExecutionException failed) {
      throw trouble(failed);
    }
  }

  private <T> T work(Work<T> work, Deadline deadline, AtomicReference<@Nullable Connection> open)
      throws SQLException, DatabaseTrouble {
    try (Connection connection = connect(deadline)) {
      open.set(connection);
      connection.setNetworkTimeout(Runnable::run, millis(deadline.left()));
      connection.setAutoCommit(false);
      return work.on(connection, deadline);
    }
  }

  private Connection connect(Deadline deadline) throws SQLException, DatabaseTrouble {
    Properties properties = new Properties();
    login.ifPresent(
        known -> {
          properties.setProperty("user", known.user());
          properties.setProperty("password", known.password());
        });
    String patience = String.valueOf(Math.max(1, connect.toSeconds()));
    properties.setProperty("connectTimeout", patience);
    properties.setProperty("loginTimeout", patience);
    properties.setProperty("cancelSignalTimeout", "1");
    properties.setProperty("ApplicationName", "prr");
    properties.setProperty("assumeMinServerVersion", "11");
    // A pooler that gives each transaction another connection knows no prepared statements.
    properties.setProperty("prepareThreshold", "0");
    properties.setProperty(
        "socketTimeout", String.valueOf(Math.max(1, millis(deadline.left()) / SECOND)));
    return driver().connect(url.text(), properties);
  }

  /** The one beside this class, whatever else an application server or Maven has loaded. */
  private Driver driver() throws SQLException, DatabaseTrouble {
    for (Driver driver : ServiceLoader.load(Driver.class, Database.class.getClassLoader())) {
      if (driver.acceptsURL(url.text())) {
        return driver;
      }
    }
    throw new DatabaseTrouble("There is no driver for it. Use PRR with all its dependencies");
  }

  private static int millis(Duration left) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, left.toMillis()));
  }

  private static void cut(@Nullable Connection connection) {
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException alreadyGone) {
        // Nothing more is wanted of it.
      }
    }
  }

  private static DatabaseTrouble trouble(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof DatabaseTrouble known) {
      return known;
    }
    if (cause instanceof SQLException refused) {
      return DatabaseTrouble.of(refused);
    }
    if (cause instanceof RuntimeException bug) {
      throw bug;
    }
    if (cause instanceof Error bug) {
      throw bug;
    }
    return new DatabaseTrouble("The visit failed", failed);
  }
}
