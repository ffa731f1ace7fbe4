package dev.prr.core.workspace;

import dev.prr.core.source.SourcePath;
import java.io.File;
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

  /** What one jar or class folder holds below a folder. */
  public sealed interface Artifact {

    /**
     * One resource as it is; empty where there is none.
     *
     * @param name below the folder
     * @throws IOException when it cannot be read, or is larger than a file may be
     */
    Optional<byte[]> bytes(String name, Limits limits) throws IOException;

    /**
     * All that are wanted, in order of path, so that nothing hangs on how a jar was packed.
     *
     * @param wanted which, by their path on the class path
     * @throws IOException when one cannot be read, or is larger than a file may be
     */
    List<SourceText> texts(Predicate<SourcePath> wanted, Limits limits) throws IOException;
  }

  private record InJar(File jarFile, String folder) implements Artifact {
    @Override
    public Optional<byte[]> bytes(String name, Limits limits) throws IOException {
      try (JarFile jar = new JarFile(jarFile)) {
        JarEntry entry = jar.getJarEntry(folder + "/" + name);
        if (entry == null) {
          return Optional.empty();
        }
        try (InputStream in = jar.getInputStream(entry)) {
          return Optional.of(read(pathOf(entry.getName()), in, limits));
        }
      }
    }

    @Override
    public List<SourceText> texts(Predicate<SourcePath> wanted, Limits limits) throws IOException {
      List<SourceText> texts = new ArrayList<>();
      try (JarFile jar = new JarFile(jarFile)) {
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
  }

  private record InFolder(Path place, String folder) implements Artifact {
    @Override
    public Optional<byte[]> bytes(String name, Limits limits) throws IOException {
      Path file = place.resolve(name);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(read(new SourcePath(folder + "/" + name), in, limits));
      }
    }

    @Override
    public List<SourceText> texts(Predicate<SourcePath> wanted, Limits limits) throws IOException {
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
  }

  private Resources() {}

  /**
   * Each jar or class folder that has the folder.
   *
   * @param folder for example {@code META-INF/prr/rules}
   * @throws IOException when one lies neither in a jar nor in a folder
   */
  public static List<Artifact> under(ClassLoader loader, String folder) throws IOException {
    List<Artifact> artifacts = new ArrayList<>();
    for (URL place : Collections.list(loader.getResources(folder))) {
      artifacts.add(
          switch (place.getProtocol()) {
            case "jar" -> new InJar(jarOf(place), folder);
            case "file" -> new InFolder(Path.of(URI.create(place.toString())), folder);
            default ->
                throw new IOException("cannot list " + folder + " over " + place.getProtocol());
          });
    }
    return artifacts;
  }

  private static File jarOf(URL place) {
    String url = place.getPath();
    return Path.of(URI.create(url.substring(0, url.indexOf("!/")))).toFile();
  }

  private static SourcePath pathOf(String entry) throws IOException {
    try {
      return new SourcePath(entry);
    } catch (IllegalArgumentException climbing) {
      throw new IOException("an entry of a jar has an impossible name: " + entry, climbing);
    }
  }

  private static List<SourceText> sorted(List<SourceText> texts) {
    return texts.stream().sorted(Comparator.comparing(SourceText::path)).toList();
  }

  private static byte[] read(SourcePath path, InputStream in, Limits limits) throws IOException {
    byte[] bytes = in.readNBytes((int) limits.fileBytes() + 1);
    if (bytes.length > limits.fileBytes()) {
      throw new IOException(path + " is larger than " + limits.fileBytes() + " bytes");
    }
    return bytes;
  }

  private static SourceText text(SourcePath path, InputStream in, Limits limits)
      throws IOException {
    byte[] bytes = read(path, in, limits);
    Optional<String> text = Utf8.decode(bytes);
    if (text.isEmpty()) {
      throw new IOException(path + ": " + Utf8.advice(bytes));
    }
    return new SourceText(path, text.get());
  }
}
