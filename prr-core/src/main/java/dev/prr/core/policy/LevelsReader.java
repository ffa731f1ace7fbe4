package dev.prr.core.policy;

import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.service.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a policy of the right shape says of levels of maturity. */
final class LevelsReader {

  private LevelsReader() {}

  /** The lowest first; the common ones where none are written. */
  static List<Level> read(Field levels) {
    return levels.isPresent()
        ? levels.items().stream().map(LevelsReader::level).toList()
        : Level.COMMON;
  }

  private static Level level(Field level) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    level
        .at("stages")
        .items()
        .forEach(item -> PolicyReader.word(item, Stage.values()).ifPresent(stages::add));
    return new Level(
        level.at("name").text().ifKnown().orElse(""),
        Set.copyOf(VocabularyReader.words(level.at("rules"))),
        Set.copyOf(VocabularyReader.words(level.at("groups"))),
        stages);
  }

  /** A name that is given twice, and a level that asks for nothing. */
  static List<Problem> problems(Field levels) {
    List<Problem> problems = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Field item : levels.items()) {
      Level level = level(item);
      if (!names.add(level.name())) {
        problems.add(
            new Problem(
                item.at("name").place(),
                "Two levels are called " + level.name() + ".",
                "Nobody could say which of the two a service has reached.",
                "Give each level a name of its own."));
      }
      if (level.rules().isEmpty() && level.groups().isEmpty() && level.stages().isEmpty()) {
        problems.add(
            new Problem(
                item.place(),
                "The level " + level.name() + " asks for nothing.",
                "Every service would have reached it.",
                "Name rules, groups or stages under it."));
      }
    }
    return problems;
  }
}
