package dev.prr.core.workspace;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder that is held open. What is reached through it lies in it, also when somebody exchanges a
 * name for a link in the meantime: every step goes from handle to handle and follows no link.
 *
 * <p>Where the system has no such handles (Windows), each step is checked against the real path
 * before and after instead.
 */
abstract sealed class Folder implements Closeable {
  private static final Set<java.nio.file.OpenOption> READ_NO_LINK =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  /** Opens the top of a tree; links on the way to it are the caller's own business. */
  @SuppressWarnings("StreamResourceLeak") // The folder keeps it open and closes it.
  static Folder open(Path realPath) throws IOException {
    DirectoryStream<Path> stream = Files.newDirectoryStream(realPath);
    if (stream instanceof SecureDirectoryStream<Path> secure) {
      return new Held(secure);
    }
    stream.close();
    return new Checked(realPath);
  }

  /**
   * The names in it, in no order.
   *
   * @param most how many at most; one more is returned where there are more
   */
  abstract List<Path> names(int most) throws IOException;

  /** What stands under the name, a link itself and not its target. */
  abstract BasicFileAttributes attributes(Path name) throws IOException;

  abstract Folder folder(Path name) throws IOException;

  abstract SeekableByteChannel file(Path name) throws IOException;

  private static List<Path> take(DirectoryStream<Path> stream, int most) throws IOException {
    List<Path> names = new ArrayList<>();
    try {
      for (Path entry : stream) {
        names.add(entry.getFileName());
        if (names.size() > most) {
          break;
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return names;
  }

  private static final class Held extends Folder {
    private final SecureDirectoryStream<Path> stream;

    Held(SecureDirectoryStream<Path> stream) {
      this.stream = stream;
    }

    @Override
    List<Path> names(int most) throws IOException {
      return take(stream, most);
    }

    @Override
    BasicFileAttributes attributes(Path name) throws IOException {
      return stream
          .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
    }

    @Override
    Folder folder(Path name) throws IOException {
      return new Held(stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    SeekableByteChannel file(Path name) throws IOException {
      return stream.newByteChannel(name, READ_NO_LINK);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }

  private static final class Checked extends Folder {
    private final Path realPath;

    Checked(Path realPath) {
      this.realPath = realPath;
    }

    @Override
    List<Path> names(int most) throws IOException {
      try (DirectoryStream<Path> stream = Files.newDirectoryStream(realPath)) {
        return take(stream, most);
      }
    }

    @Override
    BasicFileAttributes attributes(Path name) throws IOException {
      return Files.readAttributes(
          realPath.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    Folder folder(Path name) throws IOException {
      return new Checked(itself(name));
    }

    @Override
    SeekableByteChannel file(Path name) throws IOException {
      SeekableByteChannel channel = Files.newByteChannel(itself(name), READ_NO_LINK);
      try {
        itself(name);
        return channel;
      } catch (IOException e) {
        channel.close();
        throw e;
      }
    }

    private Path itself(Path name) throws IOException {
      Path child = realPath.resolve(name);
      if (!child.toRealPath().equals(child)) {
        throw new NotDirectoryException(child + " is a link");
      }
      return child;
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
