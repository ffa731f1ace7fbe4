package dev.prr.core.history.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/** Says in words of a user why the disk refused, and what helps. Never names a path. */
public final class DiskTrouble {

  private DiskTrouble() {}

  /** Two sentences: the reason, then what to do about it. */
  public static String explain(IOException trouble) {
    if (trouble instanceof AccessDeniedException) {
      return "Permission is denied. Let the user that runs the build write there";
    }
    if (trouble instanceof NotDirectoryException
        || trouble instanceof FileAlreadyExistsException
        || trouble instanceof FileSystemLoopException) {
      return "A file or a link stands where a folder is needed. Move it away";
    }
    if (trouble instanceof NoSuchFileException) {
      return "It was removed in the meantime. Run again";
    }
    return byReason(reasonOf(trouble));
  }

  private static String reasonOf(IOException trouble) {
    String reason =
        trouble instanceof FileSystemException system ? system.getReason() : trouble.getMessage();
    return reason == null ? "" : reason;
  }

  /** The JDK has no types for these; the words are those of the operating systems. */
  private static String byReason(String reason) {
    String words = reason.toLowerCase(Locale.ROOT);
    if (words.contains("no space left") || words.contains("not enough space")) {
      return "No space is left on the disk. Free some";
    }
    if (words.contains("quota")) {
      return "The disk quota is used up. Free some space";
    }
    if (words.contains("read-only")) {
      return "The disk is read-only. Make it writable";
    }
    if (words.contains("input/output error")) {
      return "The disk reports an input/output error. Check it";
    }
    if (words.contains("too many open files")) {
      return "Too many files are open. Raise the limit of open files";
    }
    if (words.contains("file name too long")) {
      return "The path is too long. Take a shorter one";
    }
    return "The operating system refuses (" + (reason.isEmpty() ? "no reason given" : reason) + ")";
  }
}
