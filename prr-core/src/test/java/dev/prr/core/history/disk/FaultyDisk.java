package dev.prr.core.history.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A disk whose n-th step fails, and all steps after it where the fault lasts. The step that fails
 * does nothing, or does its work by half: a write leaves half of the bytes, anything else is done
 * and reported as failed.
 */
public final class FaultyDisk implements Disk {

  /** The process is gone: nothing in it runs any more, not even a finally. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  private final Disk real;
  private final int failing;
  private final boolean lasting;
  private final boolean byHalf;
  private final Supplier<Throwable> error;
  private int steps;

  public FaultyDisk(
      Disk real, int failing, boolean lasting, boolean byHalf, Supplier<Throwable> error) {
    this.real = real;
    this.failing = failing;
    this.lasting = lasting;
    this.byHalf = byHalf;
    this.error = error;
  }

  /** Whether the fault was reached. */
  public boolean failed() {
    return steps >= failing;
  }

  private <T> T step(Step<T> whole, Step<T> half) throws IOException {
    steps++;
    if (steps == failing || (lasting && steps > failing)) {
      if (byHalf && steps == failing) {
        half.run();
      }
      Throwable thrown = error.get();
      if (thrown instanceof IOException io) {
        throw io;
      }
      throw (Error) thrown;
    }
    return whole.run();
  }

  private interface Act {
    void run() throws IOException;
  }

  private void act(Act whole, Act half) throws IOException {
    step(
        () -> {
          whole.run();
          return true;
        },
        () -> {
          half.run();
          return true;
        });
  }

  @Override
  public boolean isFolder(Path folder, boolean throughLink) {
    return real.isFolder(folder, throughLink);
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    act(() -> real.makeFolder(folder), () -> real.makeFolder(folder));
  }

  @Override
  public void write(Path newFile, byte[] bytes) throws IOException {
    act(
        () -> real.write(newFile, bytes),
        () -> real.write(newFile, Arrays.copyOf(bytes, bytes.length / 2)));
  }

  /** Counted and not done, so that the sweep takes seconds; PowerLossTest looks after forcing. */
  @Override
  public void force(Path fileOrFolder) throws IOException {
    act(() -> {}, () -> {});
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    act(() -> real.rename(from, to), () -> real.rename(from, to));
  }

  @Override
  public void delete(Path file) throws IOException {
    act(() -> real.delete(file), () -> real.delete(file));
  }

  @Override
  public List<String> list(Path folder) throws IOException {
    return step(() -> real.list(folder), () -> real.list(folder));
  }

  @Override
  public byte[] read(Path file, int limit) throws IOException {
    return step(() -> real.read(file, limit), () -> real.read(file, limit));
  }

  @Override
  public byte[] read(Path file, long from, int length) throws IOException {
    return step(() -> real.read(file, from, length), () -> real.read(file, from, length));
  }

  @Override
  public long size(Path file) throws IOException {
    return step(() -> real.size(file), () -> real.size(file));
  }

  @Override
  public void append(Path file, byte[] bytes) throws IOException {
    act(
        () -> real.append(file, bytes),
        () -> real.append(file, Arrays.copyOf(bytes, bytes.length / 2)));
  }

  @Override
  public void cut(Path file, long length) throws IOException {
    act(() -> real.cut(file, length), () -> real.cut(file, length));
  }

  /** Who fails to take it does not have it. */
  @Override
  public Optional<Closeable> lock(Path file) throws IOException {
    return step(() -> real.lock(file), Optional::empty);
  }

  @Override
  public Instant modified(Path file) throws IOException {
    return step(() -> real.modified(file), () -> real.modified(file));
  }
}
