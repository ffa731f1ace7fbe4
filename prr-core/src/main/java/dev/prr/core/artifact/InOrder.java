package dev.prr.core.artifact;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs work on several threads and gives the results in the order of the work. */
final class InOrder {
  private final int threads;

  InOrder(int threads) {
    this.threads = threads;
  }

  <T> List<T> run(List<Callable<T>> work) throws IOException {
    ExecutorService pool =
        Executors.newFixedThreadPool(Math.max(1, Math.min(threads, work.size())));
    try {
      List<T> results = new ArrayList<>(work.size());
      for (Future<T> future : pool.invokeAll(work)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("reading was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException("reading broke off", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
