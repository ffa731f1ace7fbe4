package dev.prr.core.policy;

import dev.prr.core.artifact.EvidenceKind;
import dev.prr.core.document.Field;
import dev.prr.core.service.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads the organization's words; a key that is written replaces the common words under it. */
final class VocabularyReader {

  private VocabularyReader() {}

  static Vocabulary read(Field vocabulary) {
    Vocabulary common = Vocabulary.COMMON;
    return new Vocabulary(
        wordsOr(vocabulary.at("severities"), common.severities()),
        wordsOr(vocabulary.at("pagingSeverities"), common.pagingSeverities()),
        vocabulary.at("severityLabels").isPresent()
            ? words(vocabulary.at("severityLabels"))
            : common.severityLabels(),
        mapOr(vocabulary.at("tierWords"), common.tierWords(), PolicyReader::tier),
        mapOr(vocabulary.at("runbookAddresses"), common.runbookAddresses(), VocabularyReader::text),
        mapOr(vocabulary.at("teamAliases"), common.teamAliases(), VocabularyReader::text),
        mapOr(vocabulary.at("serviceAliases"), common.serviceAliases(), VocabularyReader::text),
        wordsOr(vocabulary.at("pagingReceivers"), common.pagingReceivers()),
        wordsOr(vocabulary.at("quietReceivers"), common.quietReceivers()),
        Set.copyOf(words(vocabulary.at("teams"))),
        Set.copyOf(words(vocabulary.at("roles"))),
        tools(vocabulary.at("evidenceTools")));
  }

  /** Tools are compared without regard to case; what PRR knows itself stays known. */
  private static Map<String, EvidenceKind> tools(Field map) {
    Map<String, EvidenceKind> read = new LinkedHashMap<>();
    mapOr(map, Map.<String, EvidenceKind>of(), field -> text(field).flatMap(EvidenceKind::of))
        .forEach((tool, kind) -> read.put(tool.toLowerCase(Locale.ROOT), kind));
    return read;
  }

  static List<String> words(Field list) {
    return list.items().stream().flatMap(item -> item.text().ifKnown().stream()).toList();
  }

  private static Set<String> wordsOr(Field list, Set<String> common) {
    return list.isPresent() ? Set.copyOf(words(list)) : common;
  }

  private static Optional<String> text(Field field) {
    return field.text().ifKnown();
  }

  private static <T> Map<String, T> mapOr(
      Field map, Map<String, T> common, Function<Field, Optional<T>> reader) {
    if (!map.isPresent()) {
      return common;
    }
    Map<String, T> read = new LinkedHashMap<>();
    for (Map.Entry<String, Field> entry : map.fields()) {
      reader.apply(entry.getValue()).ifPresent(value -> read.put(entry.getKey(), value));
    }
    return read;
  }
}
