package dev.prr.core.review.toil.backlog;

import com.google.re2j.Pattern;
import dev.prr.core.fact.Numbers;
import dev.prr.core.history.record.Digest;
import dev.prr.core.review.blameless.Scrubber;
import dev.prr.core.review.organization.Organization;
import dev.prr.core.review.organization.Team;
import dev.prr.core.review.toil.item.Category;
import dev.prr.core.review.toil.item.Effort;
import dev.prr.core.review.toil.item.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes items of the rows of one file. A row that cannot be understood is left with a reason. */
final class Issues {

  private static final Set<String> CLOSED =
      Set.of(
          "done",
          "closed",
          "resolved",
          "rejected",
          "cancelled",
          "canceled",
          "completed",
          "fixed",
          "won't do",
          "won't fix",
          "wontfix",
          "declined",
          "obsolete");

  private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
  private static final Set<String> NO = Set.of("no", "n", "false", "0");

  private static final Pattern NUMBER = Pattern.compile("#?[0-9]{1,9}");
  private static final Pattern TICKET = Pattern.compile("([A-Z][A-Z0-9_]{0,19})-[0-9]{1,9}");
  private static final Pattern DIGESTED = Pattern.compile("x[0-9a-f]{12}");
  private static final int DIGEST_LENGTH = 12;
  private static final int LONGEST_TITLE = 200;
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

  /** More than sixty people could do in a month: a slip of the pen. */
  private static final BigDecimal MOST_HOURS = BigDecimal.valueOf(10_000);

  private final Source source;
  private final Organization organization;
  private final Scrubber scrubber;
  private final Days days;
  private final Consumer<LeftRow> left;

  /** Of each team or what it is rolled up into. */
  private final Map<String, Set<String>> services = new HashMap<>();

  Issues(Source source, Organization organization, Scrubber scrubber, Consumer<LeftRow> left) {
    this.source = source;
    this.organization = organization;
    this.scrubber = scrubber;
    this.days = Days.of(source);
    for (Team team : organization.teams()) {
      services
          .computeIfAbsent(organization.unitOf(team).id(), unit -> new HashSet<>())
          .addAll(team.services());
    }
    this.left = left;
  }

  /** The item of a row; empty where the row is not asked for, or is left. */
  Optional<Item> item(Row row) {
    Labels labels = new Labels(row.texts(Slot.LABELS));
    if (source.label().filter(label -> !labels.has(label)).isPresent()) {
      return Optional.empty();
    }
    Optional<String> title = row.text(Slot.TITLE).map(this::title).filter(t -> !t.isBlank());
    if (title.isEmpty()) {
      return leave(row, "The row has no title.");
    }
    Optional<String> team = team(row, labels);
    if (team.isEmpty()) {
      return leave(
          row,
          "No team of the organization is named; add the name as an alias in prr/organization.yaml,"
              + " or say team under the source.");
    }
    for (Slot slot : List.of(Slot.CREATED, Slot.UPDATED, Slot.CLOSED)) {
      if (row.text(slot).isPresent() && day(row, slot).isEmpty()) {
        return leave(
            row, "The day under " + slot.id() + " cannot be read; say how it is written: dates.");
      }
    }
    boolean isClosed = isClosed(row);
    Optional<LocalDate> closed =
        day(row, Slot.CLOSED)
            .or(() -> isClosed ? day(row, Slot.UPDATED) : Optional.empty())
            .or(() -> isClosed ? day(row, Slot.CREATED) : Optional.empty());
    if (isClosed && closed.isEmpty()) {
      return leave(row, "The row is closed and no day says since when.");
    }
    return Optional.of(
        new Item(
            key(row, title.get()),
            team.get(),
            title.get(),
            category(row, labels),
            hours(row, labels),
            automatable(row, labels),
            value(row, labels, Slot.EFFORT).map(Issues::lower).flatMap(Effort::of),
            labels.isHelpWanted(),
            day(row, Slot.CREATED),
            day(row, Slot.UPDATED),
            closed,
            row.texts(Slot.SERVICE).stream()
                .flatMap(cell -> Stream.of(cell.split(" ", -1)))
                .map(Issues::lower)
                .filter(services.getOrDefault(team.get(), Set.of())::contains)
                .distinct()
                .sorted()
                .toList()));
  }

  private Optional<Item> leave(Row row, String why) {
    left.accept(new LeftRow(row.place(), why));
    return Optional.empty();
  }

  private Optional<LocalDate> day(Row row, Slot slot) {
    return row.text(slot).flatMap(days::day);
  }

  private static boolean isClosed(Row row) {
    return row.text(Slot.STATUS).map(Issues::lower).filter(CLOSED::contains).isPresent();
  }

  /** What the row is shown under. */
  private Optional<String> team(Row row, Labels labels) {
    return Stream.of(row.text(Slot.TEAM), labels.value(Slot.TEAM), prefix(row), source.team())
        .flatMap(Optional::stream)
        .flatMap(written -> unit(written).stream())
        .findFirst();
  }

  /** Our own file already says what a small team is rolled up into. */
  private Optional<String> unit(String written) {
    return known(written)
        .map(team -> organization.unitOf(team).id())
        .or(
            () ->
                Optional.of(written)
                    .filter(unit -> source.format() == Format.ITEMS && services.containsKey(unit)));
  }

  private Optional<Team> known(String written) {
    return organization.team(source.teams().getOrDefault(lower(written), written));
  }

  private static Optional<String> prefix(Row row) {
    return row.text(Slot.KEY)
        .filter(TICKET::matches)
        .map(key -> key.substring(0, key.lastIndexOf('-')));
  }

  /** A number is nobody's name; a prefix is kept when the organization knows it. */
  private String key(Row row, String title) {
    String written = row.text(Slot.KEY).orElse(title);
    boolean known = prefix(row).flatMap(this::known).isPresent();
    if (known || NUMBER.matches(written) || DIGESTED.matches(written)) {
      return written.startsWith("#") ? written.substring(1) : written;
    }
    return "x"
        + Digest.of(written.getBytes(StandardCharsets.UTF_8)).hex().substring(0, DIGEST_LENGTH);
  }

  /** Without people, without what acts, and no longer than a line. */
  private String title(String written) {
    StringBuilder line = new StringBuilder();
    written
        .codePoints()
        .map(c -> Character.isISOControl(c) ? ' ' : c)
        .limit(2L * LONGEST_TITLE)
        .forEach(line::appendCodePoint);
    String clean = scrubber.scrub(line.toString().strip()).text();
    return clean.codePointCount(0, clean.length()) <= LONGEST_TITLE
        ? clean
        : clean.substring(0, clean.offsetByCodePoints(0, LONGEST_TITLE)) + "...";
  }

  private Category category(Row row, Labels labels) {
    return Stream.concat(
            value(row, labels, Slot.CATEGORY).map(Issues::lower).stream(), labels.all().stream())
        .flatMap(
            word ->
                Optional.ofNullable(source.categories().get(word))
                    .or(() -> Category.of(word))
                    .stream())
        .findFirst()
        .orElse(Category.OTHER);
  }

  private static Optional<Boolean> automatable(Row row, Labels labels) {
    Optional<String> written = value(row, labels, Slot.AUTOMATABLE).map(Issues::lower);
    if (written.filter(YES::contains).isPresent() || labels.isAutomatable()) {
      return Optional.of(true);
    }
    return written.filter(NO::contains).map(no -> false);
  }

  /** As written, else how often times how long. */
  private Optional<BigDecimal> hours(Row row, Labels labels) {
    Optional<BigDecimal> written = number(row, labels, Slot.HOURS);
    Optional<BigDecimal> times = number(row, labels, Slot.TIMES);
    Optional<BigDecimal> minutes = number(row, labels, Slot.MINUTES);
    return written
        .or(
            () ->
                times.flatMap(
                    t -> minutes.map(m -> t.multiply(m).divide(MINUTES, 1, RoundingMode.HALF_UP))))
        .map(hours -> hours.setScale(1, RoundingMode.HALF_UP))
        .filter(hours -> hours.compareTo(MOST_HOURS) <= 0);
  }

  private Optional<BigDecimal> number(Row row, Labels labels, Slot slot) {
    Optional<String> written = value(row, labels, slot);
    Optional<BigDecimal> number =
        written
            .map(text -> text.contains(".") ? text : text.replace(',', '.'))
            .flatMap(Numbers::decimal)
            .filter(n -> n.signum() >= 0 && n.compareTo(MOST_HOURS) <= 0);
    if (written.isPresent() && number.isEmpty()) {
      left.accept(
          new LeftRow(
              row.place(),
              "What stands under "
                  + slot.id()
                  + " is no plausible number; the row counts without."));
    }
    return number;
  }

  private static Optional<String> value(Row row, Labels labels, Slot slot) {
    return row.text(slot).or(() -> labels.value(slot));
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
