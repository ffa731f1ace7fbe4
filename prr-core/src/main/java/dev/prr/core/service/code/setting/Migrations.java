package dev.prr.core.service.code.setting;

import dev.prr.core.artifact.SourceDocument;
import dev.prr.core.artifact.SourceDocument.Family;
import dev.prr.core.document.Document;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactList;
import dev.prr.core.service.Scope;
import dev.prr.core.service.code.CodeGaps;
import dev.prr.core.service.code.Migration;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Scripts that change a schema; those that undo or repeat are none. */
public final class Migrations {

  private static final String COMPATIBLE = "prr:compatible";

  /** Names of scripts that lie in a folder of their own, which carries the version. */
  private static final Set<String> IN_OWN_FOLDER = Set.of("migration.sql", "up.sql");

  private static final Comparator<Document.Lines> BY_VERSION =
      Comparator.<Document.Lines>comparingLong(file -> number(versioned(file).fileName()))
          .thenComparing(file -> versioned(file).fileName());

  private Migrations() {}

  public static FactList<Migration> of(Scope scope) {
    Map<String, Document.Lines> newest = new HashMap<>();
    List<Document.Lines> all = new ArrayList<>();
    for (SourceDocument source : scope.all(SourceDocument.class)) {
      if (source.family() == Family.MIGRATION
          && source.document() instanceof Document.Lines file
          && isForward(file.path().fileName())) {
        all.add(file);
        newest.merge(
            versioned(file).folder(),
            file,
            (one, other) -> BY_VERSION.compare(one, other) >= 0 ? one : other);
      }
    }
    return new FactList<>(
        all.stream().map(file -> fact(file, newest.containsValue(file))).toList(),
        CodeGaps.of(scope, path -> path.value().endsWith(".sql")),
        scope.descriptor());
  }

  /** What carries the version: the script, or the folder that is its own. */
  private static SourcePath versioned(Document.Lines file) {
    SourcePath path = file.path();
    boolean own = IN_OWN_FOLDER.contains(path.fileName()) && !path.folder().isEmpty();
    return own ? new SourcePath(path.folder()) : path;
  }

  private static boolean isForward(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !lower.contains(".down.")
        && !lower.endsWith("down.sql")
        && !name.startsWith("U")
        && !name.startsWith("R__")
        && !lower.contains("rollback");
  }

  /** The first number of a name, {@code V12__add.sql}; too many digits are cut. */
  private static long number(String name) {
    int start = 0;
    while (start < name.length() && !isDigit(name.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < name.length() && isDigit(name.charAt(end)) && end - start < 18) {
      end++;
    }
    return start == end ? -1 : Long.parseLong(name.substring(start, end));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static Migration fact(Document.Lines file, boolean isNewest) {
    Optional<Location> breaking = breaking(file);
    return new Migration(
        Fact.known(file.path().value(), Location.startOf(file.path())),
        Fact.known(isNewest, Location.startOf(file.path())),
        Fact.known(breaking.isPresent(), breaking.orElse(Location.startOf(file.path()))),
        breaking.orElse(Location.startOf(file.path())));
  }

  /** Statement by statement; what a comment says of the one below it counts. */
  private static Optional<Location> breaking(Document.Lines file) {
    StringBuilder statement = new StringBuilder();
    boolean allowed = false;
    int start = 0;
    for (int i = 0; i < file.lines().size(); i++) {
      String line = file.lines().get(i);
      int comment = line.indexOf("--");
      allowed |= comment >= 0 && line.contains(COMPATIBLE);
      String code = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (code.isEmpty()) {
        continue;
      }
      start = statement.length() == 0 ? i : start;
      statement.append(code.toLowerCase(Locale.ROOT)).append(' ');
      if (code.endsWith(";") || i + 1 == file.lines().size()) {
        if (!allowed && isBreaking(statement.toString())) {
          return Optional.of(new Location(file.path(), start + 1, 1));
        }
        statement.setLength(0);
        allowed = false;
      }
    }
    return isBreaking(statement.toString()) && !allowed
        ? Optional.of(new Location(file.path(), start + 1, 1))
        : Optional.empty();
  }

  private static boolean isBreaking(String statement) {
    boolean dropsTable = statement.contains("drop table") && !statement.contains("create table");
    boolean alters = statement.contains("alter table");
    boolean dropsColumn = alters && statement.contains("drop column");
    boolean renames = alters && statement.contains("rename");
    boolean adds = statement.contains(" add ") || statement.contains("set not null");
    boolean mandatory =
        alters && adds && statement.contains("not null") && !statement.contains("default");
    boolean typed = alters && statement.contains("alter column") && statement.contains(" type ");
    return dropsTable || dropsColumn || renames || mandatory || typed;
  }
}
