package dev.prr.core.service.infrastructure.watch;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.artifact.AlertRule.Delivery;
import dev.prr.core.document.Dialect;
import dev.prr.core.document.Field;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.FactMap;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.infrastructure.Planned;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A planned alarm of any cloud while its alert rule is put together. */
final class Alarm {

  private static final List<String> TAGS = List.of("tags_all", "tags", "user_labels");
  private static final List<String> RUNBOOK_TAGS = List.of("runbook_url", "runbook");

  private final Planned resource;
  private final Vocabulary vocabulary;
  private final Map<String, Fact<String>> labels = new TreeMap<>();
  private final Map<String, Fact<String>> annotations = new TreeMap<>();

  Alarm(Planned resource, Vocabulary vocabulary) {
    this.resource = resource;
    this.vocabulary = vocabulary;
    for (String key : TAGS) {
      resource.at(key).fields().forEach(tag -> label(tag.getKey(), tag.getValue().text()));
      Field.of(resource.values(), Dialect.CORE).at(key).items().forEach(this::word);
    }
    for (String key : RUNBOOK_TAGS) {
      Optional.ofNullable(labels.get(key)).ifPresent(link -> annotations.put(key, link));
    }
  }

  /** A tag of Datadog: {@code severity:critical}. */
  private void word(Field tag) {
    String text = tag.text().ifKnown().orElse("");
    int colon = text.indexOf(':');
    if (colon > 0) {
      label(text.substring(0, colon), Fact.known(text.substring(colon + 1), tag.place()));
    }
  }

  private void label(String name, Fact<String> value) {
    labels.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
  }

  /** What its tags do not say, the first of these words that the organization uses. */
  Alarm severity(Fact<?> place, List<String> words) {
    boolean tagged = vocabulary.severityLabels().stream().anyMatch(labels::containsKey);
    String label = vocabulary.severityLabels().stream().findFirst().orElse("severity");
    if (!tagged && !words.isEmpty()) {
      String word =
          words.stream().filter(vocabulary.severities()::contains).findFirst().orElse(words.get(0));
      labels.put(label, Fact.known(word, place.place()));
    }
    return this;
  }

  /** The SLO that it is for. */
  Alarm slo(Optional<String> name) {
    name.ifPresent(text -> labels.putIfAbsent("slo", resource.known(text)));
    return this;
  }

  /** What it tells whoever gets it, and the runbook that it names on the way. */
  Alarm says(Fact<String> text) {
    if (!text.isMissing()) {
      annotations.put("summary", text);
      annotations.put("description", text);
      if (text.isKnown()) {
        text.ifKnown()
            .flatMap(RunbookAddress::in)
            .ifPresent(link -> runbook(Fact.known(link, text.place())));
      } else {
        runbook(text);
      }
    }
    return this;
  }

  Alarm runbook(Fact<String> link) {
    boolean linked = RUNBOOK_TAGS.stream().anyMatch(annotations::containsKey);
    if (!linked) {
      annotations.put("runbook_url", link);
    }
    return this;
  }

  AlertRule rule(
      Fact<String> name, Fact<String> expression, Fact<Duration> hold, Fact<Boolean> pages) {
    return new AlertRule(
        name.isMissing() ? resource.known(resource.address()) : name,
        resource.known(resource.address()),
        expression,
        hold,
        resource.missing(),
        FactMap.of(labels, resource.place()),
        FactMap.of(annotations, resource.place()),
        new Delivery(Delivery.Sender.OTHER, resource.missing(), pages),
        resource.place());
  }
}
