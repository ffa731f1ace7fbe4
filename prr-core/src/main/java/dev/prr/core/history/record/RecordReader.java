package dev.prr.core.history.record;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.prr.core.evaluate.Outcome;
import dev.prr.core.fact.Named;
import dev.prr.core.rule.Severity;
import dev.prr.core.service.Stage;
import dev.prr.core.service.Tier;
import dev.prr.core.verdict.DecisionKind;
import dev.prr.core.verdict.Verdict;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads what {@link RecordFormat} writes. Keys it does not know are passed over. */
public final class RecordReader {

  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /** What is wrong with a record, in half a sentence. */
  public static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    /** Whether a newer PRR could read it. */
    public final boolean newer;

    public Unreadable(String message, boolean newer) {
      super(message);
      this.newer = newer;
    }
  }

  private RecordReader() {}

  public static Judgement judgement(byte[] bytes) throws Unreadable {
    return read(
        bytes,
        json ->
            new Judgement(
                text(json, "service"),
                ifThere(json, "team"),
                new Basis(
                    ifThere(json, "commit"),
                    ifThere(json, "tree"),
                    text(json, "engine"),
                    each(json, "packs", RecordReader::pack),
                    digest(json, "policy")),
                digest(json, "facts"),
                named(Tier.values(), member(json, "tier").asText()),
                named(Stage.values(), text(json, "stage")),
                named(Verdict.values(), text(json, "verdict")),
                each(json, "decisions", RecordReader::ruling)));
  }

  public static Run run(byte[] bytes) throws Unreadable {
    return read(
        bytes,
        json ->
            new Run(
                text(json, "run"),
                Instant.parse(text(json, "instant")),
                named(Verdict.values(), text(json, "verdict")),
                each(json, "services", RecordReader::service),
                ifThere(json, "skipped").map(SkipReason::new),
                new TreeSet<>(each(json, "properties", RecordReader::text))));
  }

  public static HeldReview review(byte[] bytes) throws Unreadable {
    return read(
        bytes,
        json ->
            new HeldReview(
                named(HeldReview.Kind.values(), text(json, "review")),
                new HeldReview.Subject(
                    named(HeldReview.Scope.values(), text(json, "scope")), text(json, "subject")),
                ifThere(json, "period").map(RecordReader::period),
                LocalDate.parse(text(json, "held")),
                LocalDate.parse(text(json, "due")),
                named(HeldReview.Decision.values(), text(json, "decision")),
                ifThere(json, "stage").map(stage -> named(Stage.values(), stage)),
                each(json, "roles", RecordReader::text),
                each(json, "actions", RecordReader::action),
                ifThere(json, "replaces").map(Digest::new),
                ifThere(json, "digest").map(digest -> result(digest, json.path("result")))));
  }

  /** What a review came to, where it lay beside its record. */
  public static Map<String, Object> result(byte[] bytes) throws Unreadable {
    try {
      return JsonValues.object(STRICT.readTree(bytes));
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable("it is not the JSON of a result", false);
    }
  }

  private static Period period(String text) {
    return Period.parse(text)
        .orElseThrow(() -> new IllegalArgumentException("the period is no quarter and no half"));
  }

  private static HeldReview.Action action(JsonNode json) {
    return new HeldReview.Action(
        text(json, "action"),
        text(json, "team"),
        ifThere(json, "due").map(LocalDate::parse),
        named(HeldReview.Status.values(), text(json, "status")));
  }

  private static HeldReview.Result result(String digest, JsonNode json) {
    return new HeldReview.Result(
        new Digest(digest),
        json.isMissingNode() ? Optional.empty() : Optional.of(JsonValues.object(json)));
  }

  private static <T> T read(byte[] bytes, Function<JsonNode, T> shape) throws Unreadable {
    try {
      JsonNode json = STRICT.readTree(bytes);
      int schema = member(json, "schema").asInt();
      if (schema > RecordFormat.SCHEMA) {
        throw new Unreadable("it has schema " + schema + ", written by a newer PRR", true);
      }
      return shape.apply(json);
    } catch (JacksonException e) {
      throw new Unreadable("it is not the JSON of a record", false);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory could not be read", e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Unreadable("it has not the shape of a record: " + e.getMessage(), false);
    }
  }

  private static Basis.Pack pack(JsonNode json) {
    return new Basis.Pack(text(json, "name"), text(json, "version"), digest(json, "digest"));
  }

  private static Ruling ruling(JsonNode json) {
    List<String> findings = each(json, "findings", RecordReader::text);
    JsonNode folded = json.path("folded");
    boolean whole = folded.isMissingNode();
    return new Ruling(
        text(json, "rule"),
        named(Outcome.values(), text(json, "outcome")),
        named(DecisionKind.values(), text(json, "decision")),
        named(Severity.values(), text(json, "severity")),
        findings,
        whole ? findings.size() : member(folded, "count").asInt(),
        whole ? Optional.empty() : Optional.of(digest(folded, "digest")),
        json.has("waivers") ? each(json, "waivers", RecordReader::text) : List.of());
  }

  private static Run.ServiceJudgement service(JsonNode json) {
    return new Run.ServiceJudgement(
        text(json, "service"),
        ifThere(json, "team"),
        json.has("tier")
            ? Optional.of(named(Tier.values(), json.get("tier").asText()))
            : Optional.empty(),
        named(Verdict.values(), text(json, "verdict")),
        digest(json, "judgement"));
  }

  private static <T extends Named> T named(T[] values, String id) {
    return Arrays.stream(values)
        .filter(value -> value.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is no word for it"));
  }

  private static <T> List<T> each(JsonNode json, String key, Function<JsonNode, T> shape) {
    JsonNode array = member(json, key);
    if (!array.isArray()) {
      throw new IllegalArgumentException(key + " is no list");
    }
    List<T> items = new ArrayList<>();
    array.forEach(item -> items.add(shape.apply(item)));
    return items;
  }

  private static Digest digest(JsonNode json, String key) {
    return new Digest(text(json, key));
  }

  private static Optional<String> ifThere(JsonNode json, String key) {
    return json.has(key) ? Optional.of(text(json, key)) : Optional.empty();
  }

  private static String text(JsonNode json, String key) {
    return text(member(json, key));
  }

  private static String text(JsonNode json) {
    if (!json.isTextual()) {
      throw new IllegalArgumentException("a text is wanted where it is " + json.getNodeType());
    }
    return json.textValue();
  }

  private static JsonNode member(JsonNode json, String key) {
    JsonNode member = json.path(key);
    if (member.isMissingNode()) {
      throw new IllegalArgumentException(key + " is missing");
    }
    return member;
  }
}
