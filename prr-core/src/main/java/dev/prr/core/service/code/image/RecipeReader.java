package dev.prr.core.service.code.image;

import dev.prr.core.artifact.Dockerfile;
import dev.prr.core.artifact.Dockerfile.Instruction;
import dev.prr.core.artifact.Dockerfile.Stage;
import dev.prr.core.artifact.code.Instructions;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.code.ImageRecipe;
import dev.prr.core.service.kubernetes.pod.Credentials;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Facts of one Dockerfile. */
final class RecipeReader {

  private static final List<String> JAVA_IMAGES =
      List.of("jre", "jdk", "java", "temurin", "corretto", "zulu", "semeru", "graalvm");

  private final Dockerfile file;
  private final Optional<Location> sizedInManifest;
  private final List<Stage> shipped;

  /**
   * @param sizedInManifest where a manifest sizes the heap
   */
  RecipeReader(Dockerfile file, Optional<Location> sizedInManifest) {
    this.file = file;
    this.sizedInManifest = sizedInManifest;
    this.shipped = shipped(file);
  }

  /** The last stage and the earlier ones it is built on, the last one first. */
  private static List<Stage> shipped(Dockerfile file) {
    List<Stage> chain = new ArrayList<>();
    int at = file.stages().size() - 1;
    while (at >= 0) {
      Stage stage = file.stages().get(at);
      chain.add(stage);
      int base = at - 1;
      while (base >= 0 && !isNamed(file.stages().get(base), stage.image())) {
        base--;
      }
      at = base;
    }
    return chain;
  }

  private static boolean isNamed(Stage stage, String name) {
    return stage.name().filter(own -> own.equalsIgnoreCase(name)).isPresent();
  }

  ImageRecipe read() {
    Location place = shipped.get(shipped.size() - 1).place();
    Fact<String> base = resolved(shipped.get(shipped.size() - 1).image(), place);
    Fact<Boolean> runsJava = base.map(this::runsJava);
    return new ImageRecipe(
        Fact.known(file.path().value(), file.place()),
        base,
        base.map(BaseImage::isPinned),
        runsAsRoot(base),
        downloads(),
        plainSecrets(),
        runsJava,
        runsJava.flatMap(java -> java ? heapBounded() : Fact.<Boolean>missing(file.place())),
        place);
  }

  /** The defaults of arguments count, as they do for whoever builds without any. */
  private Fact<String> resolved(String image, Location place) {
    String text = image;
    for (Instruction argument : file.arguments()) {
      for (String pair : Instructions.words(argument.text())) {
        int equals = pair.indexOf('=');
        if (argument.keyword().equals("ARG") && equals > 0) {
          String name = pair.substring(0, equals);
          String value = pair.substring(equals + 1);
          text = text.replace("${" + name + "}", value);
          text = text.endsWith("$" + name) ? text.replace("$" + name, value) : text;
        }
      }
    }
    return text.indexOf('$') >= 0 || text.contains("{{") || text.isEmpty()
        ? Fact.unknown(
            Gap.Reason.AMBIGUOUS,
            "The base image is an argument without a default; give it one.",
            place)
        : Fact.known(text, place);
  }

  private Fact<Boolean> runsAsRoot(Fact<String> base) {
    for (Stage stage : shipped) {
      Optional<Instruction> user = last(stage, "USER");
      if (user.isPresent()) {
        return isRoot(user.get());
      }
    }
    return base.flatMap(
        image ->
            BaseImage.runsAsRoot(image)
                .map(root -> Fact.known(root, base.place()))
                .orElseGet(
                    () ->
                        Fact.unknown(
                            Gap.Reason.ELSEWHERE,
                            "Only the base image says which user runs it; add USER with a number.",
                            base.place())));
  }

  private static Fact<Boolean> isRoot(Instruction user) {
    String name = user.text().split(":", -1)[0].strip();
    return name.startsWith("$")
        ? Fact.unknown(Gap.Reason.AMBIGUOUS, "A variable says which user runs it.", user.place())
        : Fact.known(name.equals("0") || name.equalsIgnoreCase("root"), user.place());
  }

  private static Optional<Instruction> last(Stage stage, String keyword) {
    return stage.instructions().stream()
        .filter(instruction -> instruction.keyword().equals(keyword))
        .reduce((first, second) -> second);
  }

  private FactList<Fact<String>> downloads() {
    List<Fact<String>> found = new ArrayList<>();
    for (Stage stage : file.stages()) {
      for (Instruction instruction : stage.instructions()) {
        boolean checked = instruction.text().contains("--checksum=");
        if (instruction.keyword().equals("ADD") && !checked) {
          Instructions.words(instruction.text()).stream()
              .filter(word -> word.startsWith("http://") || word.startsWith("https://"))
              .forEach(word -> found.add(Fact.known(host(word), instruction.place())));
        }
      }
    }
    return FactList.complete(found, file.place());
  }

  /** An address may hold a token; its host does not. */
  private static String host(String address) {
    String rest = address.substring(address.indexOf("://") + 3);
    int end = 0;
    while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
      end++;
    }
    return rest.substring(rest.lastIndexOf('@', end) + 1, end);
  }

  private FactList<Fact<String>> plainSecrets() {
    List<Fact<String>> found = new ArrayList<>();
    List<Instruction> all = new ArrayList<>(file.arguments());
    file.stages().forEach(stage -> all.addAll(stage.instructions()));
    for (Instruction instruction : all) {
      if (instruction.keyword().equals("ENV") || instruction.keyword().equals("ARG")) {
        secrets(instruction, found);
      }
    }
    return FactList.complete(found, file.place());
  }

  private static void secrets(Instruction instruction, List<Fact<String>> found) {
    List<String> words = Instructions.words(instruction.text());
    boolean pairs = words.isEmpty() || words.get(0).indexOf('=') > 0;
    if (!pairs && words.size() > 1 && instruction.keyword().equals("ENV")) {
      words = List.of(words.get(0) + "=" + words.get(1));
    }
    for (String pair : words) {
      int equals = pair.indexOf('=');
      if (equals > 0
          && Credentials.isPlain(pair.substring(0, equals), pair.substring(equals + 1))) {
        found.add(Fact.known(pair.substring(0, equals), instruction.place()));
      }
    }
  }

  private boolean runsJava(String base) {
    String image = base.toLowerCase(Locale.ROOT);
    boolean named = JAVA_IMAGES.stream().anyMatch(image::contains) && !image.contains("javascript");
    return named || startCommands().anyMatch(start -> startsJava(start));
  }

  private static boolean startsJava(Instruction start) {
    return start.text().startsWith("java ")
        || start.text().contains("\"java\"")
        || start.text().contains("exec java ");
  }

  private Stream<Instruction> startCommands() {
    return shipped.stream()
        .flatMap(stage -> stage.instructions().stream())
        .filter(i -> i.keyword().equals("ENTRYPOINT") || i.keyword().equals("CMD"));
  }

  private Fact<Boolean> heapBounded() {
    Optional<Location> here =
        shipped.stream()
            .flatMap(stage -> stage.instructions().stream())
            .filter(i -> ImageRecipes.HEAP_OPTIONS.stream().anyMatch(i.text()::contains))
            .map(Instruction::place)
            .findFirst();
    if (here.isPresent() || sizedInManifest.isPresent()) {
      return Fact.known(true, here.or(() -> sizedInManifest).orElseThrow());
    }
    Optional<Instruction> script =
        startCommands().filter(start -> start.text().contains(".sh")).findFirst();
    return script
        .map(
            start ->
                Fact.<Boolean>unknown(
                    Gap.Reason.UNREADABLE,
                    "A script starts the program; set the heap by JAVA_TOOL_OPTIONS instead.",
                    start.place()))
        .orElseGet(
            () ->
                Fact.known(
                    false,
                    startCommands().findFirst().map(Instruction::place).orElse(file.place())));
  }
}
