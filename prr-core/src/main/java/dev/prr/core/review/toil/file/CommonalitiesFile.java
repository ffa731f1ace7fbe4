package dev.prr.core.review.toil.file;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;

import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.Form;
import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Items;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.review.toil.likeness.Ties;
import dev.prr.core.source.Location;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What people in the room said about likeness: which items belong together and which do not. It
 * goes from one quarter to the next.
 */
public record CommonalitiesFile(List<Same> same, List<Apart> apart) {

  private static final Form ITEM =
      Form.of(
          "the id of an item",
          "payments/PAY-12",
          "Decisions name items as the pages do.",
          "[a-z0-9-]+/[A-Za-z0-9_-]+");

  private static final Shape ITEMS = new Items(new Text(ITEM), 2);

  static final Shape DOCUMENT =
      StrictFile.document(
          "ToilCommonalities",
          fields(optional("period", new Text(StrictFile.QUARTER), "The quarter of the review.")),
          fields(
              optional(
                  "same",
                  new Items(
                      fields(
                          required("name", new Text(Forms.ID), "What decisions call it."),
                          optional("title", new Text(Forms.PROSE), "What the pages call it."),
                          required("items", ITEMS, "Items that are about the same.")),
                      1),
                  "What belongs together."),
              optional(
                  "apart",
                  new Items(
                      fields(
                          required("items", ITEMS, "Items no two of which are about the same."),
                          optional("why", new Text(Forms.PROSE), "What makes them different.")),
                      1),
                  "What looks alike and is not.")));

  /** Items that are about the same. */
  public record Same(String name, Optional<String> title, Set<String> items, Location place) {
    public Same {
      items = Set.copyOf(items);
    }
  }

  /** Items no two of which are about the same. */
  public record Apart(Set<String> items, Optional<String> why, Location place) {
    public Apart {
      items = Set.copyOf(items);
    }
  }

  /** Where nobody has said anything yet. */
  public static final CommonalitiesFile NONE = new CommonalitiesFile(List.of(), List.of());

  public CommonalitiesFile {
    same = List.copyOf(same);
    apart = List.copyOf(apart);
  }

  /** What a file says. */
  public static FileReading<CommonalitiesFile> read(SourceText file, Limits limits) {
    return StrictFile.read(file, DOCUMENT, limits).then(root -> checked(root.at("spec")));
  }

  /** For grouping. */
  public Ties ties() {
    return new Ties(
        same.stream().map(Same::items).toList(), apart.stream().map(Apart::items).toList());
  }

  private static FileReading<CommonalitiesFile> checked(Field spec) {
    List<Problem> problems = new ArrayList<>();
    List<Same> same = new ArrayList<>();
    Map<String, Field> groups = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (Field group : spec.at("same").items()) {
      String name = group.at("name").text().ifKnown().orElse("");
      if (!names.add(name)) {
        problems.add(
            new Problem(
                group.at("name").place(),
                "The name " + name + " is taken already.",
                "Decisions name a commonality by it.",
                "Put the items of both together, or choose another name."));
      }
      for (Field item : group.at("items").items()) {
        Field before = groups.put(text(item), group);
        if (before != null) {
          problems.add(
              new Problem(
                  item.place(),
                  "The item " + text(item) + " stands in two groups.",
                  "Then both groups are one, and nobody can say under which name.",
                  "Put the items of both together."));
        }
      }
      same.add(
          new Same(
              name, group.at("title").text().ifKnown(), items(group), group.at("name").place()));
    }
    List<Apart> apart = new ArrayList<>();
    for (Field pair : spec.at("apart").items()) {
      Set<Location> together = new HashSet<>();
      for (Field item : pair.at("items").items()) {
        Field group = groups.get(text(item));
        if (group != null && !together.add(group.place())) {
          problems.add(
              new Problem(
                  item.place(),
                  "The item " + text(item) + " is kept apart from one of its own group.",
                  "Nothing can be both.",
                  "Remove it from the group at " + group.place() + ", or from here."));
        }
      }
      apart.add(new Apart(items(pair), pair.at("why").text().ifKnown(), pair.at("items").place()));
    }
    return problems.isEmpty()
        ? FileReading.of(new CommonalitiesFile(same, apart))
        : FileReading.wrong(problems.stream().sorted().toList());
  }

  private static Set<String> items(Field group) {
    Set<String> items = new HashSet<>();
    group.at("items").items().forEach(item -> items.add(text(item)));
    return items;
  }

  private static String text(Field field) {
    return field.text().ifKnown().orElse("");
  }
}
