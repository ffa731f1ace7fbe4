package dev.prr.core.service.code.pipeline;

import dev.prr.core.fact.Gap;
import dev.prr.core.service.code.Pipeline.Host;
import dev.prr.core.source.Location;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One pipeline in the common form.
 *
 * @param everyChange whether a push or a request for review starts it
 * @param hidden why it may have more jobs than are shown
 */
record Definition(
    String name,
    Host host,
    boolean everyChange,
    List<Job> jobs,
    Optional<Gap> hidden,
    Location place) {

  Definition {
    jobs = List.copyOf(jobs);
  }

  /** Why there may be more in it: of its own, or of one of its jobs. */
  Optional<Gap> gap() {
    return hidden.or(() -> jobs.stream().flatMap(job -> job.hidden().stream()).findFirst());
  }

  /** The jobs that a job waits for, near and far. */
  Set<Job> before(Job job) {
    Set<Job> found = new LinkedHashSet<>();
    Deque<Job> open = new ArrayDeque<>(List.of(job));
    while (!open.isEmpty()) {
      Job next = open.pop();
      for (Job other : jobs) {
        if (next.needs().contains(other.name()) && found.add(other)) {
          open.push(other);
        }
      }
    }
    return found;
  }
}
