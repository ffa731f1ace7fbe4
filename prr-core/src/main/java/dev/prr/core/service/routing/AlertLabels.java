package dev.prr.core.service.routing;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.prr.core.artifact.AlertRouting.Matcher;
import dev.prr.core.artifact.AlertRule;
import dev.prr.core.fact.Fact;
import dev.prr.core.service.query.Query;
import java.util.List;
import java.util.Optional;

/**
 * The labels that an alert will carry, as far as its rule says: its own, its name, and the
 * namespace that its query picks. Any other may come with the series.
 */
final class AlertLabels {

  private static final String NAME = "alertname";
  private static final String NAMESPACE = "namespace";

  private final AlertRule rule;
  private final Optional<Query> query;
  private final List<String> severityLabels;

  /**
   * @param severityLabels labels that rules set and series never bring
   */
  AlertLabels(AlertRule rule, Fact<Query> query, List<String> severityLabels) {
    this.rule = rule;
    this.query = query.ifKnown();
    this.severityLabels = severityLabels;
  }

  Possible match(Matcher matcher) {
    Optional<String> value = value(matcher.label());
    if (value.isEmpty()) {
      return Possible.EITHER;
    }
    return switch (matcher.operator()) {
      case EQUAL -> Possible.of(value.get().equals(matcher.value()));
      case NOT_EQUAL -> Possible.of(!value.get().equals(matcher.value()));
      case MATCHES -> matches(matcher.value(), value.get());
      case DIFFERS -> matches(matcher.value(), value.get()).not();
    };
  }

  private static Possible matches(String pattern, String value) {
    try {
      return Possible.of(Pattern.matches(pattern, value));
    } catch (PatternSyntaxException notOfRe2) {
      return Possible.EITHER;
    }
  }

  /** Empty text where it is not there; nothing where it is not known. */
  private Optional<String> value(String label) {
    Fact<String> own = label.equals(NAME) ? rule.name() : rule.labels().get(label);
    if (!own.isMissing()) {
      return own.ifKnown().filter(text -> !text.contains("{{"));
    }
    if (label.equals(NAMESPACE)) {
      return query.flatMap(AlertLabels::namespace);
    }
    return severityLabels.contains(label) ? Optional.of("") : Optional.empty();
  }

  /** The one namespace that all its selectors pick. */
  private static Optional<String> namespace(Query query) {
    List<String> picked =
        query.selectors().stream()
            .flatMap(selector -> selector.matchers().stream())
            .filter(m -> m.label().equals(NAMESPACE) && m.operator().equals("="))
            .map(m -> m.value())
            .distinct()
            .toList();
    return picked.size() == 1 ? Optional.of(picked.get(0)) : Optional.empty();
  }
}
