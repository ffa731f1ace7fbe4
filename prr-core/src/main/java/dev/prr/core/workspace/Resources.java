package dev.prr.core.workspace;

import dev.prr.core.source.SourcePath;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The resources of a class path, listed: of jars and of folders, never over a network. Nothing is
 * unpacked and no class is loaded.
 */
public final class Resources {

  private Resources() {}

  /** All resources below one folder of one jar or class folder. */
  public record Found(List<SourceText> texts) {
    public Found {
      texts = List.copyOf(texts);
    }
  }

  /**
   * Reads what lies below a folder, once for each jar or class folder that has it.
   *
   * @param folder for example {@code META-INF/prr/rules}
   * @param wanted which resources, by their path on the class path
   * @throws IOException when one cannot be read, or is larger than a file may be
   */
  public static List<Found> under(
      ClassLoader loader, String folder, Predicate<SourcePath> wanted, Limits limits)
      throws IOException {
    List<Found> found = new ArrayList<>();
    for (URL place : Collections.list(loader.getResources(folder))) {
      found.add(
          switch (place.getProtocol()) {
            case "jar" -> inJar(place, folder, wanted, limits);
            case "file" -> inFolder(Path.of(URI.create(place.toString())), folder, wanted, limits);
            default ->
                throw new IOException("cannot list " + folder + " over " + place.getProtocol());
          });
    }
    return found;
  }

  private static Found inJar(URL place, String folder, Predicate<SourcePath> wanted, Limits limits)
      throws IOException {
    String url = place.getPath();
    URI jarFile = URI.create(url.substring(0, url.indexOf("!/")));
    List<SourceText> texts = new ArrayList<>();
    try (JarFile jar = new JarFile(Path.of(jarFile).toFile())) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (entry.isDirectory() || !entry.getName().startsWith(folder + "/")) {
          continue;
        }
        SourcePath path = pathOf(entry.getName());
        if (wanted.test(path)) {
          try (InputStream in = jar.getInputStream(entry)) {
            texts.add(text(path, in, limits));
          }
        }
      }
    }
    return sorted(texts);
  }

  private static Found inFolder(
      Path place, String folder, Predicate<SourcePath> wanted, Limits limits) throws IOException {
    List<SourceText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place, limits.folderDepth())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String below = place.relativize(file).toString().replace('\\', '/');
        SourcePath path = new SourcePath(folder + "/" + below);
        if (wanted.test(path)) {
          try (InputStream in = Files.newInputStream(file)) {
            texts.add(text(path, in, limits));
          }
        }
      }
    }
    return sorted(texts);
  }

  private static SourcePath pathOf(String entry) throws IOException {
    try {
      return new SourcePath(entry);
    } catch (IllegalArgumentException climbing) {
      throw new IOException("an entry of a jar has an impossible name: " + entry, climbing);
    }
  }

  /** In order of path, so that nothing hangs on how a jar was packed. */
  private static Found sorted(List<SourceText> texts) {
    return new Found(texts.stream().sorted(Comparator.comparing(SourceText::path)).toList());
  }

  private static SourceText text(SourcePath path, InputStream in, Limits limits)
      throws IOException {
    byte[] bytes = in.readNBytes((int) limits.fileBytes() + 1);
    if (bytes.length > limits.fileBytes()) {
      throw new IOException(path + " is larger than " + limits.fileBytes() + " bytes");
    }
    Optional<String> text = Utf8.decode(bytes);
    if (text.isEmpty()) {
      throw new IOException(path + ": " + Utf8.advice(bytes));
    }
    return new SourceText(path, text.get());
  }
}
