package dev.prr.core.history.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The few things that the history and the report writer do with files, each one step that can fail
 * by itself.
 */
public interface Disk {

  /** The disk of this machine. */
  static Disk local() {
    return new LocalDisk();
  }

  /**
   * Makes a folder whose parent is there; fine if it is there already. Whatever else stands there,
   * also a link to a folder, is an error: a judged tree must not be able to send us elsewhere.
   */
  void makeFolder(Path folder) throws IOException;

  /**
   * Whether a folder stands there.
   *
   * @param throughLink whether a link to a folder is one too
   */
  boolean isFolder(Path folder, boolean throughLink);

  /** Makes a new file with these bytes; an error if there is one. Not yet forced to the medium. */
  void write(Path newFile, byte[] bytes) throws IOException;

  /**
   * Returns when the content of the file, or the names in the folder, will survive a power loss.
   */
  void force(Path fileOrFolder) throws IOException;

  /** Puts a file under another name in one step, in place of what had that name. */
  void rename(Path from, Path to) throws IOException;

  /** Removes a file; fine if there is none. */
  void delete(Path file) throws IOException;

  /** The names in a folder, sorted; a link to a folder is none. */
  List<String> list(Path folder) throws IOException;

  /**
   * The bytes of a regular file.
   *
   * @param limit a longer file gives its first {@code limit + 1} bytes
   */
  byte[] read(Path file, int limit) throws IOException;

  /**
   * Some bytes of a regular file.
   *
   * @param length how many at most; fewer where the file ends
   */
  byte[] read(Path file, long from, int length) throws IOException;

  /** The bytes a regular file has. */
  long size(Path file) throws IOException;

  /**
   * Writes behind what a regular file has, which is made where there is none. Not yet forced to the
   * medium; where it fails, a part may have been written.
   */
  void append(Path file, byte[] bytes) throws IOException;

  /** Cuts a file to its first bytes. */
  void cut(Path file, long length) throws IOException;

  /**
   * Takes the lock that a file stands for, which is made where there is none. Whoever dies holds it
   * no longer.
   *
   * @return what gives it back; empty when somebody else has it
   */
  Optional<Closeable> lock(Path file) throws IOException;

  /** When a file was last written, by the clock of the disk. */
  Instant modified(Path file) throws IOException;
}
