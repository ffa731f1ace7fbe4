package dev.prr.core.service.code;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Kind;
import dev.prr.core.fact.MayBeMissing;
import dev.prr.core.fact.Named;
import dev.prr.core.source.Location;

/**
 * A file that says how something is built and of what.
 *
 * @param movingVersions libraries and plugins whose version is another one tomorrow: snapshots,
 *     ranges, {@code LATEST}; modules of the same build do not count
 * @param locked whether a lock file fixes what is resolved; missing where the tool needs none
 */
@Kind("build")
public record Build(
    Fact<String> name,
    Fact<String> path,
    Fact<Tool> tool,
    FactList<Fact<String>> movingVersions,
    @MayBeMissing Fact<Boolean> locked,
    Location place) {

  /** What reads it. */
  public enum Tool implements Named {
    MAVEN,
    GRADLE,
    NPM,
    GO,
    PYTHON
  }
}
