package dev.prr.core.artifact;

import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.List;
import java.util.Optional;

/**
 * How an image is built.
 *
 * @param arguments declared before the first stage
 * @param stages in written order; the last one ships
 */
public record Dockerfile(SourcePath path, List<Instruction> arguments, List<Stage> stages)
    implements Artifact {

  /**
   * One instruction, its continued lines joined.
   *
   * @param keyword in upper case
   * @param text everything behind it
   */
  public record Instruction(String keyword, String text, Location place) {}

  /** What stands between one {@code FROM} and the next. */
  public record Stage(
      String image, Optional<String> name, List<Instruction> instructions, Location place) {
    public Stage {
      instructions = List.copyOf(instructions);
    }
  }

  public Dockerfile {
    arguments = List.copyOf(arguments);
    stages = List.copyOf(stages);
  }

  @Override
  public Location place() {
    return Location.startOf(path);
  }
}
