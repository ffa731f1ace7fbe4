package dev.prr.core.report.evidence;

import dev.prr.core.history.chain.ChainExcerpt;
import dev.prr.core.history.disk.Disk;
import dev.prr.core.workspace.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip file in one folder of its name, with the sums of all its files. The same files in the same
 * order give the same bytes. Written aside, so that it is whole once it has its name.
 */
final class PackageWriter implements ChainExcerpt.Sink {

  private static final int CHUNK = 1 << 20;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  static final String SUMS = "SHA256SUMS";

  private final Disk disk;
  private final Path file;
  private final Path aside;
  private final String folder;
  private final ZipOutputStream zip;
  private final Map<String, String> sums = new TreeMap<>();
  private Optional<String> open = Optional.empty();
  private MessageDigest sum = Sha256.start();

  /**
   * @param folder that everything lies in
   */
  PackageWriter(Disk disk, Path file, String folder) throws IOException {
    this.disk = disk;
    this.file = file;
    this.aside = file.resolveSibling("." + file.getFileName() + ".new");
    this.folder = folder + "/";
    disk.delete(aside);
    disk.write(aside, new byte[0]);
    this.zip = new ZipOutputStream(new Appending(disk, aside), StandardCharsets.UTF_8);
  }

  /** One small file. */
  void put(String name, String text) throws IOException {
    begin(name);
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void begin(String name) throws IOException {
    end();
    ZipEntry entry = new ZipEntry(folder + name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    open = Optional.of(name);
    sum = Sha256.start();
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    zip.write(bytes);
    sum.update(bytes);
  }

  private void end() throws IOException {
    if (open.isPresent()) {
      zip.closeEntry();
      sums.put(open.get(), HexFormat.of().formatHex(sum.digest()));
      open = Optional.empty();
    }
  }

  /** Writes the sums and gives the file its name. */
  void done() throws IOException {
    end();
    StringBuilder lines = new StringBuilder();
    sums.forEach((name, hex) -> lines.append(hex).append("  ").append(name).append('\n'));
    put(SUMS, lines.toString());
    end();
    zip.close();
    disk.force(aside);
    disk.rename(aside, file);
  }

  /** Leaves nothing behind. */
  void giveUp() throws IOException {
    disk.delete(aside);
  }

  /** Gathers small pieces before they go to the disk. */
  private static final class Appending extends OutputStream {
    private final Disk disk;
    private final Path file;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream();

    Appending(Disk disk, Path file) {
      this.disk = disk;
      this.file = file;
    }

    @Override
    public void write(int one) throws IOException {
      gathered.write(one);
      spill();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      gathered.write(bytes, from, length);
      spill();
    }

    private void spill() throws IOException {
      if (gathered.size() >= CHUNK) {
        flush();
      }
    }

    @Override
    public void flush() throws IOException {
      if (gathered.size() > 0) {
        disk.append(file, gathered.toByteArray());
        gathered.reset();
      }
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
