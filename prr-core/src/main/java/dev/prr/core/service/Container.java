package dev.prr.core.service;

import dev.prr.core.fact.Bytes;
import dev.prr.core.fact.Cores;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;
import java.time.Duration;

/**
 * A container of a workload.
 *
 * @param role main, init, or sidecar (an init container that restarts always, or a known helper)
 * @param opensPort whether it declares a port
 * @param answersRequests whether requests to its pod end here: it opens a port, or no other main
 *     container could answer
 * @param requests a limit without a request is the request too, and what is set for the whole pod
 *     covers each container
 * @param livenessSafe whether liveness cannot kill a busy or waiting container: it asks something
 *     else than readiness or is more patient; missing where there is no liveness probe
 * @param drainTime how long the stop hook takes; nought where there is none, unknown where its
 *     command does more than sleep
 * @param runsAsRoot whether nothing written keeps it from running as root; with neither a user nor
 *     {@code runAsNonRoot} the image decides, which counts as root
 * @param rootWritable whether it may change the files of its image
 * @param privilegesMayGrow whether it may gain privileges, or keeps a capability it was not given
 *     by name
 * @param seccompConfined whether a seccomp profile filters its system calls
 * @param secretVariables names of environment variables, or of whole Secrets, that it is given out
 *     of a Secret
 * @param plainSecrets names of environment variables that look like credentials and hold their
 *     value in the open
 */
@Kind("container")
public record Container(
    Fact<String> name,
    Fact<ContainerRole> role,
    Fact<Boolean> opensPort,
    Fact<Boolean> answersRequests,
    Image image,
    Resources requests,
    Resources limits,
    @MayBeMissing Fact<Probe> readiness,
    @MayBeMissing Fact<Probe> liveness,
    @MayBeMissing Fact<Probe> startup,
    @MayBeMissing Fact<Boolean> livenessSafe,
    Fact<Duration> drainTime,
    Fact<Boolean> privileged,
    Fact<Boolean> runsAsRoot,
    Fact<Boolean> rootWritable,
    Fact<Boolean> privilegesMayGrow,
    Fact<Boolean> seccompConfined,
    FactList<Fact<String>> plainSecrets,
    FactList<Fact<String>> secretVariables,
    Location place) {

  /** What part a container plays in its pod. */
  public enum ContainerRole implements Named {
    MAIN,
    INIT,
    SIDECAR
  }

  /** What it runs; the registry with its default. */
  public record Image(
      @MayBeMissing Fact<String> reference,
      @MayBeMissing Fact<String> registry,
      @MayBeMissing Fact<String> tag,
      @MayBeMissing Fact<String> digest) {}

  /** What it asks for, or may use at most. */
  public record Resources(@MayBeMissing Fact<Cores> cpu, @MayBeMissing Fact<Bytes> memory) {}

  /** How its health is asked; {@code period} with its default of 10 s. */
  public record Probe(@MayBeMissing Fact<String> path, Fact<Duration> period, Location place) {}
}
