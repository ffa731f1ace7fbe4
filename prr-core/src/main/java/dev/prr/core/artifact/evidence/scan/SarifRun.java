package dev.prr.core.artifact.evidence.scan;

import dev.prr.core.artifact.EvidenceFile;
import dev.prr.core.artifact.EvidenceFile.Finding;
import dev.prr.core.artifact.EvidenceFile.Level;
import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.artifact.evidence.Days;
import dev.prr.core.artifact.evidence.EvidenceText;
import dev.prr.core.document.stream.JsonStream;
import dev.prr.core.document.stream.StreamTrouble;
import dev.prr.core.fact.Gap;
import dev.prr.core.source.Location;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of a tool. Rules and results may come in any order, so results are joined with their
 * rules at the end. Of a result the rule, its level and whether it is suppressed are kept;
 * messages, snippets, fingerprints and authors are not.
 */
final class SarifRun {

  private static final int LONGEST_NAME = 200;

  /** A result as written, before its rule is known. */
  private record Raw(
      SarifRules.Reference rule, Optional<Level> level, boolean suppressed, Location place) {}

  private final JsonStream json;
  private final EvidenceText text;
  private final SarifRules rules;
  private final List<Raw> results = new ArrayList<>();
  private final Location place;
  private String tool = "";
  private Optional<LocalDate> date = Optional.empty();
  private Optional<String> commit = Optional.empty();
  private boolean image;
  private boolean hasResults;
  private Optional<Gap> unsaid = Optional.empty();

  SarifRun(JsonStream json, EvidenceText text) {
    this.json = json;
    this.text = text;
    this.rules = new SarifRules(json);
    this.place = text.at(json.line(), json.column());
  }

  EvidenceFile read() throws IOException, StreamTrouble {
    json.object(
        key -> {
          switch (key) {
            case "tool" -> tool();
            case "results" -> {
              hasResults |= json.isArray();
              json.array(this::result);
            }
            case "invocations" -> json.array(this::invocation);
            case "versionControlProvenance" -> json.array(this::provenance);
            case "properties" -> json.object(property -> image |= property.equals("imageName"));
            default -> {
              // Files, graphs, conversions: nothing that is kept.
            }
          }
        });
    if (!hasResults) {
      unsaid =
          unsaid.or(() -> gap("The run has no list of results, so nobody knows what it found"));
    }
    return new EvidenceFile(
        kind(),
        tool,
        Optional.empty(),
        Days.stamp(date, commit),
        new EvidenceFile.Findings(results.stream().map(this::finding).toList(), unsaid),
        place);
  }

  /** Trivy scans much; only an image says that it is one. */
  private Optional<EvidenceKind> kind() {
    return image ? Optional.of(EvidenceKind.IMAGE_SCAN) : Optional.empty();
  }

  private void tool() throws IOException, StreamTrouble {
    json.object(
        key -> {
          if (key.equals("driver")) {
            rules.component(name -> tool = name);
          } else if (key.equals("extensions")) {
            json.array(() -> rules.component(name -> {}));
          }
        });
  }

  private void invocation() throws IOException, StreamTrouble {
    json.object(
        key -> {
          if (key.equals("endTimeUtc")) {
            date = Days.later(date, json.text().flatMap(Days::parse));
          } else if (key.equals("executionSuccessful")
              && json.text().filter("false"::equals).isPresent()) {
            unsaid = gap("The tool says that its run did not succeed");
          }
        });
  }

  private void provenance() throws IOException, StreamTrouble {
    json.object(
        key -> {
          if (key.equals("revisionId") && commit.isEmpty()) {
            commit = json.text();
          }
        });
  }

  private void result() throws IOException, StreamTrouble {
    Location at = text.at(json.line(), json.column());
    SarifResult result = new SarifResult(json);
    result.read();
    if (!result.counts()) {
      return;
    }
    if (results.size() == text.limits().evidenceItems()) {
      unsaid =
          unsaid.or(
              () ->
                  Optional.of(
                      new Gap(
                          Gap.Reason.LIMIT,
                          "It has more than "
                              + text.limits().evidenceItems()
                              + " results; the rest was not read.",
                          at)));
      return;
    }
    results.add(new Raw(result.rule(), result.level(), result.isSuppressed(), at));
  }

  private Finding finding(Raw raw) {
    Optional<SarifRules.Rule> rule = rules.find(raw.rule());
    Level level = raw.level().or(() -> rule.flatMap(SarifRules.Rule::level)).orElse(Level.WARNING);
    Optional<BigDecimal> score = rule.flatMap(SarifRules.Rule::score);
    return new Finding(named(raw, rule), level, score, raw.suppressed(), raw.place());
  }

  /** A name that could hold an address is left out. */
  private static String named(Raw raw, Optional<SarifRules.Rule> rule) {
    String name =
        raw.rule().id().isEmpty() ? rule.map(SarifRules.Rule::id).orElse("") : raw.rule().id();
    return name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('@') >= 0
        ? "unnamed"
        : name;
  }

  private Optional<Gap> gap(String what) {
    return Optional.of(
        new Gap(Gap.Reason.UNREADABLE, what + "; run it again and look at its log.", place));
  }
}
