package dev.prr.core.report.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.prr.core.report.Background;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A build pays with its start for every class that is loaded. */
final class LoadingTest {

  private static final String ROOM = "dev.prr.core.report.";

  @Test
  void nothing_of_a_format_is_loaded_before_it_is_asked_for() throws Exception {
    try (Recording loader = new Recording()) {
      Object supplies = supplies(loader);
      assertEquals(new TreeSet<>(), loader.formats());

      open(loader, Format.CSV, supplies);
      assertEquals(new TreeSet<>(List.of("csv")), loader.formats());

      open(loader, Format.OSCAL, supplies);
      assertEquals(new TreeSet<>(List.of("csv", "oscal")), loader.formats());
    }
  }

  private static Object supplies(ClassLoader loader) throws Exception {
    Class<?> wishes = loader.loadClass(Wishes.class.getName());
    Class<?> background = loader.loadClass(Background.class.getName());
    Object all = wishes.getMethod("of", List.class).invoke(null, List.of("all"));
    assertTrue(((List<?>) wishes.getMethod("formats").invoke(all)).size() > 5);
    return wishes
        .getMethod("with", background, Optional.class)
        .invoke(all, background.getField("NONE").get(null), Optional.empty());
  }

  private static void open(ClassLoader loader, Format format, Object supplies) throws Exception {
    Class<?> type = loader.loadClass(Format.class.getName());
    Object there = type.getField(format.name()).get(null);
    type.getMethod("open", supplies.getClass()).invoke(there, supplies);
  }

  /** Loads everything anew and keeps the names. */
  private static final class Recording extends URLClassLoader {

    private final List<String> loaded = new ArrayList<>();

    Recording() throws IOException {
      super(classPath(), ClassLoader.getPlatformClassLoader());
    }

    private static URL[] classPath() throws IOException {
      List<URL> urls = new ArrayList<>();
      for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        urls.add(Path.of(part).toUri().toURL());
      }
      return urls.toArray(URL[]::new);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      loaded.add(name);
      return super.findClass(name);
    }

    /** The packages of formats of which something was loaded. */
    SortedSet<String> formats() {
      SortedSet<String> packages = new TreeSet<>();
      for (String name : loaded) {
        String rest = name.startsWith(ROOM) ? name.substring(ROOM.length()) : "";
        int dot = rest.indexOf('.');
        if (dot > 0 && !rest.startsWith("format.")) {
          packages.add(rest.substring(0, dot));
        }
      }
      return packages;
    }
  }
}
