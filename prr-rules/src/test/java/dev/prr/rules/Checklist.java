package dev.prr.rules;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The lists that the rules answer, as they ship beside the rules. */
final class Checklist {

  private static final Path FOLDER = Path.of("src/main/resources/META-INF/prr/checklist");

  /** Must-haves of the checklist, in its order. */
  static final List<Item> ITEMS = read("must-haves.yaml").stream().map(Item::of).toList();

  /** Items of the Gruntwork Production Readiness Checklist, in its order. */
  static final List<Foreign> GRUNTWORK = read("gruntwork.yaml").stream().map(Foreign::of).toList();

  private Checklist() {}

  /**
   * One must-have.
   *
   * @param tiers a letter for each tier: B, M, m or -
   * @param builtIn how PRR itself sees to it, if it does
   * @param outOfScope why no rule asks for it, if none does
   */
  record Item(
      String id,
      String mustHave,
      String tiers,
      String stage,
      boolean core,
      Optional<String> builtIn,
      Optional<String> outOfScope) {

    private static Item of(Field item) {
      return new Item(
          text(item, "id"),
          text(item, "mustHave"),
          text(item, "tiers"),
          text(item, "stage"),
          item.at("core").isPresent(),
          item.at("builtIn").text().ifKnown(),
          item.at("outOfScope").text().ifKnown());
    }
  }

  /**
   * An item of another list.
   *
   * @param code category and index
   * @param answeredBy items of ours
   * @param outOfScope why none of ours answers it
   */
  record Foreign(String code, String title, List<String> answeredBy, Optional<String> outOfScope) {

    private static Foreign of(Field item) {
      return new Foreign(
          text(item, "item"),
          text(item, "title"),
          item.at("answeredBy").items().stream()
              .map(i -> i.text().ifKnown().orElseThrow())
              .toList(),
          item.at("outOfScope").text().ifKnown());
    }
  }

  private static List<Field> read(String file) {
    String text = RuleFolder.read(FOLDER.resolve(file));
    return Field.of(Bench.parse(file, text), Dialect.CORE).items();
  }

  private static String text(Field item, String key) {
    return item.at(key)
        .text()
        .ifKnown()
        .orElseThrow(() -> new AssertionError(key + " is not given at " + item.place()));
  }
}
