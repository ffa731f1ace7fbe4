package dev.prr.core.history.month;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.prr.core.history.record.Json;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What one month came to: how often a service was judged, and what came of it.
 *
 * @param month in which it was sealed
 * @param records how many records of all kinds
 * @param runs how many runs, skipped ones too
 * @param checkpoint how far the chain went with the last of them
 * @param verdicts judged services by team and tier
 * @param rules decisions by tier and rule
 * @param gaps decisions by team and rule, but for what passed or did not apply
 */
public record MonthCounts(
    YearMonth month,
    long records,
    long runs,
    String checkpoint,
    List<Row> verdicts,
    List<Row> rules,
    List<Row> gaps) {

  private static final int SCHEMA = 1;
  private static final JsonMapper MAPPER = new JsonMapper();

  /**
   * A count of what agrees in all of these.
   *
   * @param word the verdict or the decision
   */
  public record Row(
      Optional<String> team,
      Optional<Integer> tier,
      Optional<String> rule,
      String word,
      long count) {}

  public MonthCounts {
    verdicts = List.copyOf(verdicts);
    rules = List.copyOf(rules);
    gaps = List.copyOf(gaps);
  }

  /** The canonical JSON. */
  public byte[] bytes() {
    Map<String, Object> json = new TreeMap<>();
    json.put("schema", SCHEMA);
    json.put("month", month.toString());
    json.put("records", records);
    json.put("runs", runs);
    json.put("checkpoint", checkpoint);
    json.put("verdicts", verdicts.stream().map(row -> tree(row, "verdict")).toList());
    json.put("rules", rules.stream().map(row -> tree(row, "decision")).toList());
    json.put("gaps", gaps.stream().map(row -> tree(row, "decision")).toList());
    return Json.canonical(json);
  }

  private static Map<String, Object> tree(Row row, String word) {
    Map<String, Object> json = new TreeMap<>();
    row.team().ifPresent(team -> json.put("team", team));
    row.tier().ifPresent(tier -> json.put("tier", tier));
    row.rule().ifPresent(rule -> json.put("rule", rule));
    json.put(word, row.word());
    json.put("count", row.count());
    return json;
  }

  /** Empty where these are not the bytes of such counts, or those of a newer version. */
  public static Optional<MonthCounts> read(byte[] bytes) {
    try {
      JsonNode json = MAPPER.readTree(bytes);
      if (json == null || json.path("schema").asInt() != SCHEMA) {
        return Optional.empty();
      }
      return Optional.of(
          new MonthCounts(
              YearMonth.parse(json.path("month").asText()),
              json.path("records").asLong(),
              json.path("runs").asLong(),
              json.path("checkpoint").asText(),
              rows(json.path("verdicts"), "verdict"),
              rows(json.path("rules"), "decision"),
              rows(json.path("gaps"), "decision")));
    } catch (JacksonException | DateTimeException notSuch) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory could not be read", e);
    }
  }

  private static List<Row> rows(JsonNode list, String word) {
    List<Row> rows = new ArrayList<>();
    list.forEach(
        row ->
            rows.add(
                new Row(
                    text(row, "team"),
                    row.has("tier") ? Optional.of(row.path("tier").asInt()) : Optional.empty(),
                    text(row, "rule"),
                    row.path(word).asText(),
                    row.path("count").asLong())));
    return rows;
  }

  private static Optional<String> text(JsonNode row, String key) {
    return row.has(key) ? Optional.of(row.path(key).asText()) : Optional.empty();
  }
}
