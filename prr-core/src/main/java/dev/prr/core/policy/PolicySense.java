package dev.prr.core.policy;

import dev.prr.core.document.Field;
import dev.prr.core.document.Problem;
import dev.prr.core.rule.Rollout;
import dev.prr.core.service.Vocabulary;
import dev.prr.core.service.descriptor.AttestationSense;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a policy of the right shape can still not mean. */
final class PolicySense {

  private PolicySense() {}

  static List<Problem> problems(Field spec) {
    List<Problem> problems = new ArrayList<>(strangePagingWords(spec.at("vocabulary")));
    problems.addAll(AttestationSense.problems(spec));
    problems.addAll(LevelsReader.problems(spec.at("levels")));
    for (Map.Entry<String, Field> rule : spec.at("rules").fields()) {
      problems.addAll(datesInWrongOrder(rule.getValue().at("rollout")));
    }
    return problems.stream().sorted().toList();
  }

  private static List<Problem> strangePagingWords(Field vocabulary) {
    Vocabulary words = VocabularyReader.read(vocabulary);
    Field paging = vocabulary.at("pagingSeverities");
    return words.pagingSeverities().stream()
        .filter(word -> !words.severities().contains(word))
        .sorted()
        .map(
            word ->
                new Problem(
                    paging.isPresent() ? paging.place() : vocabulary.at("severities").place(),
                    "The severity " + word + " pages, but is not among spec.vocabulary.severities.",
                    "An alert with it would page and count as misspelt at once.",
                    "Add it to severities, or take it out of pagingSeverities."))
        .toList();
  }

  private static List<Problem> datesInWrongOrder(Field rollout) {
    Rollout dates = PolicyReader.rollout(rollout);
    boolean wrong =
        dates.warnsFrom().isPresent()
            && dates.blocksFrom().isPresent()
            && dates.blocksFrom().get().isBefore(dates.warnsFrom().get());
    return wrong
        ? List.of(
            new Problem(
                rollout.at("blocksFrom").place(),
                "blocksFrom lies before warnsFrom.",
                "A rule that blocks before it warns surprises everybody.",
                "Let blocksFrom be the later of the two."))
        : List.of();
  }
}
