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
import dev.prr.core.document.shape.Shape.Text;
import dev.prr.core.fact.Ratio;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.review.toil.item.Category;
import dev.prr.core.review.toil.item.Share;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceText;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A team's estimate of its share of toil.
 *
 * @param team as the organization calls it
 * @param share empty where fewer than three answered: then nothing of the file is kept
 */
public record SurveyFile(Team team, Optional<Share> share) {

  private static final int MOST_ANSWERS = 100_000;

  static final Shape DOCUMENT =
      StrictFile.document(
          "ToilSurvey",
          fields(
              required("team", new Text(Forms.TEAM), "Whose time it is."),
              optional("period", new Text(StrictFile.QUARTER), "The quarter it looks back at.")),
          fields(
              required("method", words(Share.Method.values()), "How the team knows."),
              required(
                  "answers",
                  new Shape.Whole(0, MOST_ANSWERS),
                  "With fewer than three answers the figures would be somebody's."),
              required(
                  "share",
                  fields(
                      required("typical", new Text(Forms.RATIO), "The middle of the answers."),
                      required("low", new Text(Forms.RATIO), "The lowest answer."),
                      required("high", new Text(Forms.RATIO), "The highest answer.")),
                  "How much of its time the team spends on toil."),
              optional(
                  "categories",
                  new Shape.Dictionary(category(), new Text(Forms.RATIO)),
                  "The shares of all time by kind of work."),
              optional(
                  "comment",
                  new Text(Forms.PROSE),
                  "For the team itself; it is read by nobody else.")));

  /** What the file says of a team of the organization. */
  public static FileReading<SurveyFile> read(
      SourceText file, Organization organization, Limits limits) {
    return StrictFile.read(file, DOCUMENT, limits).then(root -> survey(root, organization));
  }

  private static FileReading<SurveyFile> survey(Field root, Organization organization) {
    Field named = root.at("metadata", "team");
    Optional<Team> team = named.text().ifKnown().flatMap(organization::team);
    if (team.isEmpty()) {
      return FileReading.wrong(List.of(StrictFile.noSuchTeam(named, organization)));
    }
    Field spec = root.at("spec");
    Field share = spec.at("share");
    Ratio low = ratio(share.at("low"));
    Ratio typical = ratio(share.at("typical"));
    Ratio high = ratio(share.at("high"));
    if (typical.compareTo(low) < 0 || high.compareTo(typical) < 0) {
      return FileReading.wrong(
          List.of(
              new Problem(
                  share.place(),
                  "The shares low, typical and high do not rise.",
                  "A range that does not hold its middle says nothing.",
                  "Write the lowest, the middle and the highest answer.")));
    }
    int answers = spec.at("answers").integer().ifKnown().orElseThrow();
    if (answers < Share.FEWEST_ANSWERS || team.get().size() < organization.smallestTeam()) {
      return FileReading.of(new SurveyFile(team.get(), Optional.empty()));
    }
    return FileReading.of(
        new SurveyFile(
            team.get(),
            Optional.of(
                new Share(
                    method(spec.at("method")),
                    answers,
                    typical,
                    low,
                    high,
                    categories(spec.at("categories"))))));
  }

  private static SortedMap<Category, Ratio> categories(Field field) {
    SortedMap<Category, Ratio> categories = new TreeMap<>();
    field
        .fields()
        .forEach(
            entry ->
                Category.of(entry.getKey())
                    .ifPresent(category -> categories.put(category, ratio(entry.getValue()))));
    return categories;
  }

  private static Ratio ratio(Field field) {
    return field.text().ifKnown().flatMap(Ratio::parse).orElseThrow();
  }

  private static Share.Method method(Field field) {
    String written = field.text().ifKnown().orElseThrow();
    return Stream.of(Share.Method.values())
        .filter(method -> method.id().equals(written))
        .findFirst()
        .orElseThrow();
  }

  /** The key of a category. */
  static Form category() {
    List<String> all = Stream.of(Category.values()).map(Category::id).toList();
    return Form.of(
        "one of the kinds " + String.join(", ", all),
        Category.CERTIFICATES.id(),
        "Other kinds cannot be compared between teams.",
        String.join("|", all));
  }
}
