package dev.prr.core.review.toil.backlog;

import dev.prr.core.document.csv.CsvReader;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.review.blameless.Scrubber;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.review.toil.item.Item;
import dev.prr.core.source.Location;
import dev.prr.core.source.SourcePath;
import dev.prr.core.workspace.FileReader;
import dev.prr.core.workspace.Limits;
import dev.prr.core.workspace.SourceFile;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the exported files of one quarter. */
public final class BacklogReader {

  /** Of one issue in two exports the one that was touched last counts. */
  private static final Comparator<Item> LATEST =
      Comparator.<Item, String>comparing(item -> item.updated().map(day -> "1" + day).orElse("0"))
          .thenComparing(item -> item.closed().map(day -> "1" + day).orElse("0"))
          .thenComparing(Item::title)
          .thenComparing(item -> item.hours().map(Object::toString).orElse(""));

  /** Of a name. */
  private static final int MOST_WORDS = 5;

  private final Organization organization;
  private final Limits limits;
  private final SortedMap<String, Item> items = new TreeMap<>();
  private final SortedMap<SourcePath, Integer> rows = new TreeMap<>();
  private final List<LeftRow> left = new ArrayList<>();

  private BacklogReader(Organization organization, Limits limits) {
    this.organization = organization;
    this.limits = limits;
  }

  /**
   * The backlog out of these sources.
   *
   * @param files what there is, by path
   * @throws IOException when the tree itself cannot be read any more
   */
  public static Backlog read(
      List<Source> sources,
      Map<SourcePath, SourceFile> files,
      FileReader reader,
      Organization organization,
      Limits limits)
      throws IOException {
    BacklogReader backlog = new BacklogReader(organization, limits);
    for (Source source : sources) {
      SourceFile file = files.get(source.file());
      if (file == null) {
        backlog.left.add(
            new LeftRow(source.place(), "There is no file " + source.file() + "; export it."));
      } else {
        backlog.read(source, file, reader);
      }
    }
    backlog.left.sort(Comparator.comparing(LeftRow::place).thenComparing(LeftRow::why));
    return new Backlog(List.copyOf(backlog.items.values()), backlog.rows, backlog.left);
  }

  private void read(Source source, SourceFile file, FileReader reader) throws IOException {
    Taken taken = new Taken(limits.toilItems() - items.size());
    reader.stream(file, limits.importBytes(), (text, written) -> rows(source, text, taken))
        .ifPresent(
            unread -> taken.leave(Location.startOf(source.file()), unread.leftOut().detail()));
    Issues issues = new Issues(source, organization, scrubber(taken.rows()), left::add);
    for (Row row : taken.rows()) {
      issues
          .item(row)
          .ifPresent(
              item -> items.merge(item.id(), item, (a, b) -> LATEST.compare(a, b) >= 0 ? a : b));
    }
    left.addAll(taken.left());
    rows.merge(source.file(), taken.rows().size() + taken.left().size(), Integer::sum);
  }

  private void rows(Source source, Reader text, Taken taken) throws IOException {
    if (source.format().isTable()) {
      CsvReader.read(text, limits, new TableRows(source.file(), source.names(), taken));
      return;
    }
    try {
      IssueList issues = new IssueList(source.file(), source.names(), taken);
      JsonStream.read(text, limits, issues::read);
    } catch (StreamTrouble trouble) {
      taken.leave(
          new Location(source.file(), Math.max(1, trouble.line()), Math.max(1, trouble.column())),
          trouble.detail());
    }
  }

  /** Knows all people of the file, so that their names go from titles too. */
  private Scrubber scrubber(List<Row> all) {
    Set<String> people = new HashSet<>();
    for (Row row : all) {
      for (String cell : row.texts(Slot.PERSON)) {
        for (String name : cell.split("[,;<>]", -1)) {
          if (isPerson(name.strip())) {
            people.add(name.strip());
          }
        }
      }
    }
    List<String> harmless = new ArrayList<>();
    for (Team team : organization.teams()) {
      harmless.add(team.id());
      harmless.addAll(team.aliases());
      harmless.addAll(team.services());
    }
    return Scrubber.of(people, harmless);
  }

  /** A team, nobody, and a whole sentence are no person: their words are not taken out. */
  private boolean isPerson(String name) {
    return organization.team(name).isEmpty()
        && !name.equalsIgnoreCase("unassigned")
        && name.chars().filter(c -> c == ' ').count() < MOST_WORDS;
  }
}
