package dev.prr.core.report;

import dev.prr.core.history.disk.Disk;
import dev.prr.core.history.disk.DiskTrouble;
import dev.prr.core.history.disk.SafeFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts reports into the output folder, each whole or not at all: written aside, then renamed. It
 * never throws because of the disk, so that a report that cannot be written does not hide a
 * verdict.
 */
public final class ReportWriter {

  private final Disk disk;
  private final SafeFolder folder;

  private ReportWriter(Disk disk, SafeFolder folder) {
    this.disk = disk;
    this.folder = folder;
  }

  /**
   * A writer into the folder, which is made with the first report.
   *
   * @param root the judged tree; a link in it on the way to the folder is refused
   */
  public static ReportWriter into(Path root, Path folder) {
    return into(Disk.local(), root, folder);
  }

  static ReportWriter into(Disk disk, Path root, Path folder) {
    return new ReportWriter(disk, SafeFolder.of(disk, root, folder));
  }

  /** The file a report gets, as a user knows it: {@code target/prr/result.json}. */
  public String pathOf(String name) {
    return folder.shown() + "/" + name;
  }

  /**
   * Writes one report in UTF-8, in place of an older one.
   *
   * @param name of the file, for example {@code result.json}
   * @return what went wrong, where, why and what to do; empty when the report is there
   */
  public Optional<String> write(String name, String text) {
    try {
      put(folder.make(), name, text.getBytes(StandardCharsets.UTF_8));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "The report "
              + pathOf(name)
              + " could not be written. "
              + DiskTrouble.explain(e)
              + ", or name another folder with -Dprr.outputDirectory=<folder>.");
    }
  }

  private void put(Path in, String name, byte[] bytes) throws IOException {
    Path aside = in.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
    try {
      disk.write(aside, bytes);
      disk.rename(aside, in.resolve(name));
    } catch (IOException failed) {
      forget(aside, failed);
      throw failed;
    }
  }

  private void forget(Path aside, IOException because) {
    try {
      disk.delete(aside);
    } catch (IOException alsoFailed) {
      because.addSuppressed(alsoFailed);
    }
  }
}
