package dev.prr.core.service.code.setting;

import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.artifact.SourceDocument.Family;
import dev.prr.core.document.Document;
import dev.prr.core.document.Scalar;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Scope;
import dev.prr.core.service.code.CodeGaps;
import dev.prr.core.service.code.Settings;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the application runs with; settings of a developer's machine and of tests left aside. */
public final class Configurations {

  private static final List<String> EMBEDDED = List.of("h2:", "hsqldb:", "derby:", "sqlite:");
  private static final Set<String> ADMINISTRATORS =
      Set.of("root", "admin", "postgres", "sa", "sys", "system", "administrator", "sysadmin");
  private static final Set<String> CHANGING =
      Set.of("update", "create", "create-drop", "create-only");
  private static final Set<String> ENDLESS = Set.of("0", "-1", "0s", "0ms", "-1ms");

  private final List<SpringSettings> spring = new ArrayList<>();
  private final List<Settings> all = new ArrayList<>();
  private final List<Map.Entry<Location, LoggingFile>> logging = new ArrayList<>();
  private final Scope scope;

  private Configurations(Scope scope) {
    this.scope = scope;
    for (SourceDocument source : scope.all(SourceDocument.class)) {
      if (source.family() == Family.SPRING && source.document() instanceof Document.Tree tree) {
        SpringSettings settings = new SpringSettings(tree);
        if (settings.isForProduction()) {
          spring.add(settings);
          all.add(read(settings));
        }
      } else if (source.family() == Family.LOGGING
          && source.document() instanceof Document.Xml xml) {
        LoggingFile file = new LoggingFile(xml.root());
        logging.add(Map.entry(xml.place(), file));
        all.add(read(xml, file));
      }
    }
  }

  public static Configurations of(Scope scope) {
    return new Configurations(scope);
  }

  public FactList<Settings> list() {
    return new FactList<>(
        all,
        CodeGaps.of(
            scope,
            path ->
                path.fileName().startsWith("application")
                    || path.fileName().startsWith("logback")
                    || path.fileName().startsWith("log4j2")),
        scope.descriptor());
  }

  private static Settings read(Document.Xml xml, LoggingFile file) {
    Location place = xml.place();
    return new Settings(
        Fact.known(xml.path().value(), place),
        Fact.missing(place),
        Fact.missing(place),
        Fact.missing(place),
        Fact.known(false, place),
        Fact.missing(place),
        Fact.missing(place),
        FactList.complete(List.of(), place),
        FactList.complete(List.of(), place),
        Fact.known(file.toFile().isPresent(), file.toFile().orElse(place)),
        place);
  }

  private static Settings read(SpringSettings file) {
    Location place = file.place();
    List<Fact<String>> timeouts = new ArrayList<>();
    List<Fact<String>> endless = new ArrayList<>();
    file.all()
        .forEach(
            (key, value) -> {
              if (isCallTimeout(key)) {
                timeouts.add(Fact.known(key, value.place()));
                if (ENDLESS.contains(value.text().strip().toLowerCase(Locale.ROOT))) {
                  endless.add(Fact.known(key, value.place()));
                }
              }
            });
    Optional<Scalar> log = file.get("logging.file.name").or(() -> file.get("logging.file.path"));
    return new Settings(
        Fact.known(file.path(), place),
        file.profile().map(p -> Fact.known(p, place)).orElseGet(() -> Fact.missing(place)),
        file.text("server.shutdown").map(word -> word.equalsIgnoreCase("graceful")),
        changesSchema(file),
        usesDatabase(file),
        administrator(file),
        poolSize(file),
        FactList.complete(timeouts, place),
        FactList.complete(endless, place),
        Fact.known(log.isPresent(), log.map(Scalar::place).orElse(place)),
        place);
  }

  /** Of calls, not of sessions, transactions or servers. */
  private static boolean isCallTimeout(String key) {
    boolean names =
        key.endsWith("connecttimeout")
            || key.endsWith("readtimeout")
            || key.endsWith("timeoutduration")
            || key.endsWith("responsetimeout");
    return names && !key.startsWith("server.") && !key.contains("session");
  }

  private static Fact<Boolean> changesSchema(SpringSettings file) {
    Fact<String> mode = file.text("spring.jpa.hibernate.ddl-auto");
    Fact<String> written =
        mode.isMissing() ? file.text("spring.jpa.properties.hibernate.hbm2ddl.auto") : mode;
    return written.map(word -> CHANGING.contains(word.toLowerCase(Locale.ROOT)));
  }

  private static Fact<Boolean> usesDatabase(SpringSettings file) {
    Optional<Scalar> url = file.get("spring.datasource.url").or(() -> file.get("spring.r2dbc.url"));
    boolean outlives =
        url.filter(u -> EMBEDDED.stream().noneMatch(e -> u.text().contains(e))).isPresent();
    return Fact.known(outlives, url.map(Scalar::place).orElse(file.place()));
  }

  /** A name that a variable fills in is not written here. */
  private static Fact<Boolean> administrator(SpringSettings file) {
    Optional<Scalar> user =
        file.get("spring.datasource.username").or(() -> file.get("spring.r2dbc.username"));
    return usesDatabase(file).is(true) && user.filter(u -> !u.text().contains("${")).isPresent()
        ? Fact.known(
            ADMINISTRATORS.contains(user.get().text().strip().toLowerCase(Locale.ROOT)),
            user.get().place())
        : Fact.missing(file.place());
  }

  private static Fact<String> poolSize(SpringSettings file) {
    return List.of(
            "spring.datasource.hikari.maximum-pool-size",
            "spring.datasource.tomcat.max-active",
            "spring.datasource.dbcp2.max-total",
            "spring.r2dbc.pool.max-size")
        .stream()
        .flatMap(key -> file.get(key).stream())
        .findFirst()
        .map(size -> Fact.known(size.text(), size.place()))
        .orElseGet(() -> Fact.missing(file.place()));
  }

  /** Where a key begins with one of these, in any file. */
  public Optional<Location> sets(String... prefixes) {
    for (SpringSettings file : spring) {
      for (Map.Entry<String, Scalar> entry : file.all().entrySet()) {
        for (String prefix : prefixes) {
          if (entry.getKey().startsWith(prefix)) {
            return Optional.of(entry.getValue().place());
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Where a value under such a key holds the word. */
  public Optional<Location> sets(String key, List<String> words) {
    for (SpringSettings file : spring) {
      for (Map.Entry<String, Scalar> entry : file.all().entrySet()) {
        String value = entry.getValue().text().toLowerCase(Locale.ROOT);
        if (entry.getKey().startsWith(key) && words.stream().anyMatch(value::contains)) {
          return Optional.of(entry.getValue().place());
        }
      }
    }
    return Optional.empty();
  }

  public Optional<Location> structuredLogs() {
    return logging.stream()
        .flatMap(file -> file.getValue().structured().stream())
        .findFirst()
        .or(() -> sets("logging.structured.format"));
  }

  public Optional<Location> correlatedLogs() {
    return logging.stream()
        .flatMap(file -> file.getValue().correlated().stream())
        .findFirst()
        .or(() -> sets("logging.structured.format"))
        .or(() -> sets("logging.pattern", List.of("traceid", "correlation", "%x{", "%mdc")));
  }

  /** What the first file says that says something of it. */
  public Fact<Boolean> gracefulShutdown() {
    return all.stream()
        .map(Settings::gracefulShutdown)
        .filter(fact -> !fact.isMissing())
        .findFirst()
        .orElseGet(() -> Fact.missing(scope.descriptor()));
  }
}
