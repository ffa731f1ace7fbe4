package dev.prr.core.review.toil.file;

import static dev.prr.core.document.shape.Shape.fields;
import static dev.prr.core.document.shape.Shape.optional;
import static dev.prr.core.document.shape.Shape.required;
import static dev.prr.core.document.shape.Shape.words;

import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.Form;
import dev.prr.core.document.shape.Forms;
import dev.prr.core.document.shape.Shape;
import dev.prr.core.document.shape.Shape.Dictionary;
import dev.prr.core.document.shape.Shape.Items;
import dev.prr.core.document.shape.Shape.Member;
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.toil.backlog.Days;
import dev.prr.core.review.toil.backlog.Format;
import dev.prr.core.review.toil.backlog.Slot;
import dev.prr.core.review.toil.backlog.Source;
import dev.prr.core.review.toil.item.Category;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Which exports make the backlog of a quarter, and how they are to be read. */
public final class ImportFile {

  private static final Form WORD =
      Form.of("a word", "toil", "Words are compared as the tracker writes them.", "[^ ](.*[^ ])?");

  private static final Form FILE =
      Form.of(
          "a file below the folder of this one",
          "exports/jira.csv",
          "What is imported lies beside what says how.",
          "[^ /.][^/]*(/[^ /.][^/]*)*");

  private static final Form DATES =
      Form.of(
              "a pattern of a day",
              "dd/MM/yyyy HH:mm",
              "A day that is misread makes work older or newer than it is.",
              ".+")
          .readBy(Days::isPattern);

  private static final Form LANGUAGE =
      Form.of("a language", "de", "Names of months are written in it.", "[a-z]{2}(-[A-Z]{2})?");

  private static final Shape COLUMNS =
      fields(
          Stream.of(Slot.values())
              .filter(slot -> slot != Slot.PERSON)
              .map(
                  slot ->
                      optional(
                          slot.id(),
                          new Text(WORD),
                          "The name of what holds the " + slot.id() + "."))
              .toArray(Member[]::new));

  private static final Shape SOURCE =
      fields(
          required("path", new Text(FILE), "What was exported, from the folder of this file."),
          required("format", words(Format.values()), "Who exported it."),
          optional("team", new Text(Forms.TEAM), "Whose rows they are where a row does not say."),
          optional("label", new Text(WORD), "Only rows with this label count."),
          optional("dates", new Text(DATES), "How days are written."),
          optional("locale", new Text(LANGUAGE), "The language of the names of months."),
          optional("columns", COLUMNS, "Names that differ from those of the format."),
          optional(
              "categories",
              new Dictionary(WORD, words(Category.values())),
              "What labels and words of the tracker mean."),
          optional(
              "teams",
              new Dictionary(WORD, new Text(Forms.TEAM)),
              "Names and project keys of the tracker, to the team that is meant."));

  static final Shape DOCUMENT =
      StrictFile.document(
          "ToilImport",
          fields(optional("period", new Text(StrictFile.QUARTER), "The quarter it is for.")),
          fields(required("files", new Items(SOURCE, 1), "The exported files.")));

  private ImportFile() {}

  /** The sources that a file names. */
  public static FileReading<List<Source>> read(
      SourceText file, Organization organization, Limits limits) {
    return StrictFile.read(file, DOCUMENT, limits)
        .then(
            root -> {
              List<Source> sources = new ArrayList<>();
              List<Problem> problems = new ArrayList<>();
              for (Field source : root.at("spec", "files").items()) {
                problems.addAll(senseless(source, organization));
                sources.add(source(source, file.path().folder()));
              }
              return problems.isEmpty()
                  ? FileReading.of(List.copyOf(sources))
                  : FileReading.wrong(problems);
            });
  }

  private static List<Problem> senseless(Field source, Organization organization) {
    List<Problem> problems = new ArrayList<>();
    List<Field> teams = new ArrayList<>(List.of(source.at("team")));
    source.at("teams").fields().forEach(entry -> teams.add(entry.getValue()));
    for (Field team : teams) {
      if (team.isPresent() && team.text().ifKnown().flatMap(organization::team).isEmpty()) {
        problems.add(StrictFile.noSuchTeam(team, organization));
      }
    }
    if (text(source.at("format")).equals(Format.CSV.id())
        && !source.at("columns", Slot.TITLE.id()).isPresent()) {
      problems.add(
          new Problem(
              source.at("format").place(),
              "Nothing says which column of the table holds the title.",
              "In a table of one's own no name is known.",
              "Add columns: with title: and the names of the other columns."));
    }
    return problems;
  }

  private static Source source(Field source, String folder) {
    Map<Slot, String> columns = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      source.at("columns", slot.id()).text().ifKnown().ifPresent(n -> columns.put(slot, n));
    }
    SortedMap<String, Category> categories = new TreeMap<>();
    for (Map.Entry<String, Field> entry : source.at("categories").fields()) {
      Category.of(text(entry.getValue()))
          .ifPresent(c -> categories.put(entry.getKey().toLowerCase(Locale.ROOT), c));
    }
    SortedMap<String, String> teams = new TreeMap<>();
    for (Map.Entry<String, Field> entry : source.at("teams").fields()) {
      teams.put(entry.getKey().toLowerCase(Locale.ROOT), text(entry.getValue()));
    }
    return new Source(
        new SourcePath(folder + "/" + text(source.at("path"))),
        Stream.of(Format.values())
            .filter(format -> format.id().equals(text(source.at("format"))))
            .findFirst()
            .orElseThrow(),
        source.at("team").text().ifKnown(),
        source.at("label").text().ifKnown(),
        source.at("dates").text().ifKnown(),
        source.at("locale").text().ifKnown().map(Locale::forLanguageTag).orElse(Locale.ENGLISH),
        columns,
        categories,
        teams,
        source.at("path").place());
  }

  private static String text(Field field) {
    return field.text().ifKnown().orElse("");
  }
}
