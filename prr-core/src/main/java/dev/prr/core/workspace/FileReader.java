package dev.prr.core.workspace;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.LeftOut.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Reads files of one tree, each opened once and checked on the way. Keeps the folder of the last
 * file open, so files are best asked for in order. For one thread.
 */
public final class FileReader implements Closeable {
  private static final int PIECE = 64 * 1024;

  private final Folder root;
  private final Limits limits;
  private final List<Path> openNames = new ArrayList<>();
  private final List<Folder> open = new ArrayList<>();

  FileReader(Folder root, Limits limits) {
    this.root = root;
    this.limits = limits;
  }

  /** The text of a file, or why there is none. Never throws on what it finds. */
  public FileContent read(SourceFile file) {
    List<Path> names = file.names();
    Path name = names.get(names.size() - 1);
    try {
      Folder folder = enter(names.subList(0, names.size() - 1));
      BasicFileAttributes attributes = folder.attributes(name);
      if (!attributes.isRegularFile() || attributes.size() != file.bytes()) {
        return changed(file.path());
      }
      return file.bytes() > lookable(limits)
          ? tooBig(file.path(), Optional.empty(), limits.fileBytes())
          : content(folder, name, file);
    } catch (IOException e) {
      return notOpened(file.path());
    }
  }

  private static Unread notOpened(SourcePath path) {
    return new Unread(
        new LeftOut(
            Reason.UNREADABLE,
            "It could not be opened or read; check its permissions.",
            Location.startOf(path)),
        Optional.empty());
  }

  /**
   * Reads a file of any size within the bound, without ever holding all of it.
   *
   * @param use takes the text, which ends in an error where the bytes are no UTF-8
   * @return what kept it from being read; empty when all went well
   */
  public Optional<Unread> stream(SourceFile file, long mostBytes, TextUse use) throws IOException {
    List<Path> names = file.names();
    Path name = names.get(names.size() - 1);
    try {
      Folder folder = enter(names.subList(0, names.size() - 1));
      BasicFileAttributes attributes = folder.attributes(name);
      if (!attributes.isRegularFile() || attributes.size() != file.bytes()) {
        return Optional.of(changed(file.path()));
      }
      if (file.bytes() > mostBytes) {
        return Optional.of(tooBig(file.path(), Optional.empty(), mostBytes));
      }
      try (SeekableByteChannel channel = folder.file(name)) {
        if (channel.size() != file.bytes()) {
          return Optional.of(changed(file.path()));
        }
        use.read(Utf8.reader(channel), attributes.lastModifiedTime().toInstant());
        return Optional.empty();
      }
    } catch (CharacterCodingException broken) {
      return Optional.of(
          new Unread(
              new LeftOut(Reason.NOT_TEXT, Utf8.BROKEN, Location.startOf(file.path())),
              Optional.empty()));
    } catch (FileSystemException denied) {
      return Optional.of(notOpened(file.path()));
    }
  }

  /**
   * The SHA-256 of a file, in hexadecimal digits.
   *
   * @return empty for a file that is larger, changed meanwhile, or is no regular one
   */
  Optional<String> sha256(SourceFile file, long mostBytes) throws IOException {
    List<Path> names = file.names();
    Path name = names.get(names.size() - 1);
    Folder folder = enter(names.subList(0, names.size() - 1));
    if (!folder.attributes(name).isRegularFile() || file.bytes() > mostBytes) {
      return Optional.empty();
    }
    MessageDigest digest = Sha256.start();
    long read = 0;
    try (SeekableByteChannel channel = folder.file(name)) {
      ByteBuffer buffer = ByteBuffer.allocate(PIECE);
      while (channel.read(buffer.clear()) >= 0) {
        read += buffer.position();
        digest.update(buffer.flip());
      }
    }
    return read == file.bytes()
        ? Optional.of(HexFormat.of().formatHex(digest.digest()))
        : Optional.empty();
  }

  /** What is done with the text of a file while it streams past. */
  public interface TextUse {

    /**
     * Takes the text.
     *
     * @param written when the file says that it was written; not to be trusted
     */
    void read(Reader text, Instant written) throws IOException;
  }

  private FileContent content(Folder folder, Path name, SourceFile file) throws IOException {
    int size = (int) file.bytes();
    byte[] bytes;
    try (SeekableByteChannel channel = folder.file(name)) {
      if (channel.size() != size) {
        return changed(file.path());
      }
      bytes = new byte[size];
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer) < 0) {
          return changed(file.path());
        }
      }
    }
    return decoded(file.path(), bytes, limits);
  }

  static FileContent decoded(SourcePath path, byte[] bytes, Limits limits) {
    Optional<String> text = Utf8.decode(bytes);
    if (bytes.length > limits.fileBytes()) {
      return tooBig(path, text, limits.fileBytes());
    }
    return text.<FileContent>map(t -> new SourceText(path, t))
        .orElseGet(
            () ->
                new Unread(
                    new LeftOut(Reason.NOT_TEXT, Utf8.advice(bytes), Location.startOf(path)),
                    Optional.empty()));
  }

  /** How large a file may be to be streamed, or searched for words. */
  static long lookable(Limits limits) {
    return Math.max(limits.fileBytes(), limits.evidenceBytes());
  }

  private static Unread tooBig(SourcePath path, Optional<String> text, long most) {
    return new Unread(
        new LeftOut(
            Reason.TOO_BIG,
            "It has more than " + most + " bytes; split it into smaller files.",
            Location.startOf(path)),
        text);
  }

  private static Unread changed(SourcePath path) {
    return new Unread(
        new LeftOut(
            Reason.UNREADABLE,
            "It changed while it was read; run again when nothing writes to the tree.",
            Location.startOf(path)),
        Optional.empty());
  }

  /** Goes to a folder, keeping open what is common with the last one. */
  private Folder enter(List<Path> folders) throws IOException {
    int common = 0;
    while (common < Math.min(folders.size(), open.size())
        && folders.get(common).equals(openNames.get(common))) {
      common++;
    }
    leaveTo(common);
    for (Path name : folders.subList(common, folders.size())) {
      open.add(current().folder(name));
      openNames.add(name);
    }
    return current();
  }

  private Folder current() {
    return open.isEmpty() ? root : open.get(open.size() - 1);
  }

  private void leaveTo(int depth) throws IOException {
    while (open.size() > depth) {
      openNames.remove(openNames.size() - 1);
      open.remove(open.size() - 1).close();
    }
  }

  @Override
  public void close() throws IOException {
    leaveTo(0);
    root.close();
  }
}
