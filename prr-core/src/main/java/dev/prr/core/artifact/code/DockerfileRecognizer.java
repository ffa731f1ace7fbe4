package dev.prr.core.artifact.code;

import com.google.auto.service.AutoService;
import dev.prr.core.artifact.Artifact;
import dev.prr.core.artifact.Dockerfile;
import dev.prr.core.artifact.Dockerfile.Instruction;
import dev.prr.core.artifact.Dockerfile.Stage;
import dev.prr.core.artifact.FileHint;
import dev.prr.core.artifact.Recognizer;
import dev.prr.core.document.Document;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dockerfiles and Containerfiles, also {@code Dockerfile.native} and {@code web.Dockerfile}. */
@AutoService(Recognizer.class)
public final class DockerfileRecognizer implements Recognizer {

  @Override
  public boolean mayWant(FileHint hint) {
    return isNamed(hint.path());
  }

  private static boolean isNamed(SourcePath path) {
    String name = path.fileName().toLowerCase(Locale.ROOT);
    return List.of("dockerfile", "containerfile").stream()
        .anyMatch(n -> name.equals(n) || name.startsWith(n + ".") || name.endsWith("." + n));
  }

  @Override
  public List<Artifact> recognize(Document document) {
    if (!(document instanceof Document.Lines lines) || !isNamed(lines.path())) {
      return List.of();
    }
    List<Instruction> arguments = new ArrayList<>();
    List<Stage> stages = new ArrayList<>();
    List<Instruction> open = arguments;
    Optional<Instruction> from = Optional.empty();
    for (Instruction instruction : new Instructions(lines).all()) {
      if (instruction.keyword().equals("FROM")) {
        close(from, open, stages);
        from = Optional.of(instruction);
        open = new ArrayList<>();
      } else {
        open.add(instruction);
      }
    }
    close(from, open, stages);
    return stages.isEmpty() ? List.of() : List.of(new Dockerfile(lines.path(), arguments, stages));
  }

  /** {@code [--platform=p] image [AS name]}. */
  private static void close(
      Optional<Instruction> from, List<Instruction> instructions, List<Stage> stages) {
    if (from.isEmpty()) {
      return;
    }
    List<String> words =
        Instructions.words(from.get().text()).stream().filter(w -> !w.startsWith("--")).toList();
    Location place = from.get().place();
    boolean named = words.size() > 2 && words.get(1).equalsIgnoreCase("as");
    stages.add(
        new Stage(
            words.isEmpty() ? "" : words.get(0),
            named ? Optional.of(words.get(2)) : Optional.empty(),
            instructions,
            place));
  }
}
