package dev.prr.core.history.chain;

import dev.prr.core.history.disk.Disk;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The right to write the chain: one thread of this class loader by a mutex, one process by a lock
 * on a file. Threads of another class loader of the same process are told apart by the file lock
 * too, which then says that it overlaps. A process that dies holds nothing.
 */
final class ChainLock implements Closeable {

  private static final ReentrantLock MUTEX = new ReentrantLock();
  private static final int PAUSE_MILLIS = 10;

  private final Closeable file;

  private ChainLock(Closeable file) {
    this.file = file;
  }

  /**
   * Waits a while for it.
   *
   * @return empty when somebody else has it for longer
   */
  static Optional<ChainLock> take(Disk disk, Path file, int millis) throws IOException {
    try {
      if (!MUTEX.tryLock(millis, TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    boolean taken = false;
    try {
      Optional<ChainLock> lock = takeFile(disk, file, millis / PAUSE_MILLIS);
      taken = lock.isPresent();
      return lock;
    } finally {
      if (!taken) {
        MUTEX.unlock();
      }
    }
  }

  private static Optional<ChainLock> takeFile(Disk disk, Path file, int tries) throws IOException {
    for (int i = 0; ; i++) {
      Optional<Closeable> lock = disk.lock(file);
      if (lock.isPresent() || i >= tries) {
        return lock.map(ChainLock::new);
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.empty();
      }
    }
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      MUTEX.unlock();
    }
  }
}
