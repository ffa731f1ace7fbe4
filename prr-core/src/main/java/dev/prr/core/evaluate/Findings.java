package dev.prr.core.evaluate;

import dev.prr.core.fact.Fact;
import dev.prr.core.fact.type.FactType;
import dev.prr.core.fact.type.GroupType;
import dev.prr.core.rule.Digest;
import dev.prr.core.rule.Rule;
import dev.prr.core.rule.check.Path;
import dev.prr.core.rule.check.Template;
import dev.prr.core.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a finding of each thing that failed a rule: where to look, what to say. */
final class Findings {

  private static final String CUT = "…";

  private final Rule rule;
  private final Circumstances circumstances;
  private final PathWalk walk;
  private final Map<String, Integer> namesakes = new HashMap<>();

  Findings(Rule rule, Circumstances circumstances) {
    this.rule = rule;
    this.circumstances = circumstances;
    this.walk = new PathWalk(circumstances.steps());
  }

  Finding of(Frame frame, Judged judged) {
    Trace deciding = judged.require().orElseThrow().deciding();
    List<Location> elements = deciding.decidingElements();
    List<Location> places =
        !elements.isEmpty()
            ? elements
            : deciding.read().map(Trace.Read::places).orElse(List.of(frame.place()));
    List<Location> all =
        Stream.concat(rule.check().at().map(path -> placeOf(path, frame)).stream(), places.stream())
            .distinct()
            .limit(ListTests.MOST_WITNESSES)
            .toList();
    String logicalPath =
        rule.check()
            .at()
            .or(() -> deciding.read().map(Trace.Read::path))
            .map(Path::text)
            .orElse("");
    return new Finding(
        judged.subject(),
        all.get(0),
        all.subList(1, all.size()),
        message(frame, judged.subject()),
        fingerprint(frame, judged.subject(), logicalPath));
  }

  private Location placeOf(Path path, Frame frame) {
    Fact<?> read = walk.read(path, frame);
    return groupPlace(path.type(), read).orElse(read.place());
  }

  /** A group without a place of its own is where the first of its facts is. */
  private static Optional<Location> groupPlace(FactType type, Fact<?> read) {
    if (!(type instanceof GroupType group) || !read.isKnown()) {
      return Optional.empty();
    }
    Object value = read.ifKnown().orElseThrow();
    return group
        .placeOf(value)
        .or(
            () ->
                group.fields().stream()
                    .map(field -> field.of(value))
                    .filter(Fact.Known.class::isInstance)
                    .map(fact -> ((Fact<?>) fact).place())
                    .findFirst());
  }

  private String message(Frame frame, String subject) {
    StringBuilder text = new StringBuilder();
    for (Template.Part part : rule.check().message().parts()) {
      text.append(shown(part, frame, subject));
    }
    int most = circumstances.limits().messageLength();
    return text.length() <= most ? text.toString() : cut(text.toString(), most);
  }

  /** Never between the two halves of a character. */
  private static String cut(String text, int most) {
    int end = most - CUT.length();
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
  }

  private String shown(Template.Part part, Frame frame, String subject) {
    if (part instanceof Template.Words words) {
      return words.text();
    }
    if (part instanceof Template.Value value) {
      return Shown.of(value.path().type(), walk.read(value.path(), frame));
    }
    if (part instanceof Template.Changeable changeable) {
      List<Object> values = changeable.parameter().valuesFor(circumstances.tier());
      return Shown.values(changeable.parameter().type(), values);
    }
    return part instanceof Template.JudgedTier ? circumstances.tier().id() : subject;
  }

  /** Things of one name in one file are told apart by their order. */
  private String fingerprint(Frame frame, String subject, String logicalPath) {
    String file = frame.place().path().value();
    List<String> parts = new ArrayList<>(List.of(rule.id(), file, subject, logicalPath));
    int namesake = namesakes.merge(String.join("\n", parts), 1, Integer::sum);
    if (namesake > 1) {
      parts.add("#" + namesake);
    }
    return Digest.of(parts);
  }
}
