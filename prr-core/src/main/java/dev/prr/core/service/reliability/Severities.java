package dev.prr.core.service.reliability;

import dev.prr.core.artifact.AlertRule;
import dev.prr.core.fact.Fact;
import dev.prr.core.fact.Gap;
import dev.prr.core.service.Vocabulary;

/** What severities of alerts mean in the organization's words. */
record Severities(Vocabulary vocabulary) {

  /** The first of the labels that severities are read from. */
  Fact<String> severity(AlertRule alert) {
    for (String label : vocabulary.severityLabels()) {
      Fact<String> severity = alert.labels().get(label);
      if (!severity.isMissing()) {
        return severity.flatMap(text -> fixed(text, severity));
      }
    }
    return Fact.missing(alert.labels().place());
  }

  private static Fact<String> fixed(String text, Fact<String> severity) {
    return text.contains("{{")
        ? Fact.unknown(
            Gap.Reason.AMBIGUOUS,
            "The severity is filled in when the alert fires; make one alert for each severity.",
            severity.place())
        : severity;
  }

  /** Whether it is a word of the vocabulary; none is none. */
  Fact<Boolean> isKnown(Fact<String> severity) {
    return severity.isMissing()
        ? Fact.known(false, severity.place())
        : severity.map(vocabulary.severities()::contains);
  }

  /**
   * Whether the alert wakes somebody. A word that is not in the vocabulary says nothing; then a
   * generator's own label decides, if there is one. Where no word is given, whom the alert itself
   * names as its receiver decides.
   */
  Fact<Boolean> paging(AlertRule alert) {
    Fact<String> severity = severity(alert);
    for (String label : vocabulary.severityLabels()) {
      Fact<String> word = alert.labels().get(label);
      if (isWordHere(word) && severity.isKnown()) {
        return word.map(vocabulary.pagingSeverities()::contains);
      }
    }
    Fact<Boolean> said = alert.delivery().pages();
    return severity.isMissing() && !said.isMissing() ? said : pages(severity);
  }

  /** Whether the severity by itself wakes somebody. */
  Fact<Boolean> pages(Fact<String> severity) {
    if (severity.isMissing()) {
      return Fact.known(false, severity.place());
    }
    return severity.flatMap(
        word ->
            isWordHere(severity)
                ? Fact.known(vocabulary.pagingSeverities().contains(word), severity.place())
                : Fact.unknown(
                    Gap.Reason.AMBIGUOUS,
                    "Whether the severity \""
                        + word
                        + "\" pages is not known: it is no word of the organization's vocabulary.",
                    severity.place()));
  }

  private boolean isWordHere(Fact<String> severity) {
    return severity
        .ifKnown()
        .filter(
            word ->
                vocabulary.severities().contains(word)
                    || vocabulary.pagingSeverities().contains(word))
        .isPresent();
  }
}
