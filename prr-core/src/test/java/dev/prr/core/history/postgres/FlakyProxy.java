package dev.prr.core.history.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Stands between a visitor and the database, as networks and poolers do, and misbehaves. */
final class FlakyProxy implements AutoCloseable {

  /** What it does to a connection. */
  enum Mode {
    /** Hands over all. */
    PASS,
    /** Takes the connection and says nothing, like a host that lost power. */
    SILENT,
    /** Resets it at once. */
    RESET,
    /** After so many bytes of the database hands over one at a time, each after a while. */
    SLOW,
    /** Cuts it after so many bytes of the visitor, whatever they were in the middle of. */
    CUT,
    /** The same after so many bytes of the database: the visitor does not hear what came of it. */
    DEAF
  }

  private static final int CHUNK = 8192;
  private static final int SLOWLY_MILLIS = 150;

  private final ServerSocket server;
  private final int target;
  private final List<Socket> open = new ArrayList<>();
  private volatile Mode mode = Mode.PASS;
  private volatile long limit;

  FlakyProxy(int target) throws IOException {
    this.target = target;
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  void mode(Mode wanted) {
    mode = wanted;
  }

  void cutAfter(Mode wanted, long bytes) {
    limit = bytes;
    mode = wanted;
  }

  private interface Loop {
    void run() throws IOException, InterruptedException;
  }

  private static void start(Loop loop) {
    Thread thread =
        new Thread(
            () -> {
              try {
                loop.run();
              } catch (IOException | InterruptedException closed) {
                // That is how a connection ends here.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() throws IOException {
    while (true) {
      Socket visitor = server.accept();
      synchronized (open) {
        open.add(visitor);
      }
      Mode now = mode;
      if (now == Mode.RESET) {
        visitor.setSoLinger(true, 0);
        visitor.close();
      } else if (now != Mode.SILENT) {
        Socket database = new Socket(InetAddress.getLoopbackAddress(), target);
        start(
            () ->
                copy(visitor, database, now == Mode.CUT ? limit : Long.MAX_VALUE, Long.MAX_VALUE));
        start(
            () ->
                copy(
                    database,
                    visitor,
                    now == Mode.DEAF ? limit : Long.MAX_VALUE,
                    now == Mode.SLOW ? limit : Long.MAX_VALUE));
      }
    }
  }

  private static void copy(Socket from, Socket to, long most, long fast)
      throws IOException, InterruptedException {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      long left = most;
      long quick = fast;
      byte[] chunk = new byte[fast < Long.MAX_VALUE ? 1 : CHUNK];
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        int passed = (int) Math.min(read, left);
        left -= passed;
        if (passed > 0) {
          out.write(chunk, 0, passed);
          out.flush();
        }
        if (passed < read) {
          return;
        }
        if (quick-- <= 0) {
          Thread.sleep(SLOWLY_MILLIS);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    synchronized (open) {
      for (Socket socket : open) {
        socket.close();
      }
    }
  }
}
