package dev.prr.core.review.organization;

import dev.prr.core.document.Dialect;
import dev.prr.core.document.Document;
import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.document.shape.ShapeCheck;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads {@code prr/organization.yaml}, strictly: a team that is misread is a wrong report. */
public final class OrganizationReader {

  private OrganizationReader() {}

  /**
   * The organization that a file describes.
   *
   * @param path of the file
   * @param documents what was read from it; exactly one is wanted
   */
  public static OrganizationReading read(SourcePath path, List<Document> documents) {
    if (documents.size() != 1 || !(documents.get(0) instanceof Document.Tree tree)) {
      Problem problem =
          new Problem(
              Location.startOf(path),
              "The file holds " + documents.size() + " YAML documents instead of one.",
              "With none or several nobody could say which counts.",
              "Keep one document of the kind Organization.");
      return new OrganizationReading(Optional.empty(), List.of(problem));
    }
    List<Problem> problems =
        new ArrayList<>(ShapeCheck.problems(tree.root(), OrganizationShape.DOCUMENT));
    Field root = Field.of(tree.root(), Dialect.CORE);
    if (problems.isEmpty()) {
      problems.addAll(namedTwice(root.at("spec", "teams")));
    }
    return problems.isEmpty()
        ? new OrganizationReading(Optional.of(organization(root)), List.of())
        : new OrganizationReading(Optional.empty(), problems);
  }

  private static Organization organization(Field root) {
    List<Team> teams = root.at("spec", "teams").items().stream().map(team -> team(team)).toList();
    return new Organization(
        known(root.at("metadata", "name")),
        root.at("spec", "smallestTeam").integer().ifKnown().orElse(Organization.SMALLEST_TEAM),
        teams);
  }

  private static Team team(Field team) {
    return new Team(
        known(team.at("id")),
        known(team.at("group")),
        team.at("size").integer().ifKnown().orElseThrow(),
        texts(team.at("services")),
        texts(team.at("aliases")),
        team.at("id").place());
  }

  private static String known(Field field) {
    return field.text().ifKnown().orElseThrow();
  }

  private static List<String> texts(Field list) {
    return list.items().stream().map(OrganizationReader::known).toList();
  }

  /** Names that lead to two teams, and services that two teams run. */
  private static List<Problem> namedTwice(Field teams) {
    List<Problem> problems = new ArrayList<>();
    Map<String, Field> names = new HashMap<>();
    Map<String, Field> services = new HashMap<>();
    for (Field team : teams.items()) {
      List<Field> ofTeam = new ArrayList<>(List.of(team.at("id")));
      ofTeam.addAll(team.at("aliases").items());
      Map<String, Field> own = new HashMap<>();
      for (Field name : ofTeam) {
        String key = Organization.key(known(name));
        Optional.ofNullable(names.get(key)).ifPresent(first -> problems.add(name(name, first)));
        own.put(key, name);
      }
      names.putAll(own);
      for (Field service : team.at("services").items()) {
        Optional.ofNullable(services.putIfAbsent(known(service), service))
            .ifPresent(first -> problems.add(service(service, first)));
      }
    }
    return problems.stream().sorted().toList();
  }

  private static Problem name(Field second, Field first) {
    return new Problem(
        second.place(),
        "The name " + known(second) + " stands for another team already (" + first.place() + ").",
        "What is found under this name could belong to either.",
        "Keep it at the team that is meant.");
  }

  private static Problem service(Field second, Field first) {
    return new Problem(
        second.place(),
        "The service " + known(second) + " is named already (" + first.place() + ").",
        "Two owners are none: each thinks that the other one acts.",
        "Keep it at the team that is woken.");
  }
}
