package dev.prr.benchmarks.noop;

import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugins.annotations.Mojo;

/** Does nothing: the floor that every goal of every plugin stands on. */
@Mojo(name = "noop", requiresProject = false, threadSafe = true)
public final class NoopMojo extends AbstractMojo {
  @Override
  public void execute() {}
}
