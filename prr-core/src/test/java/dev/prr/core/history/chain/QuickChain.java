package dev.prr.core.history.chain;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.SafeFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a chain as sealing would, without a deposit for each record: for very long ones. */
public final class QuickChain {

  private static final int BATCH = 1 << 22;

  private final ChainFiles files;
  private final Path folder;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final ByteArrayOutputStream ids = new ByteArrayOutputStream();
  private Head head = Head.NONE;

  public QuickChain(Path root, Path history) throws IOException {
    files = new ChainFiles(Disk.local(), SafeFolder.of(Disk.local(), root, history));
    folder = history.resolve(ChainFiles.FOLDER);
    Files.createDirectories(history.resolve("tmp"));
    Files.createDirectories(history.resolve("deposits"));
    files.open();
  }

  /** Seals one more record. */
  public void add(String month, String kind, byte[] record) throws IOException {
    if (!head.segment().equals(month)) {
      flush();
      head = head.turnedTo(month);
    }
    Link link = Link.behind(head.last(), head.size(), kind, record);
    byte[] line = link.line();
    lines.writeBytes(line);
    lines.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
    ids.writeBytes(Hashes.bytes(link.id()));
    head = head.plus(link, line.length + 1);
    if (lines.size() > BATCH) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (lines.size() > 0) {
      files.disk().append(files.segment(head.segment()), lines.toByteArray());
      files.disk().append(files.ids(head.segment()), ids.toByteArray());
      lines.reset();
      ids.reset();
    }
  }

  /** Keeps how far it goes. */
  public void done() throws IOException {
    flush();
    if (head.size() > 0) {
      files.keep(head);
    }
    if (!Files.isDirectory(folder)) {
      throw new IOException("no chain was written");
    }
  }
}
